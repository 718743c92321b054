// A feed's next step: what is new on the chain for it, and where it stands then.
import type { ChainReader } from '../ports'
import { type Cursor, type Feed, type FeedTopic, type LogObject, mostBlocks } from './feed'
import { type Block, type NewBlocks, newBlocks, toldAfter } from './newBlocks'

export interface Step {
  /** In the order in which a page is told. */
  news: unknown[]
  cursor: Cursor
}

type LogTopic = Extract<FeedTopic, { type: 'logs' }>

/** More blocks than these are asked for as one range. */
const mostLogRequests = 8
const mostPending = 5_000

/** Throws what the chain throws; the feed then stays where it was. */
export async function advance(chain: ChainReader, { topic, cursor, delivery }: Feed): Promise<Step> {
  if (topic.type === 'pending transactions') return pendingStep(chain, cursor)
  if (topic.type === 'syncing') return syncingStep(chain, cursor)
  const found = await newBlocks(chain, cursor.blocks)
  const blocks = toldAfter(cursor.blocks, found)
  if (topic.type === 'heads') {
    const news = found.added.map(delivery === 'sent' ? headerOf : ({ hash }) => hash)
    return { news, cursor: { ...cursor, blocks } }
  }
  const logs = await logsIn(chain, topic, found.added)
  return {
    news: [...removedLogs(cursor, found), ...logs],
    cursor: { ...cursor, blocks, logs: keptLogs([...cursor.logs, ...logs], blocks) },
  }
}

/** Where a new feed begins: it is told of what comes after this. */
export async function begin(chain: ChainReader, topic: FeedTopic, cursor: Cursor): Promise<Cursor> {
  if (topic.type === 'pending transactions') return (await pendingStep(chain, cursor)).cursor
  if (topic.type === 'syncing') return (await syncingStep(chain, cursor)).cursor
  return { ...cursor, blocks: toldAfter([], await newBlocks(chain, [])) }
}

async function pendingStep(chain: ChainReader, cursor: Cursor): Promise<Step> {
  const { value } = await chain.request('eth_getBlockByNumber', ['pending', false])
  const listed: unknown = (value as { transactions?: unknown } | null)?.transactions
  const hashes = Array.isArray(listed) ? listed.filter((hash) => typeof hash === 'string') : []
  const told = new Set(cursor.pending)
  const news = hashes.filter((hash) => !told.has(hash))
  return { news, cursor: { ...cursor, pending: [...cursor.pending, ...news].slice(-mostPending) } }
}

async function syncingStep(chain: ChainReader, cursor: Cursor): Promise<Step> {
  const { value } = await chain.request('eth_syncing', [])
  const text = JSON.stringify(value)
  if (text === cursor.syncing) return { news: [], cursor }
  // Geth's two forms: the bare word when it ends, the progress while it lasts.
  const news = [value === false ? false : { syncing: true, status: value }]
  return { news, cursor: { ...cursor, syncing: text } }
}

/** What geth sends of a new head: the block's header, without what hangs on it. */
function headerOf({ raw }: Block): unknown {
  const { transactions: _, uncles: __, size: ___, totalDifficulty: ____, withdrawals: _____, ...header } = raw
  return header
}

/** The logs told of blocks that are gone, newest first, as geth sends them again. */
function removedLogs({ logs }: Cursor, { removed }: NewBlocks): LogObject[] {
  return removed.flatMap(({ hash }) =>
    logs.filter(({ blockHash }) => blockHash === hash).map((log) => ({ ...log, removed: true })),
  )
}

function keptLogs(logs: readonly LogObject[], blocks: Cursor['blocks']): LogObject[] {
  const kept = new Set<string>(blocks.map(({ hash }) => hash))
  return logs.filter(({ blockHash }) => kept.has(blockHash)).slice(-mostBlocks * 100)
}

async function logsIn(chain: ChainReader, topic: LogTopic, blocks: readonly Block[]): Promise<LogObject[]> {
  const wanted = blocks.filter(({ number }) => isInRange(topic, number))
  const [first, last] = [wanted[0], wanted.at(-1)]
  if (!first || !last) return []
  const { address, topics } = topic
  const what = { ...(address ? { address } : {}), ...(topics ? { topics } : {}) }
  const ranges =
    wanted.length <= mostLogRequests
      ? wanted.map(({ hash }) => ({ ...what, blockHash: hash }))
      : [{ ...what, fromBlock: hexOf(first.number), toBlock: hexOf(last.number) }]
  const answers = await Promise.all(ranges.map((range) => chain.request('eth_getLogs', [range])))
  const hashes = new Set<string>(wanted.map(({ hash }) => hash))
  return answers
    .flatMap(({ value }) => (Array.isArray(value) ? value.filter(isLog) : []))
    .filter(
      // By number another branch may have answered.
      ({ blockHash }) => hashes.has(blockHash),
    )
}

/** Only a number bounds what is to come; the tags all mean "now". Pure. */
function isInRange({ fromBlock, toBlock }: LogTopic, number: bigint): boolean {
  const from = isNumber(fromBlock) ? BigInt(fromBlock) : 0n
  return number >= from && (!isNumber(toBlock) || number <= BigInt(toBlock))
}

const isNumber = (block: string | undefined): block is string => block?.startsWith('0x') ?? false
const hexOf = (number: bigint) => `0x${number.toString(16)}`
const isLog = (value: unknown): value is LogObject =>
  typeof (value as LogObject | null)?.blockHash === 'string'
