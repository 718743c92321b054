// How often open orders are looked at, and what the user is told of them. Without an open order nothing is asked.
import type { Text } from '@/lib/i18n/catalogue'
import type { Telling } from '@/lib/payments/newsOf'
import { setPaymentAlarm } from '@/lib/platform/alarms'
import { notify } from '@/lib/platform/notify'
import type { Wallet } from './wallet'
import { pauseMs } from './watch'

export interface PaymentWatch {
  /** Looks now, and again until nothing open is left. */
  wake(): void
}

/** Looks without news after which the pace is that of somebody who waits; see `pauseMs`. */
const watchedPace = 15

export function createPaymentWatch(
  wallet: Pick<Wallet, 'payments' | 'networks'>,
  text: () => Promise<Text>,
  report: (error: unknown) => void,
): PaymentWatch {
  let running = false
  let quiet = 0
  /** Ends the present pause. */
  let rouse = () => {}

  async function run(): Promise<void> {
    for (;;) {
      const { tell, unfinished } = await wallet.payments.look()
      quiet = tell.length > 0 ? 0 : quiet + 1
      for (const telling of tell) await say(telling)
      await setPaymentAlarm(unfinished > 0)
      if (unfinished === 0) return
      await new Promise<void>((resolve) => {
        rouse = resolve
        setTimeout(resolve, pauseMs(quiet))
      })
    }
  }

  /** Told first, noted then: who dies in between tells it twice, and nobody goes without. */
  async function say(telling: Telling): Promise<void> {
    const { expected, news } = telling
    const t = await text()
    const network = await wallet.networks.get(expected.chainId)
    const values = {
      order: expected.label ?? expected.id.slice(0, 8),
      network: network?.name ?? expected.chainId.toString(),
    }
    const [title, message] = wordsOf(telling, t, values)
    await notify(`payment ${news.paymentId} ${news.type} ${news.about}`, title, message)
    await wallet.payments.told(telling)
  }

  return {
    wake() {
      // While somebody looks it is looked at every few seconds, but not as often as just after something happened.
      quiet = Math.min(quiet, watchedPace)
      if (running) return rouse()
      running = true
      quiet = 0
      run()
        .catch(report)
        .finally(() => {
          running = false
        })
    },
  }
}

/** Title and text of what is told. */
function wordsOf(
  { news, reason }: Telling,
  t: Text,
  values: { order: string; network: string },
): [title: string, text: string] {
  const { order } = values
  switch (reason?.type) {
    case 'taken back': {
      const { was, instead, saidSafe } = reason
      const blocks = { ...values, block: was.number.toString(), was: was.hash }
      return [
        t(saidSafe ? 'paymentNews.unsafe.title' : 'paymentNews.gone.title', { order }),
        instead ? t('paymentNews.gone.text', { ...blocks, instead }) : t('paymentNews.gone.none', blocks),
      ]
    }
    case 'came back': {
      const blocks = { ...values, was: reason.was.hash, now: reason.now.hash }
      return [t('paymentNews.back.title', { order }), t('paymentNews.back.text', blocks)]
    }
    case 'chain stopped': {
      const { ours, theirs } = reason
      const blocks = { ...values, block: ours.number.toString(), was: ours.hash, instead: theirs.hash }
      return [t('paymentNews.stopped.title', { order }), t('paymentNews.stopped.text', blocks)]
    }
    case 'replaced': {
      const { paying, other } = reason.conflict
      return [
        t('paymentNews.replaced.title', { order }),
        other
          ? t('paymentNews.replaced.text', { ...values, paying, other })
          : t('paymentNews.replaced.unknown', { ...values, paying }),
      ]
    }
    default:
      return news.type === 'safe'
        ? [t('paymentNews.safe.title', { order }), t('paymentNews.safe.text', values)]
        : [t('paymentNews.arrived.title', { order }), t('paymentNews.arrived.text', values)]
  }
}
