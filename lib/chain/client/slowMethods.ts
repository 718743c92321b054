// Which questions travel apart: a node answers a batch when all of it is done, so a slow one would hold up the others.
import type { Question } from './askEndpoint'

const slowMethods: ReadonlySet<string> = new Set([
  'debug_traceCall',
  'eth_createAccessList',
  'eth_getBlockReceipts',
  'eth_getLogs',
  'eth_simulateV1',
])

/** `whole block`: those about all that a block holds, which are wanted together. */
export function howItTravels({ method, params }: Question): 'together' | 'whole block' | 'alone' {
  const isWhole = /^eth_getBlockBy(Hash|Number)$/.test(method) && Array.isArray(params) && params[1] === true
  if (isWhole || method === 'eth_getBlockReceipts') return 'whole block'
  return slowMethods.has(method) ? 'alone' : 'together'
}
