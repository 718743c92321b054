// Commands for networks and their endpoints.
import * as v from 'valibot'
import { isEndpointUrl } from '@/lib/base/origin'
import { chainId, label } from './fields'

const endpoint = v.pipe(v.string(), v.trim(), v.check(isEndpointUrl, 'expected an https or wss URL'))

export const networksCommands = {
  selectNetwork: v.object({ chainId }),
  /** Asks the endpoint for its chain id and adds the network only if it is this one. */
  addNetwork: v.object({
    chainId,
    name: label,
    symbol: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(12)),
    endpoint,
    explorer: v.optional(v.pipe(v.string(), v.trim(), v.url())),
  }),
  /** Removes a network the user added, or puts a built-in one back to its own endpoints. */
  removeNetwork: v.object({ chainId }),
  /**
   * The user's first word on endpoints, before which none is asked: those that ship, or an own one, which is asked for its
   * chain, and alone for it from then on.
   */
  chooseEndpoints: v.variant('choice', [
    v.object({ choice: v.literal('public') }),
    v.object({ choice: v.literal('own'), endpoint }),
  ]),
  /** What an endpoint of a known network is used for; see UserEndpoint of chain/networks. */
  setEndpoint: v.object({ chainId, endpoint, use: v.picklist(['ask', 'mine', 'broadcasts', 'off']) }),
  /** Forgets what was said of it. */
  removeEndpoint: v.object({ chainId, endpoint }),
  /** Compares a network's endpoints now; what is found stands in the table of endpoints. */
  checkEndpoints: v.object({ chainId }),
} as const

export type NetworkProblem =
  | { type: 'unreachable'; reason: string }
  | { type: 'wrong chain'; expected: number; actual: number }

export type EndpointProblem =
  | NetworkProblem
  /** Nobody would be left to ask. */
  | { type: 'last endpoint' }
  | { type: 'too many endpoints' }

/** What each of them answers; commands not named here answer nothing. */
export interface NetworksResults {
  addNetwork: { type: 'added' } | { type: 'exists already' } | NetworkProblem
  chooseEndpoints:
    | { type: 'chosen'; chainId: number }
    /** It answers, on a chain that nobody told the wallet of. */
    | { type: 'unknown chain'; chainId: number }
    | EndpointProblem
  setEndpoint: { type: 'set' } | EndpointProblem
  removeEndpoint: { type: 'set' } | EndpointProblem
  checkEndpoints: { type: 'compared' } | { type: 'failed'; reason: string }
}
