// What a person types to add a network, read field by field.
import { maxChainId, parseChainId } from '@/lib/base/chainId'
import { isEndpointUrl, isWebUrl } from '@/lib/base/origin'

export interface NetworkFields {
  chainId: string
  name: string
  symbol: string
  endpoint: string
  explorer: string
}

interface NewNetwork {
  chainId: number
  name: string
  symbol: string
  endpoint: string
  explorer?: string
}

export type FieldProblem = 'missing' | 'not a chain id' | 'too long' | 'not an endpoint' | 'not a URL'

export type ReadNetwork =
  | { type: 'network'; network: NewNetwork }
  | { type: 'problems'; problems: Partial<Record<keyof NetworkFields, FieldProblem>> }

/** Reads the form; every field that is wrong is named, not only the first. */
export function readNetworkFields(fields: NetworkFields): ReadNetwork {
  const chainId = readChainId(fields.chainId)
  const name = fields.name.trim()
  const symbol = fields.symbol.trim()
  const endpoint = fields.endpoint.trim()
  const explorer = fields.explorer.trim().replace(/\/+$/, '')
  const problems: Partial<Record<keyof NetworkFields, FieldProblem>> = {}
  if (fields.chainId.trim() === '') problems.chainId = 'missing'
  else if (chainId === undefined) problems.chainId = 'not a chain id'
  if (name === '') problems.name = 'missing'
  else if (name.length > 64) problems.name = 'too long'
  if (symbol === '') problems.symbol = 'missing'
  else if (symbol.length > 12) problems.symbol = 'too long'
  const endpointProblem = readEndpoint(endpoint)
  if (endpointProblem) problems.endpoint = endpointProblem
  if (explorer !== '' && !isWebUrl(explorer)) problems.explorer = 'not a URL'
  if (chainId === undefined || Object.keys(problems).length > 0) return { type: 'problems', problems }
  const network = { chainId, name, symbol, endpoint }
  return { type: 'network', network: explorer === '' ? network : { ...network, explorer } }
}

/** The problem with an endpoint's URL as typed, if there is one. */
export function readEndpoint(text: string): 'missing' | 'not an endpoint' | undefined {
  if (text.trim() === '') return 'missing'
  return isEndpointUrl(text.trim()) ? undefined : 'not an endpoint'
}

/** A chain id in decimal ("10") or as JSON-RPC writes it ("0xa"). */
export function readChainId(text: string): number | undefined {
  const trimmed = text.trim()
  if (/^0x/i.test(trimmed)) return parseChainId(trimmed.toLowerCase())
  if (!/^\d{1,16}$/.test(trimmed)) return undefined
  const value = Number(trimmed)
  return value >= 1 && value <= maxChainId ? value : undefined
}
