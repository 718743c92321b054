// Whether a factory made a contract, by the event that it says so with.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { ChainClient } from '../client/createChainClient'
import { address, hash, list, object } from '../client/parse'
import { topicOf } from './transferLogs'

/** More events that name one contract are not read. */
const mostLogs = 100

/**
 * Whether there is an event of the factory's with the contract in one of these topics, as a quorum says; where nothing is
 * compared, as one endpoint does. Throws what ChainClient's questions throw: many endpoints don't answer for a whole chain.
 */
export async function wasMadeBy(
  client: ChainClient,
  contract: Address,
  { factory, event, places }: { factory: Address; event: Hex; places: readonly number[] },
): Promise<boolean> {
  const made = topicOf(contract)
  const answers = places.map(async (place) => {
    const topics = [event, ...Array<null>(place - 1).fill(null), made]
    const params = [{ fromBlock: '0x0', toBlock: 'latest', address: factory, topics }]
    const parse = (value: unknown) =>
      list(value, 'the logs', mostLogs).some((one) => {
        const log = object(one, 'a log')
        const [first, ...others] = list(log.topics, 'the topics', 4)
        return (
          log.removed !== true &&
          sameAddress(address(log.address, 'address'), factory) &&
          hash(first, 'a topic') === event &&
          hash(others[place - 1], 'a topic') === made
        )
      })
    if (!client.compares) return parse((await client.request('eth_getLogs', params)).value)
    const comparison = { method: 'eth_getLogs', params: () => params, parse }
    return (await client.compare(comparison, 'anytime')).value
  })
  return (await Promise.all(answers)).includes(true)
}
