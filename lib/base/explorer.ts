// Where a chain's explorer shows a transaction, an address or a block.
import { isWebUrl } from './origin'

/** What is needed of a network. */
interface Explored {
  explorer?: string
}

/** undefined where the network has no explorer, or one that is not https (or http on this machine). */
export function transactionUrl(network: Explored, hash: string): string | undefined {
  return page(network, 'tx', hash)
}

/** See transactionUrl. */
export function addressUrl(network: Explored, address: string): string | undefined {
  return page(network, 'address', address)
}

/** See transactionUrl; a block's number or hash. */
export function blockUrl(network: Explored, block: bigint | string): string | undefined {
  return page(network, 'block', block.toString())
}

/** Without trailing slashes; undefined when it is not a URL that may be opened. */
export function explorerBase(url: string): string | undefined {
  // A javascript: or data: URL in a link would run in our own page.
  if (!isWebUrl(url)) return undefined
  const { origin, pathname } = new URL(url)
  return origin + pathname.replace(/\/+$/, '')
}

function page({ explorer }: Explored, kind: string, id: string): string | undefined {
  const base = explorer === undefined ? undefined : explorerBase(explorer)
  return base && /^[0-9a-zA-Z]+$/.test(id) ? `${base}/${kind}/${id}` : undefined
}
