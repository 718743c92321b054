// How much gas a transaction is allowed to use.

/** What a transaction without data costs where its recipient has no code (yellow paper, G_transaction). */
const plainSendGas = 21_000n
/** EIP-7825: no transaction may ask for more. */
const mostGas = 16_777_216n
/** Where the node would not estimate: enough for most calls, so that the user may still see what it would cost. */
const callGas = 500_000n
const deployGas = 3_000_000n

/** What is sent, as far as its gas hangs on it. */
export interface GasFacts {
  /** undefined when the node would not estimate. */
  estimatedGas: bigint | undefined
  isPlainSend: boolean
  isDeployment: boolean
  blockGasLimit: bigint
}

/**
 * The estimate with a fifth on top, because other transactions may come first and change what it does.
 * A plain send is exact; on rollups, which count their data into it, it is what the node says, with the fifth.
 */
export function gasLimit({ estimatedGas, isPlainSend, isDeployment, blockGasLimit }: GasFacts): bigint {
  if (isPlainSend && (estimatedGas ?? 0n) <= plainSendGas) return plainSendGas
  if (estimatedGas === undefined) return isDeployment ? deployGas : callGas
  const withMargin = (estimatedGas * 12n + 9n) / 10n
  const most = estimatedGas <= mostGas && mostGas < blockGasLimit ? mostGas : blockGasLimit
  if (withMargin <= most) return withMargin
  return estimatedGas > most ? estimatedGas : most
}

/**
 * The limit for a call that was tried after others, from the gas it used in the end. Refunds are off that (at most a
 * fifth of all, EIP-3529), and a call inside gets 63/64 of what is left: so a fourth more, and the usual fifth.
 */
export function gasOfTried(gasUsed: bigint): bigint {
  if (gasUsed === plainSendGas) return plainSendGas
  const limit = (gasUsed * 3n + 1n) / 2n
  return limit > mostGas && gasUsed <= mostGas ? mostGas : limit
}
