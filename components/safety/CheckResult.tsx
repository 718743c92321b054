// What the engine says of what was pasted: a sentence, the score with its findings, and everything it is about.
import type { Account } from '@/lib/accounts/account'
import { messageText } from '@/lib/base/visibleText'
import type { Network } from '@/lib/chain/networks/network'
import type { Review } from '@/lib/safety/review'
import { ActionDetails } from '../approval/ActionDetails'
import { actionWords } from '../approval/actionWords'
import { FieldTable } from '../approval/FieldTable'
import { MarkedText } from '../approval/MarkedText'
import { RawData } from '../approval/RawData'
import { readTypedFields } from '../approval/typedFields'
import { AddressView } from '../ui/AddressView'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { useLanguage, useText } from '../ui/useText'
import type { Pasted } from './readPasted'
import { ScoreCard } from './ScoreCard'
import { doesText } from './sentenceText'

interface Props {
  pasted: Pasted
  review: Review
  knownSite: string | undefined
  network: Network | undefined
  accounts: Account[]
  networks: Network[]
}

export function CheckResult(props: Props) {
  const t = useText()
  const { review, network, knownSite } = props
  const currency = network?.currency ?? { symbol: 'wei', decimals: 0 }
  return (
    <section aria-label={t('check.result')} className="flex flex-col gap-4">
      <p className="text-2xl font-semibold text-balance break-words">{useSentence(props)}</p>
      {knownSite !== undefined && <Notice tone="info">{t('finding.knownSite', { name: knownSite })}</Notice>}
      <ScoreCard findings={review.findings} score={review.score} currency={currency} open />
      <Subject {...props} />
    </section>
  )
}

function useSentence({ pasted, review, network }: Props): string {
  const t = useText()
  const language = useLanguage()
  const currency = network?.currency ?? { symbol: 'wei', decimals: 0 }
  switch (pasted.kind) {
    case 'address':
      return t('check.does.address')
    case 'site':
      return t('check.does.site', { host: hostOf(pasted.url) })
    case 'typed data': {
      const sentence = review.meaning?.sentence
      return sentence ? doesText(sentence, { t, language, currency }) : t('check.does.typed')
    }
    case 'call': {
      const [action] = review.actions
      if (!action) return ''
      return action.type === 'known call' && action.sentence
        ? doesText(action.sentence, { t, language, currency })
        : actionWords(action, undefined, currency, t, language).title
    }
    default:
      return review.message?.type === 'sign-in'
        ? t('check.does.signIn', { domain: review.message.signIn.domain })
        : t('check.does.message')
  }
}

/** What it is about, and the raw data last. */
function Subject({ pasted, review, network, accounts, networks }: Props) {
  const t = useText()
  const names = { accounts, networks }
  const currency = network?.currency ?? { symbol: 'wei', decimals: 0 }
  switch (pasted.kind) {
    case 'address':
      return (
        <Card>
          <AddressView address={pasted.address} form="full" blockie copy explorer={network?.explorer} />
        </Card>
      )
    case 'call':
      return (
        <>
          {review.actions.map((action, place) => (
            <ActionDetails
              // biome-ignore lint/suspicious/noArrayIndexKey: the actions of one call never change their order.
              key={place}
              action={action}
              token={undefined}
              currency={currency}
              network={network}
              names={names}
            />
          ))}
          <RawData data={pasted.data} />
        </>
      )
    case 'typed data': {
      const fields = readTypedFields(pasted.json)
      if (fields.type !== 'fields') return null
      return (
        <Card title={t('check.members')}>
          <FieldTable fields={fields.message} context={{ network, names }} />
        </Card>
      )
    }
    case 'message': {
      const text = messageText(pasted.message)
      return (
        <Card>
          {text.type === 'text' ? (
            <MarkedText segments={text.segments} />
          ) : (
            <span className="font-mono text-sm break-all">{text.hex}</span>
          )}
        </Card>
      )
    }
    default:
      return null
  }
}

function hostOf(url: string): string {
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `https://${url}`).host
  } catch {
    return url
  }
}
