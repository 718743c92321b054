// A name to its address, as ENS on mainnet has it, and whether the address knows itself by that name.
import type { Address } from '@/lib/base/address'
import type { NameResolution, PrimaryName } from '@/lib/base/ensName'
import type { Hex } from '@/lib/base/hex'
import { plainText } from '@/lib/base/visibleText'
import { isChainError } from '../../client/chainErrors'
import type { ChainClient } from '../../client/createChainClient'
import type { GatewayTransport } from '../../ports'
import { type Asked, askWithGateways } from './askWithGateways'
import { normalName } from './normalName'
import {
  addressQuestion,
  primaryQuestion,
  readAddress,
  readPrimaryName,
  readRefusal,
  universalResolver,
} from './universalResolver'

export interface NamePorts {
  /** The client of mainnet, where ENS is. */
  client: ChainClient
  gateways: GatewayTransport
}

const longestShownName = 80

/**
 * Looks a name up, then asks for the primary name of the address it leads to. `agreed` are hosts outside the chain that
 * may be asked (EIP-3668). Every outcome is a value.
 */
export async function resolveName(
  ports: NamePorts,
  text: string,
  agreed: readonly string[] = [],
): Promise<NameResolution> {
  const normal = normalName(text)
  if (normal.type === 'invalid name') return normal
  const { name } = normal
  const asked = await ask(ports, addressQuestion(name), agreed)
  switch (asked.type) {
    case 'failed':
      return { ...asked, name }
    case 'needs gateway':
      return { ...asked, name }
    case 'gateway failed':
      return { type: 'failed', name, reason: gatewayReason(asked.hosts) }
    case 'reverted': {
      const refusal = readRefusal(asked.data)
      if (refusal.type === 'no answer') return { type: 'not found', name }
      const status = refusal.type === 'gateway failed' ? `: HTTP ${refusal.status}` : ''
      return { type: 'failed', name, reason: `ENS refused the question${status}` }
    }
  }
  const address = read(() => readAddress(asked.answer.value))
  if (address === unreadable) return { type: 'failed', name, reason: 'ENS gave an answer that is none' }
  if (address === undefined) return { type: 'not found', name }
  const primary = await primaryOf(ports, address, name, agreed)
  const { known, at } = asked.answer
  return { type: 'resolved', name, address, known, at, primary, gateways: asked.hosts }
}

async function primaryOf(
  ports: NamePorts,
  address: Address,
  name: string,
  agreed: readonly string[],
): Promise<PrimaryName> {
  const asked = await ask(ports, primaryQuestion(address), agreed)
  switch (asked.type) {
    case 'failed':
      return { type: 'unknown', reason: asked.reason }
    case 'needs gateway':
      return asked
    case 'gateway failed':
      return { type: 'unknown', reason: gatewayReason(asked.hosts) }
    case 'reverted': {
      const refusal = readRefusal(asked.data)
      if (refusal.type === 'no answer') return { type: 'none' }
      // It names itself, but that name leads to another address: it has no primary name that counts.
      if (refusal.type === 'leads elsewhere') return { type: 'none' }
      return { type: 'unknown', reason: 'ENS refused the question' }
    }
  }
  const primary = read(() => readPrimaryName(asked.answer.value))
  if (primary === unreadable) return { type: 'unknown', reason: 'ENS gave an answer that is none' }
  // Compared as written: a primary name that is not normalised counts for nothing (ENSIP-15).
  if (primary === name) return { type: 'agrees' }
  return primary === '' ? { type: 'none' } : { type: 'another name', name: shown(primary) }
}

/** Anybody may write anything there: what could deceive is not repeated as a name. */
function shown(primary: string): string {
  const normal = normalName(primary)
  return plainText(normal.type === 'name' ? normal.name : `(${primary})`, longestShownName).text
}

async function ask(
  ports: NamePorts,
  question: Hex,
  agreed: readonly string[],
): Promise<Asked | { type: 'failed'; reason: string }> {
  try {
    return await askWithGateways(ports, universalResolver, question, agreed)
  } catch (error) {
    if (!isChainError(error)) throw error
    return { type: 'failed', reason: error.message }
  }
}

const unreadable = Symbol('unreadable')

function read<T>(decode: () => T): T | typeof unreadable {
  try {
    return decode()
  } catch {
    return unreadable
  }
}

function gatewayReason(hosts: readonly string[]): string {
  return hosts.length === 0 ? 'no gateway that may be asked' : `no answer from ${hosts.join(', ')}`
}
