// Switches a place that lists come from on or off. Switched on, it is asked at once.
import { command } from './command'

export const setListPlace = command('setListPlace', async (wallet, { id, on, url, publicKey }) => {
  await wallet.listKeeper.set({
    id,
    on,
    // Where MetaMask's list is can't be changed: the page names its host.
    ...(url === undefined || id === 'metamask' ? {} : { url }),
    ...(publicKey === undefined ? {} : { publicKey: publicKey.toLowerCase().replace(/^0x/, '') }),
  })
  return undefined
})
