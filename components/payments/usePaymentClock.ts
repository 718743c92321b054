// Orders as they stand, looked at again while somebody looks.
import { useEffect } from 'react'
import { sendCommand } from '../command'
import { useNow } from '../ui/RelativeTime'

/** So often an answer is worked out again: it becomes old by itself. */
const ageEveryMs = 5_000
/** The background slows down when nothing happens; whoever looks wants to know. */
const wakeEveryMs = 15_000

/** Has the background look at open orders while this screen is open; answers the time, kept true. */
export function usePaymentClock(): number {
  useEffect(() => {
    const wake = () => void sendCommand('lookAtPayments', {}).catch(() => undefined)
    wake()
    const timer = setInterval(wake, wakeEveryMs)
    return () => clearInterval(timer)
  }, [])
  return useNow(ageEveryMs)
}
