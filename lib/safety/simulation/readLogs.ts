// Logs as endpoints write them, each looked at before it is believed.
import type { Hex } from '@/lib/base/hex'
import { address, bytes, hash, list, object } from '@/lib/chain/client/parse'
import type { Log } from './candidates'

/** No transaction of a person's writes as many; more are not looked at. */
const maxLogs = 4_000

/** Throws Chain.BadAnswer. */
export function readLogs(value: unknown): Log[] {
  if (value === undefined || value === null) return []
  return list(value, 'the logs', 100_000)
    .slice(0, maxLogs)
    .map((one) => {
      const log = object(one, 'a log')
      return {
        address: address(log.address, "a log's address"),
        topics: list(log.topics ?? [], "a log's topics", 4).map((topic) => hash(topic, 'a topic')),
        data: (log.data === undefined || log.data === null ? '0x' : bytes(log.data, "a log's data")) as Hex,
      }
    })
}
