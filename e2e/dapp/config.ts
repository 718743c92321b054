// How the page reaches the chains: the wallet for signing, the node in `?rpc=` for reading.
import { createConfig, http } from 'wagmi'
import { anvil, sepolia } from 'wagmi/chains'

const endpoint = new URLSearchParams(location.search).get('rpc') ?? 'http://127.0.0.1:8545'

/** Wallets are found by EIP-6963 alone: no connector is named here. */
export const config = createConfig({
  chains: [anvil, sepolia],
  transports: { [anvil.id]: http(endpoint), [sepolia.id]: http(endpoint) },
  multiInjectedProviderDiscovery: true,
  pollingInterval: 200,
})
