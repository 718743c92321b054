// A stored question in a few words, and how dangerous it was said to be.
import { plainText } from '@/lib/base/visibleText'
import type { Network } from '@/lib/chain/networks/network'
import type { Text } from '@/lib/i18n/catalogue'
import type { Language } from '@/lib/i18n/language'
import type { Question } from '@/lib/requests/approvals/question'
import type { Score } from '@/lib/safety/risk/score'
import { actionWords } from '../approval/actionWords'
import { readSiteOrigin } from '../approval/siteOrigin'
import { doesText } from './sentenceText'

/** The worst score of its parts; undefined where nothing was judged. */
export function scoreOfQuestion({ review, preparation, batch }: Question): Score | undefined {
  const scores = [
    ...(review ? [review.score] : []),
    ...(preparation?.type === 'ready' ? [preparation.draft.score] : []),
    ...(batch?.type === 'ready' ? batch.drafts.map(({ score }) => score) : []),
  ]
  return scores.reduce<Score | undefined>(
    (worst, score) => (worst === undefined || score.score > worst.score ? score : worst),
    undefined,
  )
}

/** What it did, in a line. */
export function signedSentence(
  { body, signIn, review, preparation, batch }: Question,
  { t, language, networks }: { t: Text; language: Language; networks: readonly Network[] },
): string {
  const chainId =
    body.kind === 'transaction' ? body.request.chainId : 'chainId' in body ? body.chainId : undefined
  const currency = networks.find((network) => network.chainId === chainId)?.currency ?? {
    symbol: 'wei',
    decimals: 0,
  }
  if (preparation?.type === 'ready') {
    const { action, token } = preparation.draft
    return actionWords(action, token, currency, t, language).title
  }
  if (batch?.type === 'ready') return t('calls.title', { count: batch.drafts.length })
  if (review?.meaning?.sentence) return doesText(review.meaning.sentence, { t, language, currency })
  if (signIn) return t('signIn.title', { domain: plainText(signIn.signIn.domain, 60).text })
  if (review?.message?.type === 'text') return `“${plainText(review.message.text, 80).text}”`
  return t(kindKey(body.kind))
}

export function kindKey(kind: Question['body']['kind']) {
  switch (kind) {
    case 'transaction':
    case 'calls':
    case 'message':
    case 'typed data':
    case 'connect':
      return `signed.kind.${kind}` as const
    default:
      return 'signed.kind.other' as const
  }
}

/** The host of who asked; undefined for the wallet itself. */
export function askerHost({ asker }: Question): string | undefined {
  if (asker.type === 'wallet') return undefined
  return readSiteOrigin(asker.origin)?.host ?? asker.origin
}
