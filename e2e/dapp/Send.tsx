// Sends ETH and waits for the receipt.
import { parseEther } from 'viem'
import { useSendTransaction, useWaitForTransactionReceipt } from 'wagmi'
import { Outcome } from './Outcome'

/** The second account of the test phrase. */
const recipient = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

export function Send() {
  const send = useSendTransaction()
  const receipt = useWaitForTransactionReceipt({ hash: send.data })
  return (
    <section>
      <h2>Transaction</h2>
      <button type="button" onClick={() => send.mutate({ to: recipient, value: parseEther('0.25') })}>
        Send 0.25 ETH
      </button>
      <Outcome label="Transaction outcome" value={send.data} error={send.error} />
      <Outcome
        label="Receipt"
        value={receipt.data && `${receipt.data.status} in block ${receipt.data.blockNumber}`}
        error={receipt.error}
      />
    </section>
  )
}
