// Judges what the user pasted, by the very engine that judges requests. Nothing is stored.
import { readTypedData } from '@/lib/requests/typedData'
import type { Asked } from '@/lib/safety/risk/evidence'
import { command } from './command'

export const checkRequest = command('checkRequest', async (wallet, { asked, chainId, account }) => {
  try {
    const origin = asked.type === 'site' ? originOf(asked.url) : undefined
    const request = askedBy(asked, chainId)
    return { type: 'checked', ...(await wallet.reviewer.ofPasted(request, { chainId, account, origin })) }
  } catch (error) {
    return { type: 'malformed', reason: error instanceof Error ? error.message : 'not what was expected' }
  }
})

type Pasted = Parameters<typeof checkRequest.run>[1]['asked']

function askedBy(asked: Pasted, chainId: number): Asked {
  switch (asked.type) {
    case 'call':
      return { type: 'transaction', to: asked.to, valueWei: asked.valueWei, data: asked.data }
    // As if the smallest amount went there: what is said of an address is said of whoever gets something.
    case 'address':
      return { type: 'transaction', to: asked.address, valueWei: 1n, data: '0x' }
    case 'message':
      return { type: 'message', message: asked.message }
    case 'typed data':
      return { type: 'typed data', typedData: JSON.parse(readTypedData(asked.json, chainId)) }
    case 'site':
      return { type: 'connect' }
  }
}

function originOf(text: string): string {
  const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (url.hostname === '' || url.origin === 'null') throw new RangeError('expected a link to a site')
  return url.origin
}
