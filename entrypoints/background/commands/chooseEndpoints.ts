// The user's first word on endpoints. An own one is asked for its chain before anything is stored.
import { command } from './command'

export const chooseEndpoints = command('chooseEndpoints', async (wallet, params) => {
  if (params.choice === 'public') {
    await wallet.changeSettings({ endpointsChosen: true })
    return { type: 'chosen', chainId: (await wallet.readSettings()).selectedChainId }
  }
  const { endpoint } = params
  const asked = await wallet.askFirst(endpoint)
  if (asked.type !== 'on chain') return asked
  const { chainId } = asked
  if (!(await wallet.networks.get(chainId))) return { type: 'unknown chain', chainId }
  await wallet.changeSettings({ endpointsChosen: true })
  const set = await wallet.networks.setEndpoint(chainId, { url: endpoint, use: 'mine' })
  if (set.type !== 'set') return set
  await wallet.changeSettings({ selectedChainId: chainId })
  return { type: 'chosen', chainId }
})
