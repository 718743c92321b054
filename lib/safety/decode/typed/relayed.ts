// A call that somebody else brings to the chain in the signer's name: meta transactions, requests to a forwarder
// (EIP-2771) and whatever else carries a target and its calldata. What it does is what the call does.
import type { Address } from '@/lib/base/address'
import { type Hex, isHexBytes } from '@/lib/base/hex'
import type { Deed } from '../deed'
import { readCalls } from '../readCalls'
import type { TypedMeaning } from './meaning'
import { address, type Members, number, struct, type TypedData, text } from './read'

const callMembers = ['functionSignature', 'functionCall', 'callData', 'calldata', 'data']
const targetMembers = ['to', 'target', 'contract', 'destination']

/** Reads the call of the message itself or of one of its structs; undefined where there is none that is understood. */
export function readRelayedCall({ domain, message }: TypedData): TypedMeaning | undefined {
  const places = [
    message,
    ...Object.keys(message)
      .slice(0, 20)
      .map((name) => struct(message, name)),
  ]
  for (const place of places) {
    const data = dataOf(place)
    const to = targetOf(place) ?? (place === message ? address(domain, 'verifyingContract') : undefined)
    if (!data || !to) continue
    const { actions, deeds } = readCalls([{ to, valueWei: number(place, 'value') ?? 0n, data }])
    const [action] = actions
    // Bytes that are no call that anybody knows are members like any other.
    if (!deeds.some((deed) => deed.type !== 'calls' || deed.understood)) continue
    const sentence = action && 'sentence' in action ? action.sentence : undefined
    return {
      kind: 'relayed call',
      sentence: sentence ?? { name: 'relayedCall', values: { contract: { type: 'address', address: to } } },
      fields: [],
      deeds: deeds.map(bySignature),
    }
  }
  return undefined
}

function dataOf(members: Members): Hex | undefined {
  for (const name of callMembers) {
    const value = text(members, name)
    if (value !== undefined && value.length >= 10 && isHexBytes(value)) return value
  }
  return undefined
}

function targetOf(members: Members): Address | undefined {
  for (const name of targetMembers) {
    const to = address(members, name)
    if (to) return to
  }
  return undefined
}

/** Nothing is paid and nothing is seen until somebody hands it in. */
function bySignature(deed: Deed): Deed {
  return 'by' in deed ? { ...deed, by: 'signature' } : deed
}
