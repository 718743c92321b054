// A sign-in as its fields, with what is wrong with it.
import { parseAddress } from '@/lib/base/address'
import { visibleText } from '@/lib/base/visibleText'
import { exactTimeText } from '@/lib/i18n/timeText'
import type { SignInReading } from '@/lib/requests/approvals/question'
import { AddressView } from '../ui/AddressView'
import { Card, FactRow } from '../ui/Card'
import { NetworkBadge } from '../ui/NetworkBadge'
import { Notice } from '../ui/Notice'
import { useLanguage, useText } from '../ui/useText'
import { accountOf, type Names, networkOf } from './AddressCard'
import { MarkedText } from './MarkedText'

/** That nothing is wrong, or which line is not as it should be; what else is wrong, the findings say. */
export function SignInProblems(props: { reading: SignInReading }) {
  const t = useText()
  const { problems } = props.reading
  if (problems.length === 0) return <Notice tone="success">{t('signIn.matches')}</Notice>
  const broken = problems.find((problem) => problem.type === 'broken')
  if (!broken) return null
  const expected = t(`signIn.expected.${broken.expected}`)
  return <Notice tone="danger">{t('signIn.problem.broken', { line: broken.line, expected })}</Notice>
}

/** The fields of one that is written as EIP-4361 says; nothing for a broken one, whose text says all there is. */
export function SignInFields(props: { reading: SignInReading; names: Names }) {
  const t = useText()
  const language = useLanguage()
  const { signIn, problems } = props.reading
  if (signIn.type === 'broken sign in') return null
  const has = (type: SignInReading['problems'][number]['type']) => problems.some((one) => one.type === type)
  const wrong = (is: boolean) => (is ? 'font-semibold text-danger-ink' : undefined)
  const address = parseAddress(signIn.address)
  const chainId = Number(signIn.chainId)
  const time = (at: number) => exactTimeText(at, language)
  return (
    <Card>
      <dl className="-my-2 divide-y divide-line">
        <FactRow label={t('signIn.for')}>
          <strong className={has('other site') ? 'break-all text-danger-ink' : 'break-all'}>
            <MarkedText segments={visibleText(signIn.domain)} />
          </strong>
        </FactRow>
        {signIn.statement !== undefined && signIn.statement !== '' && (
          <FactRow label={t('signIn.statement')} stacked>
            <MarkedText segments={visibleText(signIn.statement)} />
          </FactRow>
        )}
        <FactRow label={t('signIn.account')} stacked={has('other account')}>
          <AddressView
            address={address.type === 'address' ? address.address : signIn.address}
            form={has('other account') ? 'full' : 'short'}
            name={accountOf(props.names, signIn.address)?.name}
            blockie
          />
        </FactRow>
        <FactRow label={t('signIn.network')}>
          <span className={wrong(has('other chain'))}>
            {Number.isSafeInteger(chainId) ? (
              <NetworkBadge network={networkOf(props.names, chainId)} chainId={chainId} />
            ) : (
              signIn.chainId.toString()
            )}
          </span>
        </FactRow>
        <FactRow label={t('signIn.uri')}>
          <span className="text-sm break-all">{signIn.uri}</span>
        </FactRow>
        <FactRow label={t('signIn.issued')}>
          <span className="text-sm">{time(signIn.issuedAt.at)}</span>
        </FactRow>
        {signIn.notBefore && (
          <FactRow label={t('signIn.notBefore')}>
            <span className={wrong(has('not yet valid')) ?? 'text-sm'}>{time(signIn.notBefore.at)}</span>
          </FactRow>
        )}
        <FactRow label={t('signIn.expires')}>
          <span className={wrong(has('expired')) ?? 'text-sm'}>
            {signIn.expiresAt ? time(signIn.expiresAt.at) : t('signIn.never')}
          </span>
        </FactRow>
        <FactRow label={t('signIn.nonce')}>
          <span className="font-mono text-sm break-all">{signIn.nonce}</span>
        </FactRow>
        {signIn.requestId !== undefined && (
          <FactRow label={t('signIn.requestId')}>
            <span className="font-mono text-sm break-all">{signIn.requestId}</span>
          </FactRow>
        )}
        {signIn.resources !== undefined && signIn.resources.length > 0 && (
          <FactRow label={t('signIn.resources')} stacked>
            <ul className="flex flex-col gap-1">
              {signIn.resources.map((resource, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the resources of a message stand still, and may repeat.
                <li key={place} className="text-sm break-all">
                  {resource}
                </li>
              ))}
            </ul>
          </FactRow>
        )}
      </dl>
    </Card>
  )
}
