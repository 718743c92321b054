// Which questions travel alone: a node answers a batch when all of it is done, so a slow one would hold up the others.

const slowMethods: ReadonlySet<string> = new Set([
  'debug_traceCall',
  'eth_createAccessList',
  'eth_getBlockReceipts',
  'eth_getLogs',
  'eth_simulateV1',
])

export function isSlow(method: string): boolean {
  return slowMethods.has(method)
}
