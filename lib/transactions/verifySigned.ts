// The last look before bytes leave: they are decoded again and compared with what was approved.
import { keccak256, parseTransaction, recoverTransactionAddress, serializeTransaction } from 'viem'
import { sameAddress } from '@/lib/base/address'
import { canonicalJson } from '@/lib/base/canonicalJson'
import { type Hex, isHexBytes } from '@/lib/base/hex'
import { toViem, type UnsignedTransaction } from '@/lib/base/transaction'
import { WalletError } from '@/lib/base/walletError'

/** Half the order of secp256k1: a higher s is not accepted (EIP-2). */
const halfOrder = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n

/**
 * Answers the transaction's hash, or throws Transactions.SignedOtherThanApproved naming the fields that differ.
 * Fields are compared one by one; then the approved fields are serialised with the signature found, so that not one
 * byte is left that nobody looked at; then the sender is recovered.
 */
export async function verifySigned(approved: UnsignedTransaction, signedBytes: Hex): Promise<Hex> {
  const parsed = parse(signedBytes)
  const { from: _, ...wanted } = fieldsOf(approved)
  const differing = Object.entries(wanted).filter(
    ([field, value]) => canonicalJson(value) !== canonicalJson(foundFields(parsed)[field]),
  )
  if (differing.length > 0) throw new SignedOtherThanApproved(differing.map(([field]) => field).join(', '))

  const { r, s, v, yParity } = parsed
  if (r === undefined || s === undefined || BigInt(s) === 0n || BigInt(s) > halfOrder) {
    throw new SignedOtherThanApproved('signature')
  }
  const parity = yParity ?? (v === undefined ? undefined : Number((v - 35n) % 2n))
  if (parity === undefined) throw new SignedOtherThanApproved('signature')
  const again = serializeTransaction(toViem(approved), {
    r,
    s,
    yParity: parity,
    v: BigInt(27 + parity),
  })
  if (again.toLowerCase() !== signedBytes.toLowerCase()) throw new SignedOtherThanApproved('bytes')

  if (!sameAddress(await senderOf(signedBytes), approved.from)) throw new SignedOtherThanApproved('sender')
  return keccak256(signedBytes)
}

/** EIP-155's example: signed by a key that everybody knows. */
const exampleBytes =
  '0xf86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a76400008025a028ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276a067cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83'

/** The first recovery of a process makes the curve's table; this makes it before somebody waits for it. */
export async function warmUpVerification(): Promise<void> {
  await senderOf(exampleBytes)
}

function fieldsOf(transaction: UnsignedTransaction): Record<string, unknown> {
  const { to, data, accessList, ...rest } = transaction
  return { ...rest, to: to?.toLowerCase() ?? null, data: data.toLowerCase(), accessList: lower(accessList) }
}

type Parsed = ReturnType<typeof parseTransaction>

function foundFields(parsed: Parsed): Record<string, unknown> {
  return {
    chainId: parsed.chainId,
    to: parsed.to?.toLowerCase() ?? null,
    valueWei: parsed.value ?? 0n,
    data: (parsed.data ?? '0x').toLowerCase(),
    nonce: BigInt(parsed.nonce ?? 0),
    gas: parsed.gas ?? 0n,
    fees:
      parsed.type === 'eip1559'
        ? {
            type: 'eip1559',
            maxFeePerGas: parsed.maxFeePerGas ?? 0n,
            maxPriorityFeePerGas: parsed.maxPriorityFeePerGas ?? 0n,
          }
        : { type: parsed.type, gasPrice: parsed.gasPrice ?? 0n },
    accessList: lower('accessList' in parsed ? parsed.accessList : undefined),
  }
}

/** No list and an empty one are the same bytes. */
function lower(accessList: unknown): unknown {
  return JSON.parse(JSON.stringify(accessList ?? []).toLowerCase())
}

function parse(signedBytes: Hex): Parsed {
  if (!isHexBytes(signedBytes)) throw new SignedOtherThanApproved('bytes')
  try {
    return parseTransaction(signedBytes)
  } catch (cause) {
    throw new SignedOtherThanApproved('bytes', { cause })
  }
}

async function senderOf(signedBytes: Hex): Promise<string> {
  try {
    return await recoverTransactionAddress({ serializedTransaction: signedBytes as `0x02${string}` })
  } catch (cause) {
    throw new SignedOtherThanApproved('signature', { cause })
  }
}

/** The signer gave something else than what the user approved; nothing leaves. */
export class SignedOtherThanApproved extends WalletError {
  readonly name = 'Transactions.SignedOtherThanApproved'

  constructor(fields: string, options?: { cause?: unknown }) {
    super(`expected the approved transaction, signed by its sender; got another: ${fields}`, options)
  }
}
