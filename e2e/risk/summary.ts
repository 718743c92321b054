// A verdict in one sentence: what is asked, and what leads the findings.
import type { Address } from '@/lib/base/address'
import { createText } from '@/lib/i18n/createText'
import { descriptionSentence, type TextContext } from '@/lib/safety/decode/erc7730/describedText'
import type { SentenceValue, SentenceValues } from '@/lib/safety/decode/sentence'
import type { Lists, Review } from '@/lib/safety/review'
import type { Asked } from '@/lib/safety/risk/evidence'

const text = createText('en') as unknown as (key: string, values: Record<string, string>) => string

/** A descriptor's own sentence where one applies; the rest is ours. */
export function summaryOf(
  asked: Asked,
  { actions, meaning, message, score, described }: Review,
  context: { chainId: number; lists: Lists },
): string {
  const texts = textContext(context)
  const sentences = described.flatMap((each) => (each ? [descriptionSentence(each, texts)] : []))
  const isWhole = sentences.length > 0 && sentences.length === described.length
  const what = isWhole ? sentences.slice(0, 3).join('; ') : whatOf(asked, actions, meaning, message)
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
    case 'chain':
      return value.name ?? value.chainId.toString()
    case 'time':
      return value.never ? 'never' : new Date(Number(value.seconds) * 1000).toISOString()
    case 'text':
      return value.text
    case 'percent':
      return `${value.percent} %`
  }
}

/** Networks whose own currency is not ether, of those that descriptors speak of. */
const currencies: Readonly<Record<number, string>> = {
  56: 'BNB',
  100: 'XDAI',
  137: 'POL',
  43114: 'AVAX',
  42220: 'CELO',
}

function textContext({ chainId, lists }: { chainId: number; lists: Lists }): TextContext {
  return {
    currency: { symbol: currencies[chainId] ?? 'ETH', decimals: 18 },
    tokenOf(address) {
      const label = lists.label(chainId, address as Address)
      return label?.decimals === undefined ? undefined : { symbol: label.name, decimals: label.decimals }
    },
  }
}
