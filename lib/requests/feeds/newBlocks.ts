// What happened to the chain since a list of blocks was told: which of them are gone, and which are new.
import { type Hex, parseQuantity } from '@/lib/base/hex'
import { BadAnswer } from '@/lib/chain/client/chainErrors'
import type { ChainReader } from '../ports'
import { mostBlocks, type ToldBlock } from './feed'

/** A block as an endpoint gives it, without its transactions' contents. */
export interface Block extends ToldBlock {
  parentHash: Hex
  raw: Record<string, unknown>
}

export interface NewBlocks {
  /** Newest first: the order in which they go. */
  removed: ToldBlock[]
  /** Oldest first. */
  added: Block[]
}

/**
 * Walks back from the newest block to one that was told already. Of a gap of more than 64 blocks only the newest 64
 * are given, and nothing is said of what came before. Throws what the chain throws.
 */
export async function newBlocks(chain: ChainReader, told: readonly ToldBlock[]): Promise<NewBlocks> {
  const head = await readBlock(chain, 'eth_getBlockByNumber', 'latest')
  const nothing: NewBlocks = { removed: [], added: [] }
  if (!head) return nothing
  if (told.length === 0) return { removed: [], added: [head] }
  const added: Block[] = []
  const [oldest] = told
  let block: Block | undefined = head
  while (block) {
    const at = told.findIndex(({ hash }) => hash === block?.hash)
    // An endpoint that lags behind says no more than that; a shorter branch will say so by its next block.
    if (at >= 0) return added.length === 0 ? nothing : { removed: told.slice(at + 1).reverse(), added }
    // Of what lies before the first block told, nothing was wanted.
    if (oldest && block.number < oldest.number) break
    added.unshift(block)
    if (added.length >= mostBlocks) break
    block = await readBlock(chain, 'eth_getBlockByHash', block.parentHash)
  }
  // No block in common within reach: those told that have a rival now are gone for certain.
  const first = added[0]?.number ?? head.number
  return { removed: told.filter(({ number }) => number >= first).reverse(), added }
}

/** The list after these news, no longer than is kept. Pure. */
export function toldAfter(told: readonly ToldBlock[], { removed, added }: NewBlocks): ToldBlock[] {
  const gone = new Set(removed.map(({ hash }) => hash))
  const left = told.filter(({ hash }) => !gone.has(hash))
  const next = added.map(({ number, hash }) => ({ number, hash }))
  return [...left, ...next].slice(-mostBlocks)
}

/** undefined when there is no such block (any more). Throws Chain.BadAnswer for anything that is no block. */
async function readBlock(
  chain: ChainReader,
  method: 'eth_getBlockByNumber' | 'eth_getBlockByHash',
  which: string,
): Promise<Block | undefined> {
  const { value } = await chain.request(method, [which, false])
  if (value === null) return undefined
  const raw = value as Record<string, unknown>
  const number = parseQuantity(raw?.number)
  const { hash, parentHash } = raw ?? {}
  if (number === undefined || !isHash(hash) || !isHash(parentHash)) {
    throw new BadAnswer(`expected a block of ${method}`)
  }
  return { number, hash, parentHash, raw }
}

const isHash = (value: unknown): value is Hex => typeof value === 'string' && /^0x[0-9a-f]{64}$/i.test(value)
