// Reading the blocks that are new, and those that went by while nobody looked.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Arrival, PaymentLook } from './facts'
import { candidatesBetween, candidatesIn, confirmArrivals, readWholeBlock } from './findArrivals'
import { findConflicts, payingOf, type Seen } from './findConflicts'
import type { StoredPayments } from './ports'
import { lookRow, type Room } from './room'
import { canonicalOf, type KeptHeader, standingOf } from './standing'

/** More blocks are left to the next look: the worker may not live long enough for all. */
const mostBlocks = 24

/** Answers whether every block up to the head has been read for every address. */
export async function readNewBlocks(room: Room): Promise<boolean> {
  const { ports, client, chainId, open, addresses, at } = room
  const stored = await ports.store.read()
  const canonical = canonicalOf(room.headers)
  const rows = addresses.map((address) => {
    const first = least(open.filter(({ to }) => sameAddress(to, address)).map(({ from }) => from.number))
    const look = lookRow(stored, chainId, address)
    return { address, first, look, scanned: new Set(look.scanned) }
  })
  const isNew = ({ hash, number }: KeptHeader) =>
    rows.some(({ first, scanned }) => number > first && !scanned.has(hash))
  const blocks = canonical.filter(isNew)
  const known = new Set(stored.arrivals.map(({ id }) => id))
  let complete = await readGaps(room, rows, canonical, stored)
  for (const { hash, number } of blocks.slice(0, mostBlocks)) {
    const block = await readWholeBlock(client, hash, addresses, true)
    const found = await confirmAll(room, candidatesIn(block, addresses))
    // A quorum that has it elsewhere, or not yet, is asked again by the next look.
    if (!found) {
      complete = false
      continue
    }
    const seen = block.transactions.map(
      (transaction): Seen => ({
        transaction,
        endpoint: block.endpoint,
        block: { number, hash },
      }),
    )
    const conflicts = findConflicts(chainId, payingOf(stored, chainId, found), seen, at)
    for (const row of rows) row.scanned.add(hash)
    await ports.store.write({
      arrivals: found.filter(({ id }) => !known.has(id)),
      conflicts,
      looks: rows.map(({ look, scanned }) => ({ ...look, scanned: kept(scanned, room.headers) })),
    })
    for (const { id } of found) known.add(id)
  }
  return complete && blocks.length <= mostBlocks
}

/**
 * Blocks that went by while nobody looked, or that a quick chain makes between two sampled heads: their logs are asked
 * for, one address at a time, and what was seen waiting is asked for by its hash. Other coins show in the balance.
 */
async function readGaps(
  room: Room,
  rows: readonly { address: Address; first: bigint; look: PaymentLook }[],
  canonical: readonly KeptHeader[],
  stored: StoredPayments,
): Promise<boolean> {
  const { client, ports, chainId } = room
  const heights = new Set(canonical.map(({ number }) => number))
  const top = canonical.at(-1)?.number
  for (const { address, first, look } of rows) {
    const from = (look.head && look.head.number > first ? look.head.number : first) + 1n
    const missing = top === undefined ? undefined : missingRange(from, top, heights)
    if (!missing) continue
    const hashes = await candidatesBetween(client, missing.from, missing.to, address)
    const found = await confirmAll(room, hashes)
    if (!found) return false
    const seenBefore = payingOf(stored, chainId, []).filter(({ to }) => sameAddress(to, address))
    const known = await confirmKnown(
      room,
      seenBefore.map(({ transactionHash }) => transactionHash),
    )
    await ports.store.write({ arrivals: [...found, ...known] })
  }
  return true
}

/** The lowest and the highest height that no header is kept of. */
function missingRange(from: bigint, to: bigint, heights: ReadonlySet<bigint>) {
  let [low, high] = [from, to]
  while (low <= high && heights.has(low)) low += 1n
  while (high >= low && heights.has(high)) high -= 1n
  return low > high ? undefined : { from: low, to: high }
}

/** undefined when one of them can't be said to be in a block of our chain. */
async function confirmAll(room: Room, hashes: readonly Hex[]): Promise<Arrival[] | undefined> {
  const { client, addresses, headers, at } = room
  const found: Arrival[] = []
  for (const hash of hashes) {
    const arrivals = await confirmArrivals(client, hash, addresses, at)
    if (!arrivals) return undefined
    // Only what stands now is stored: a block that we have not followed yet must not look as if it had been taken back.
    if (arrivals.some(({ block }) => standingOf(block, { headers, deep: [] }).type === 'left')) {
      return undefined
    }
    found.push(...arrivals)
  }
  return found
}

/** Of transactions that were seen before: what they brought, as far as they are in a block that did not leave our chain. */
async function confirmKnown(
  { client, addresses, headers, at }: Room,
  hashes: readonly Hex[],
): Promise<Arrival[]> {
  const found: Arrival[] = []
  for (const hash of hashes) {
    const arrivals = (await confirmArrivals(client, hash, addresses, at)) ?? []
    found.push(...arrivals.filter(({ block }) => standingOf(block, { headers, deep: [] }).type !== 'left'))
  }
  return found
}

/** Hashes whose header is gone can't come back. */
function kept(scanned: ReadonlySet<Hex>, headers: readonly KeptHeader[]): Hex[] {
  return headers.flatMap(({ hash }) => (scanned.has(hash) ? [hash] : []))
}

function least(numbers: readonly bigint[]): bigint {
  return [...numbers].sort((a, b) => (a < b ? -1 : 1))[0] ?? 0n
}
