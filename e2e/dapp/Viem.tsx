// viem alone, without wagmi: a wallet client on the provider that announced itself.
import { useState } from 'react'
import { createWalletClient, custom, type EIP1193Provider, parseEther } from 'viem'
import { anvil } from 'viem/chains'
import { Outcome } from './Outcome'

const recipient = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

/** The first wallet that says its name (EIP-6963). */
function findProvider(name: string): Promise<EIP1193Provider> {
  return new Promise((resolve) => {
    window.addEventListener('eip6963:announceProvider', (event) => {
      const { info, provider } = (event as CustomEvent).detail
      if (info.name === name) resolve(provider)
    })
    window.dispatchEvent(new Event('eip6963:requestProvider'))
  })
}

async function tryAll(say: (line: string) => void): Promise<void> {
  const client = createWalletClient({ chain: anvil, transport: custom(await findProvider('Holdfast')) })
  const [account] = await client.requestAddresses()
  if (!account) throw new Error('expected an account')
  say(`account ${account}`)
  say(`chain ${await client.getChainId()}`)
  say(`permissions ${(await client.getPermissions()).map((each) => each.parentCapability).join(' ')}`)
  say(`signature ${await client.signMessage({ account, message: 'viem' })}`)
  say(`hash ${await client.sendTransaction({ account, to: recipient, value: parseEther('0.01') })}`)
  const { id } = await client.sendCalls({ account, calls: [{ to: recipient, value: 1n }] })
  const { status, receipts } = await client.waitForCallsStatus({ id, pollingInterval: 200 })
  say(`calls ${status} ${receipts?.map((receipt) => receipt.status).join(' ')}`)
}

export function Viem() {
  const [lines, setLines] = useState<string[]>([])
  const [error, setError] = useState<Error>()
  const say = (line: string) => setLines((before) => [...before, line])
  return (
    <section>
      <h2>viem</h2>
      <button type="button" onClick={() => void tryAll(say).catch(setError)}>
        Try viem
      </button>
      <Outcome label="viem outcome" value={lines.join('; ')} {...(error ? { error } : {})} />
    </section>
  )
}
