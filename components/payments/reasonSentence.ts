// A reason as the screens say it, and how loud it is.
import { plainText } from '@/lib/base/visibleText'
import type { Network } from '@/lib/chain/networks/network'
import { amountText } from '@/lib/i18n/amountText'
import type { Text, TextKey } from '@/lib/i18n/catalogue'
import type { Language } from '@/lib/i18n/language'
import { exactTimeText } from '@/lib/i18n/timeText'
import type { PayerFinding } from '@/lib/payments/facts'
import type { PaymentReason } from '@/lib/payments/paymentReason'
import { shortHex } from '../ui/shortHex'
import type { Unit } from './unitOf'

export interface PaymentWords {
  t: Text
  language: Language
  unit: Unit
  networks: readonly Network[]
  chainId: number
}

export function reasonSentence(reason: PaymentReason, words: PaymentWords): string {
  const { t, language, unit, networks, chainId } = words
  const amount = (value: bigint) => {
    const { exact } = amountText(value, unit.decimals, language)
    return `${exact} ${unit.symbol}`
  }
  const when = (at: number) => exactTimeText(at, language)
  switch (reason.type) {
    case 'nothing seen':
      return t('payments.reason.nothingSeen')
    case 'overdue':
      return t('payments.reason.overdue', { when: when(reason.dueAt) })
    case 'closed':
      return t('payments.reason.closed')
    case 'not looked at': {
      const looked =
        reason.checkedAt === undefined
          ? t('payments.reason.neverLooked')
          : t('payments.reason.notLooked', { when: when(reason.checkedAt) })
      if (reason.failure === undefined) return looked
      return `${looked} ${t('payments.reason.lookFailed', { reason: reason.failure })}`
    }
    case 'pending':
      return t('payments.reason.pending')
    case 'vanished':
      return t('payments.reason.vanished')
    case 'replaced': {
      const { seen, other } = reason.conflict
      if (!other) return t('payments.reason.replacedUnknown')
      return t(seen === 'block' ? 'payments.reason.replacedIncluded' : 'payments.reason.replacedWaiting')
    }
    case 'sped up':
      return t('payments.reason.spedUp')
    case 'taken back':
      return t(reason.saidSafe ? 'payments.reason.takenBackSafe' : 'payments.reason.takenBack')
    case 'came back':
      return t('payments.reason.cameBack', {
        was: `${reason.was.number} (${shortHex(reason.was.hash)})`,
        now: `${reason.now.number} (${shortHex(reason.now.hash)})`,
      })
    case 'chain stopped':
      return t('payments.reason.chainStopped', { block: reason.ours.number.toString() })
    case 'confirming': {
      const { level, confirmations } = reason.wanted
      const have = reason.have.toString()
      if (confirmations === undefined) return t(`payments.reason.until.${level ?? 'finalised'}`, { have })
      const values = { have, wanted: confirmations.toString() }
      return level ? t(`payments.reason.or.${level}`, values) : t('payments.reason.confirming', values)
    }
    case 'enough': {
      const { level, have, wanted } = reason
      if (level === 'finalised' || wanted.confirmations === undefined || have < wanted.confirmations) {
        return t(`payments.reason.is.${level === 'safe' ? 'safe' : 'finalised'}`, { have: have.toString() })
      }
      return t('payments.reason.enough', {
        have: have.toString(),
        wanted: wanted.confirmations.toString(),
      })
    }
    case 'short':
      return t('payments.reason.short', {
        received: amount(reason.received),
        missing: amount(reason.missing),
      })
    case 'over':
      return t('payments.reason.over', { extra: amount(reason.extra) })
    case 'double':
      return t('payments.reason.double', { count: reason.count, extra: amount(reason.extra) })
    case 'late':
      return t('payments.reason.late', { when: when(reason.at), due: when(reason.dueAt) })
    case 'wrong token':
      return t('payments.reason.wrongToken', { what: otherThing(reason, chainId, words) })
    case 'wrong chain':
      return t('payments.reason.wrongChain', {
        network: nameOf(reason.chainId, networks),
        what: otherThing(reason, reason.chainId, words),
        expected: nameOf(chainId, networks),
      })
    case 'path unknown':
      return t('payments.reason.pathUnknown', { amount: amount(reason.amount) })
    case 'payer':
      return findingSentence(reason.finding, t)
    case 'payer not judged':
      return t('payments.reason.payerNotJudged')
    case 'single endpoint':
      return t('payments.reason.singleEndpoint', { endpoint: hostOf(reason.endpoint) })
  }
}

/** What a rule found of the payer; what came from a contract or a list is shown with its odd characters marked. */
export function findingSentence({ rule, values }: PayerFinding, t: Text): string {
  return say(t, `payer.${rule}`, values)
}

/** What to do about it. */
export function findingAdvice({ rule, values }: PayerFinding, t: Text): string {
  return say(t, `payer.${rule}.do`, values)
}

/** Rules and their texts are compared by a test, which the compiler can't. */
function say(t: Text, key: string, values: PayerFinding['values']): string {
  const safe = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      /^0x[0-9a-fA-F]{64}$/.test(value) ? shortHex(value as `0x${string}`) : plainText(value, 60).text,
    ]),
  )
  return (t as (key: TextKey, values: object) => string)(key as TextKey, safe)
}

/** What came instead: of a token nothing is known but its address, so its smallest units are counted. */
function otherThing(
  { token, amount }: { token?: `0x${string}`; amount: bigint },
  chainId: number,
  { t, language, networks }: PaymentWords,
): string {
  const { decimals, symbol } = networks.find((network) => network.chainId === chainId)?.currency ?? {
    decimals: 18,
    symbol: '',
  }
  if (!token) return `${amountText(amount, decimals, language).exact} ${symbol}`
  return t('payments.tokenUnits', {
    amount: amountText(amount, 0, language).exact,
    token: shortHex(token),
  })
}

function nameOf(chainId: number, networks: readonly Network[]): string {
  return networks.find((network) => network.chainId === chainId)?.name ?? String(chainId)
}

export function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint
}
