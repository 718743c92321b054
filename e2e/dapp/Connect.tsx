// Connects to a wallet found by EIP-6963, shows account and chain, switches and leaves.
import { useChainId, useConnect, useConnection, useConnectors, useDisconnect, useSwitchChain } from 'wagmi'
import { Outcome } from './Outcome'

export function Connect() {
  const { address, chainId, status } = useConnection()
  const connectors = useConnectors()
  const connect = useConnect()
  const disconnect = useDisconnect()
  const switchChain = useSwitchChain()
  const pageChain = useChainId()
  return (
    <section>
      <h2>Wallet</h2>
      {connectors.map((connector) => (
        <button
          key={connector.uid}
          type="button"
          disabled={status === 'connected'}
          onClick={() => connect.mutate({ connector })}
        >
          Connect {connector.name}
        </button>
      ))}
      <button type="button" disabled={status !== 'connected'} onClick={() => disconnect.mutate()}>
        Leave
      </button>
      <button type="button" onClick={() => switchChain.mutate({ chainId: 31337 })}>
        Use the local chain
      </button>
      <button type="button" onClick={() => switchChain.mutate({ chainId: 11155111 })}>
        Use Sepolia
      </button>
      <dl>
        <dt>Account</dt>
        <dd>
          <output aria-label="Account">{address ?? 'none'}</output>
        </dd>
        <dt>Chain</dt>
        <dd>
          <output aria-label="Chain">{chainId ?? `none, page uses ${pageChain}`}</output>
        </dd>
      </dl>
      <Outcome label="Connect outcome" value={status} error={connect.error} />
      <Outcome label="Switch outcome" value={switchChain.data?.name} error={switchChain.error} />
    </section>
  )
}
