// A verdict in one sentence: what is asked, and what leads the findings.
import { createText } from '@/lib/i18n/createText'
import type { SentenceValue, SentenceValues } from '@/lib/safety/decode/sentence'
import type { Review } from '@/lib/safety/review'
import type { Asked } from '@/lib/safety/risk/evidence'

const text = createText('en') as unknown as (key: string, values: Record<string, string>) => string

export function summaryOf(asked: Asked, { actions, meaning, message, score }: Review): string {
  const what = whatOf(asked, actions, meaning, message)
  if (!score.leading) return what
  const { rule, values } = score.leading
  return `${what}. ${text(`finding.${rule}`, shown(values))}`
}

function whatOf(
  asked: Asked,
  actions: Review['actions'],
  meaning: Review['meaning'],
  message: Review['message'],
): string {
  if (asked.type === 'connect') return 'Connect'
  if (message) return message.type === 'sign-in' ? 'Sign in' : 'Sign a message'
  if (asked.type === 'typed data') {
    return meaning?.sentence
      ? text(`does.${meaning.sentence.name}`, shown(meaning.sentence.values))
      : 'Sign typed data'
  }
  return actions
    .slice(0, 3)
    .map((action) => {
      if (action.type !== 'known call') return action.type
      return action.sentence
        ? text(`does.${action.sentence.name}`, shown(action.sentence.values))
        : action.signature
    })
    .join('; ')
}

function shown(values: SentenceValues): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]))
}

function plain(value: SentenceValue): string {
  switch (value.type) {
    case 'address':
      return value.address
    case 'amount':
      return value.unlimited ? 'unlimited' : value.amount.toString()
    case 'number':
      return value.number.toString()
    case 'time':
      return value.never ? 'never' : new Date(Number(value.seconds) * 1000).toISOString()
    case 'text':
      return value.text
    case 'percent':
      return `${value.percent} %`
  }
}
