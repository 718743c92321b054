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
    const { expected, news, reason } = telling
    const t = await text()
    const network = await wallet.networks.get(expected.chainId)
    const values = {
      order: expected.label ?? expected.id.slice(0, 8),
      network: network?.name ?? expected.chainId.toString(),
    }
    const id = `payment ${news.paymentId} ${news.type} ${news.about}`
    if (reason?.type === 'taken back') {
      const { was, instead } = reason
      const blocks = { ...values, block: was.number.toString(), was: was.hash }
      await notify(
        id,
        t(reason.saidSafe ? 'paymentNews.unsafe.title' : 'paymentNews.gone.title', {
          order: values.order,
        }),
        instead ? t('paymentNews.gone.text', { ...blocks, instead }) : t('paymentNews.gone.none', blocks),
      )
    } else if (reason?.type === 'replaced') {
      const { paying, other } = reason.conflict
      await notify(
        id,
        t('paymentNews.replaced.title', { order: values.order }),
        other
          ? t('paymentNews.replaced.text', { ...values, paying, other })
          : t('paymentNews.replaced.unknown', { ...values, paying }),
      )
    } else if (news.type === 'safe') {
      await notify(
        id,
        t('paymentNews.safe.title', { order: values.order }),
        t('paymentNews.safe.text', values),
      )
    } else {
      await notify(
        id,
        t('paymentNews.arrived.title', { order: values.order }),
        t('paymentNews.arrived.text', values),
      )
    }
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
