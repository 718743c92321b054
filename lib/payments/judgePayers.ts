// Has the payers judged: of each payment once while it waits, once when it is in a block, and again when another
// transaction bids against it.
import { sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Conflict, ExpectedPayment, PayerVerdict } from './facts'
import { gatherPayer } from './gatherPayer'
import { matchOf, type Transfer } from './matchArrivals'
import type { StoredPayments } from './ports'
import type { Room } from './room'
import { canonicalOf, standingOf } from './standing'

interface ToJudge {
  transactionHash: Hex
  transfer: Transfer & { sender?: `0x${string}`; payer?: `0x${string}`; nonce?: bigint; maxFeeWei?: bigint }
  expected: ExpectedPayment
  included: boolean
  blockNumber: bigint
}

export async function judgePayers(room: Room): Promise<void> {
  const { ports, client, chainId, at } = room
  const stored = await ports.store.read()
  for (const one of toJudge(room, stored)) {
    const { transactionHash, transfer, expected, included, blockNumber } = one
    const payer = transfer.payer ?? transfer.sender
    const onChain = await gatherPayer(client, {
      payer,
      sender: transfer.sender,
      token: expected.token?.address,
      included,
      blockNumber,
    })
    const competing = stored.conflicts.filter(
      ({ paying, chainId: on }) => on === chainId && paying === transactionHash,
    )
    const { score, findings } = await ports.judge({
      chainId,
      payer,
      included,
      nonce: transfer.nonce,
      nextNonce: onChain.nextNonce,
      maxFeeWei: transfer.maxFeeWei,
      baseFeeWei: onChain.baseFeeWei,
      competing: competing.flatMap(({ other, paying }) => other ?? paying),
      replacedBefore: stored.conflicts.filter(
        ({ sender, paying }) =>
          transfer.sender && sameAddress(sender, transfer.sender) && paying !== transactionHash,
      ).length,
      paidBefore: payersBefore(stored, transactionHash),
      token: expected.token && { ...expected.token, code: onChain.tokenCode },
      amount: transfer.amount,
      expectedAmount: expected.amount,
      before: onChain.before,
    })
    const verdict: PayerVerdict = { chainId, transactionHash, included, score, findings, at }
    await ports.store.write({ verdicts: [verdict] })
  }
}

/** Pure but for the room's values. */
function toJudge({ chainId, open, headers }: Room, stored: StoredPayments): ToJudge[] {
  const head = canonicalOf(headers).at(-1)
  const found = new Map<Hex, ToJudge>()
  const add = (transactionHash: Hex, one: Omit<ToJudge, 'transactionHash' | 'expected'>) => {
    const expected = open.find((order) => matchOf(one.transfer, order, stored.expected) === 'paid')
    if (expected) found.set(transactionHash, { ...one, transactionHash, expected })
  }
  for (const one of stored.pending.filter((pending) => pending.chainId === chainId)) {
    add(one.transactionHash, { transfer: one, included: false, blockNumber: head?.number ?? 0n })
  }
  for (const one of stored.arrivals.filter((arrival) => arrival.chainId === chainId)) {
    if (!one.transactionHash) continue
    if (standingOf(one.block, { headers, deep: stored.deep }).type !== 'stands') continue
    add(one.transactionHash, { transfer: one, included: true, blockNumber: one.block.number })
  }
  return [...found.values()].filter(
    ({ transactionHash, included }) => !isJudged(transactionHash, included, stored, chainId),
  )
}

function isJudged(
  transactionHash: Hex,
  included: boolean,
  { verdicts, conflicts }: StoredPayments,
  chainId: number,
): boolean {
  const verdict = verdicts.find((one) => one.chainId === chainId && one.transactionHash === transactionHash)
  if (!verdict) return false
  const isAgainst = ({ paying, at }: Conflict) => paying === transactionHash && at > verdict.at
  // What was found while it was in a block still counts when it waits again.
  return !(included && !verdict.included) && !conflicts.some(isAgainst)
}

function payersBefore({ arrivals }: StoredPayments, transactionHash: Hex): `0x${string}`[] {
  return arrivals.flatMap((one) => (one.payer && one.transactionHash !== transactionHash ? [one.payer] : []))
}
