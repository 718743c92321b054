// Sends two calls as one batch and follows what becomes of them (EIP-5792).
import { parseEther } from 'viem'
import { useCallsStatus, useCapabilities, useSendCalls, useShowCallsStatus } from 'wagmi'
import { Outcome } from './Outcome'

/** The second account of the test phrase. */
const recipient = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

export function Calls() {
  const capabilities = useCapabilities({ query: { enabled: false } })
  const send = useSendCalls()
  const show = useShowCallsStatus()
  const id = send.data?.id ?? ''
  const status = useCallsStatus({ id, query: { enabled: id !== '', refetchInterval: 200 } })
  const call = { to: recipient, value: parseEther('0.125') } as const
  return (
    <section>
      <h2>Calls</h2>
      <button type="button" onClick={() => void capabilities.refetch()}>
        Ask what it can do
      </button>
      <button type="button" onClick={() => send.mutate({ calls: [call, call] })}>
        Send two calls
      </button>
      <button type="button" disabled={id === ''} onClick={() => show.mutate({ id })}>
        Show them
      </button>
      <Outcome
        label="Capabilities"
        value={capabilities.data && JSON.stringify(capabilities.data)}
        error={capabilities.error}
      />
      <Outcome label="Calls outcome" value={id} error={send.error} />
      <Outcome
        label="Calls status"
        value={status.data && `${status.data.status}, ${status.data.receipts?.length ?? 0} receipts`}
        error={status.error}
      />
      <Outcome label="Show outcome" value={show.isSuccess ? 'shown' : ''} error={show.error} />
    </section>
  )
}
