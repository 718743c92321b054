// From the agreed head down to our own chain: fetches what reconcile lacks, or, where that is too much, searches for the
// newest of our blocks that still stands.
import type { Hex } from '@/lib/base/hex'
import { getBlockHash, getHeaderByHash, getHeaderByNumber } from '../client/blocks'
import type { ChainClient } from '../client/createChainClient'
import type { Header } from '../client/header'
import { findAncestor } from './findAncestor'
import { type Reconciled, reconcile } from './reconcile'
import type { TreeHeader } from './treeHeader'

export type Followed = Exclude<Reconciled<TreeHeader, Header>, { type: 'missing' }> & {
  /** Every block between ours and the head was seen; else only some were, and what the others hold is not known. */
  whole: boolean
}

/** More than so many blocks are not fetched one by one. */
const mostLinked = 64n
/** Of a chain with a block in less than two seconds: fewer, or following it would be all that the endpoint does. */
const mostLinkedOfFast = 8n
const fastSeconds = 2

/**
 * `ours` canonical, lowest first. Throws what the client's questions throw, and Chain.Unreachable's kin when a block that
 * an endpoint names can't be had.
 */
export async function followBranch(
  client: ChainClient,
  ours: readonly TreeHeader[],
  head: Header,
  finalised: { number: bigint; hash: Hex } | undefined,
): Promise<Followed> {
  const most = isFast(ours, head) ? mostLinkedOfFast : mostLinked
  const tip = ours.at(-1)
  if (tip && head.number - tip.number > most) return search(client, ours, head, finalised)

  let branch: Header[] = [head]
  if (tip && head.number > tip.number + 1n) branch = await between(client, tip.number + 1n, head)
  for (;;) {
    const result = reconcile(ours, branch, finalised)
    if (result.type !== 'missing') {
      const hangsOnOurs = result.type !== 'reorganised' || result.ancestor !== undefined
      return { ...result, whole: hangsOnOurs && tip !== undefined }
    }
    // Blocks that nobody followed lie below: our next one is found sooner by its height.
    const below = ours.findLast(({ number }) => number <= result.number)
    const isFar = below !== undefined && result.number - below.number > mostLinkedOfFast
    if (isFar || BigInt(branch.length) > most) return search(client, ours, head, finalised)
    const parent = (await getHeaderByHash(client, result.parentHash)).value
    // The endpoints have moved on to another branch meanwhile: what is known of heights decides.
    if (!parent || parent.number !== result.number) return search(client, ours, head, finalised)
    branch = [parent, ...branch]
  }
}

/** The blocks from a height to the head, asked for together; those that do not link up to it are left out. */
async function between(client: ChainClient, from: bigint, head: Header): Promise<Header[]> {
  const numbers = Array.from({ length: Number(head.number - from) }, (_, i) => from + BigInt(i))
  const headers = await Promise.all(numbers.map((number) => getHeaderByNumber(client, number)))
  const branch = [head]
  for (const { value } of headers.toReversed()) {
    if (value?.hash !== branch[0]?.parentHash) break
    branch.unshift(value as Header)
  }
  return branch
}

async function search(
  client: ChainClient,
  ours: readonly TreeHeader[],
  head: Header,
  finalised: { number: bigint; hash: Hex } | undefined,
): Promise<Followed> {
  const said = new Map<bigint, Hex | undefined>()
  for (;;) {
    const found = findAncestor(ours, said)
    if (found.type === 'found') {
      const { ancestor } = found
      const removed = ours.filter(({ number }) => ancestor === undefined || number > ancestor.number)
      const [first] = removed
      if (!first) return { type: 'extended', added: [head], whole: false }
      const theirs = { number: first.number, hash: said.get(first.number) ?? head.hash }
      if (finalised && first.number <= finalised.number) {
        return { type: 'tooDeep', ours: { number: first.number, hash: first.hash }, theirs, whole: false }
      }
      return { type: 'reorganised', removed, added: [head], ancestor, whole: false }
    }
    const hashes = await Promise.all(
      found.numbers.map((number) => (number > head.number ? null : getBlockHash(client, number))),
    )
    found.numbers.forEach((number, place) => {
      said.set(number, hashes[place]?.value ?? undefined)
    })
  }
}

/** As its blocks say of themselves, over as many as we hold. */
function isFast(ours: readonly TreeHeader[], head: Header): boolean {
  const [oldest] = ours.slice(-50)
  if (!oldest || head.number <= oldest.number) return false
  const seconds = Number(head.timestampSeconds - oldest.timestampSeconds)
  return seconds / Number(head.number - oldest.number) < fastSeconds
}
