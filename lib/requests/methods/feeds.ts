// Filters and subscriptions. They are kept by the wallet, so no endpoint's restart and none of ours ends them.
import * as v from 'valibot'
import type { FeedTopic } from '../feeds/feed'
import type { Call, Method, MethodTable, Rooms } from '../method'
import { quantity, readParams } from '../readParams'
import { invalidParams } from '../rpcErrors'
import { logFilter } from './chainReads'

const noParams = v.optional(v.strictTuple([], 'expected no params'))
const newFilterParams = v.strictTuple([logFilter], 'expected an array with a filter object')
const idParams = v.strictTuple([quantity], 'expected an array with the id')

const logOptions = v.pipe(
  v.nullish(logFilter, {}),
  v.check(({ blockHash }) => !blockHash, 'expected no blockHash: a subscription is about blocks to come'),
)
const topics = ['newHeads', 'logs', 'newPendingTransactions', 'syncing'] as const
const topicName = v.picklist(topics, `expected one of ${topics.join(', ')}`)

/** Makes a feed on the site's chain and answers its id. */
async function add(
  { asker, scope }: Call,
  { feeds, permissions }: Rooms,
  delivery: 'asked' | 'sent',
  topic: FeedTopic,
): Promise<string> {
  const { chainId } = await permissions.chainOf(asker)
  return feeds.add(asker, { chainId, delivery, topic, scope })
}

const filterOf =
  (topic: FeedTopic): Method =>
  async (call, rooms) => {
    readParams(noParams, call.params ?? [])
    return add(call, rooms, 'asked', topic)
  }

type LogFilter = v.InferOutput<typeof logFilter>

function logsOf({ address, topics, fromBlock, toBlock }: LogFilter): FeedTopic {
  return {
    type: 'logs',
    ...(address ? { address } : {}),
    ...(topics ? { topics } : {}),
    ...(fromBlock ? { fromBlock } : {}),
    ...(toBlock ? { toBlock } : {}),
  }
}

function subscribed(name: (typeof topics)[number], options: unknown): FeedTopic {
  switch (name) {
    case 'newHeads':
      return { type: 'heads' }
    case 'syncing':
      return { type: 'syncing' }
    case 'newPendingTransactions':
      // Geth's second form sends whole transactions; ours are hashes, and a page that wants more must know.
      if (options === true) throw invalidParams('params[1]', 'expected false: only hashes are sent.')
      return { type: 'pending transactions' }
    case 'logs':
      return logsOf(readParams(logOptions, options, 'params[1]'))
  }
}

const subscribeParams = v.union(
  [v.strictTuple([topicName]), v.strictTuple([topicName, v.unknown()])],
  `expected an array with one of ${topics.join(', ')}, and its options`,
)

export const feeds: MethodTable = {
  eth_newBlockFilter: filterOf({ type: 'heads' }),
  eth_newPendingTransactionFilter: filterOf({ type: 'pending transactions' }),

  async eth_newFilter(call, rooms) {
    const [filter] = readParams(newFilterParams, call.params)
    if (filter.blockHash)
      throw invalidParams('params[0].blockHash', 'expected fromBlock and toBlock instead.')
    return add(call, rooms, 'asked', logsOf(filter))
  },

  async eth_getFilterChanges({ asker, params }, { feeds }) {
    const [id] = readParams(idParams, params)
    return feeds.changes(asker, id)
  },

  async eth_getFilterLogs({ asker, params }, { feeds, ports }) {
    const [id] = readParams(idParams, params)
    const { topic, chainId } = await feeds.filter(asker, id)
    if (topic.type !== 'logs') throw invalidParams('params[0]', 'expected the id of a filter for logs.')
    const { type: _, ...filter } = topic
    return (await (await ports.chain(chainId)).request('eth_getLogs', [filter])).value
  },

  async eth_uninstallFilter({ asker, params }, { feeds }) {
    const [id] = readParams(idParams, params)
    return feeds.remove(asker, id, 'asked')
  },

  async eth_subscribe(call, rooms) {
    const [name, options] = readParams(subscribeParams, call.params)
    return add(call, rooms, 'sent', subscribed(name, options))
  },

  async eth_unsubscribe({ asker, params }, { feeds }) {
    const [id] = readParams(idParams, params)
    return feeds.remove(asker, id, 'sent')
  },
}
