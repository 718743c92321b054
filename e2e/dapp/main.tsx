// The demo page: an ordinary dApp with wagmi and viem, which knows nothing of the wallet that it meets.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { WagmiProvider } from 'wagmi'
import { Calls } from './Calls'
import { Connect } from './Connect'
import { config } from './config'
import { Send } from './Send'
import { Sign } from './Sign'
import { Viem } from './Viem'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')

createRoot(root).render(
  <WagmiProvider config={config}>
    <QueryClientProvider client={new QueryClient()}>
      <h1>Fieldnotes</h1>
      <p>A page with wagmi and viem that meets your wallet.</p>
      <Connect />
      <Send />
      <Sign />
      <Calls />
      <Viem />
    </QueryClientProvider>
  </WagmiProvider>,
)
