// Changes what a transaction question proposes; the draft is made anew and is another version.
import { isOpen, type TransactionEdits } from './question'
import { type Room, withoutVersion } from './room'

/** Edits as a command brings them: a member may be there and undefined. */
type GivenEdits = { [Key in keyof TransactionEdits]?: TransactionEdits[Key] | undefined }

/**
 * Adds these edits to the earlier ones; own fees and a choice among the offered ones replace each other.
 * Until the new draft is there, nothing can be approved. Does nothing unless it is an open
 * question about a transaction or a batch.
 */
export async function edit(room: Room, id: string, edits: GivenEdits): Promise<void> {
  await room.change(id, (question) => {
    const { kind } = question.body
    if (!isOpen(question) || (kind !== 'transaction' && kind !== 'calls')) return undefined
    // The calls of a batch have one speed and one road; their gas and nonces belong to each.
    const { feeChoice, fees, critical, route, approvalAmounts, ...ofOne } = edits
    const ofAll = { feeChoice, fees, critical, route }
    const fitting = { ...ofAll, ...(kind === 'calls' ? { approvalAmounts } : ofOne) }
    return { ...withoutVersion(question), edits: merged(question.edits ?? {}, fitting) }
  })
  await room.prepareAnew(id)
}

export function merged(
  before: TransactionEdits,
  { feeChoice, fees, gas, nonce, approvalAmount, approvalAmounts, critical, route }: GivenEdits,
): TransactionEdits {
  const { feeChoice: oldChoice, fees: oldFees, ...rest } = before
  const feeEdit =
    fees !== undefined
      ? { fees }
      : feeChoice !== undefined
        ? { feeChoice }
        : { ...(oldChoice ? { feeChoice: oldChoice } : {}), ...(oldFees ? { fees: oldFees } : {}) }
  return {
    ...rest,
    ...feeEdit,
    ...(gas === undefined ? {} : { gas }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(approvalAmount === undefined ? {} : { approvalAmount }),
    ...(approvalAmounts === undefined
      ? {}
      : { approvalAmounts: { ...before.approvalAmounts, ...approvalAmounts } }),
    ...(critical === undefined ? {} : { critical }),
    ...(route === undefined ? {} : { route }),
  }
}
