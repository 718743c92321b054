// What each endpoint of a chain says of its newest blocks: asked, parsed and remembered.
import type { Clock } from '@/lib/base/clock'
import { type Hex, toQuantity } from '@/lib/base/hex'
import { operatorOf } from '@/lib/base/operator'
import { type View, withLink } from './agreeOnHead'
import { BadAnswer } from './chainErrors'
import type { Endpoint } from './createEndpoint'
import { isVersionDue, withHead, withPosition, withVersion } from './endpointFacts'
import { type Header, readHeader } from './header'
import { quantity } from './parse'

interface Heard {
  view: View
  newest: Header
  /** By hash: the newest, and those fetched to compare. */
  headers: ReadonlyMap<Hex, Header>
}

export interface Hearing {
  /** Asks for its chain and its newest block. false when it did not answer, or not as one of this chain. */
  hear(endpoint: Endpoint): Promise<boolean>
  /** Asks which block it holds at a height. */
  hearOlder(endpoint: Endpoint, number: bigint): Promise<void>
  of(url: string): Heard | undefined
  /** A header with this hash, rather one whose fields give it. */
  headerOf(hash: Hex): Header | undefined
}

export function createHearing(chainId: number, clock: Clock): Hearing {
  const heard = new Map<string, Heard>()

  /** undefined, and a failure of the endpoint, when it is not what was asked for. */
  function parse<T>(endpoint: Endpoint, value: unknown, read: (value: unknown) => T): T | undefined {
    try {
      return read(value)
    } catch (error) {
      if (!(error instanceof BadAnswer)) throw error
      endpoint.failed(error.message)
      return undefined
    }
  }

  /** In the same batch; what is not told is asked for again with the next head. */
  async function askVersion(endpoint: Endpoint) {
    const answer = await endpoint.ask('web3_clientVersion', [])
    if (answer.type !== 'result' || typeof answer.value !== 'string') return
    const name = answer.value.slice(0, 200)
    endpoint.note((facts) => withVersion(facts, name, clock()))
  }

  return {
    async hear(endpoint) {
      const { url } = endpoint
      if (isVersionDue(endpoint.facts(), clock())) void askVersion(endpoint)
      const [chain, block] = await Promise.all([
        endpoint.ask('eth_chainId', []),
        endpoint.ask('eth_getBlockByNumber', ['latest', false]),
      ])
      if (chain.type !== 'result' || block.type !== 'result') return false
      const actual = parse(endpoint, chain.value, (id) => quantity(id, 'the chain id').toString())
      if (actual === undefined) return false
      if (actual !== chainId.toString()) {
        heard.delete(url)
        endpoint.note((facts) => withPosition(facts, { type: 'wrong chain', actual }, clock()))
        return false
      }
      const newest = parse(endpoint, block.value, readHeader)
      if (!newest) return false
      const links = withLink(heard.get(url)?.view.links ?? [], newest)
      const view = { endpoint: url, operator: operatorOf(url), links }
      heard.set(url, { view, newest, headers: new Map([[newest.hash, newest]]) })
      const { number, hash, parentHash } = newest
      const head = { number, hash, parentHash, at: clock() }
      endpoint.note((facts) => withHead(facts, head))
      return true
    },

    async hearOlder(endpoint, number) {
      const answer = await endpoint.ask('eth_getBlockByNumber', [toQuantity(number), false])
      const before = heard.get(endpoint.url)
      const header = answer.type === 'result' ? parse(endpoint, answer.value, readHeader) : undefined
      if (!before || header?.number !== number) return
      const links = [...before.view.links.filter((link) => link.number !== number), header]
      links.sort((a, b) => (a.number > b.number ? -1 : 1))
      const headers = new Map(before.headers).set(header.hash, header)
      heard.set(endpoint.url, { ...before, headers, view: { ...before.view, links } })
    },

    of: (url) => heard.get(url),

    headerOf(hash) {
      const known = [...heard.values()].flatMap(({ headers }) => headers.get(hash) ?? [])
      return known.find(({ binding }) => binding.type === 'bound') ?? known[0]
    },
  }
}
