// A descriptor that is bound by a factory: it holds for contracts that stand in the factory's event (ERC-7730, "contract.factory").
import { keccak256, stringToBytes } from 'viem'
import { type Address, parseAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { type AbiFunction, parseFunction } from '../abi/abiType'
import { type Descriptor, own, textOf } from './descriptor'

/** What would prove that a contract was made by a factory: this event of its, with the contract in one of these places. */
export interface FactoryEvent {
  chainId: number
  factory: Address
  /** The event's first topic. */
  event: Hex
  /** Which of the topics behind the first may name the contract, from 1. An argument that is no topic can't be looked for. */
  places: readonly number[]
}

/** How one is named in what was found. */
export const factoryKey = ({ factory, event }: Pick<FactoryEvent, 'factory' | 'event'>): string =>
  `${factory.toLowerCase()} ${event}`

/** The factories of a descriptor, one a deployment; none where its event names no contract in a topic. */
export function factoriesOf(file: Descriptor): FactoryEvent[] {
  const factory = own(own(own(file, 'context'), 'contract'), 'factory')
  const event = eventOf(textOf(own(factory, 'deployEvent')) ?? '')
  const deployments = own(factory, 'deployments')
  if (!event || event.places.length === 0 || !Array.isArray(deployments)) return []
  return deployments.flatMap((deployment) => {
    const [chainId, address] = [own(deployment, 'chainId'), parseAddress(own(deployment, 'address'))]
    if (typeof chainId !== 'number' || address.type !== 'address') return []
    return [{ chainId, factory: address.address, ...event }]
  })
}

/** `Made(address indexed pool,uint24 fee)`; where nothing is said to be indexed, any of three topics may name it. */
function eventOf(text: string): Pick<FactoryEvent, 'event' | 'places'> | undefined {
  const written = text.replace(/^event /, '')
  const abi = parseFunction(written)
  if (!abi) return undefined
  const event = keccak256(stringToBytes(abi.signature))
  const indexed = indexedOf(written)
  if (!indexed.includes(true)) {
    const addresses = abi.parameters.filter(({ type }) => type.kind === 'address').length
    return { event, places: addresses === 0 ? [] : [1, 2, 3] }
  }
  return { event, places: placesIn(abi, indexed) }
}

function placesIn({ parameters }: AbiFunction, indexed: readonly boolean[]): number[] {
  const topics = parameters.filter((_, place) => indexed[place])
  return topics.flatMap(({ type }, place) => (type.kind === 'address' ? [place + 1] : [])).slice(0, 3)
}

/** Of each argument, whether it is a topic. */
function indexedOf(event: string): boolean[] {
  const found: boolean[] = []
  let [depth, start] = [0, event.indexOf('(') + 1]
  for (let at = start; at < event.length; at += 1) {
    const sign = event[at]
    if ((sign === ',' || sign === ')') && depth === 0) {
      found.push(/ indexed( |$)/.test(event.slice(start, at)))
      start = at + 1
    } else if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
  }
  return found
}
