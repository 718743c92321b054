// "Sign this data?": what it is made for, and every field of it.
import { useMemo } from 'react'
import type { Address } from '@/lib/base/address'
import { visibleText } from '@/lib/base/visibleText'
import type { Question } from '@/lib/requests/approvals/question'
import { DescriptionCard } from '../safety/DescriptionCard'
import { headline } from '../safety/describedText'
import { Card } from '../ui/Card'
import { NetworkBadge } from '../ui/NetworkBadge'
import { Notice } from '../ui/Notice'
import { useLanguage, useText } from '../ui/useText'
import { type Names, networkOf } from './AddressCard'
import { Disclosure } from './Disclosure'
import { isBad, isForbidden, QuestionFindings } from './DraftWarnings'
import { descriptionContext } from './descriptionContext'
import { FieldTable } from './FieldTable'
import { MarkedText } from './MarkedText'
import { type PromptControls, PromptFrame } from './PromptFrame'
import { ReadOn } from './ReadOn'
import { Signer, SignsWith } from './Signer'
import { shownVersion } from './shownVersion'
import { readTypedFields, type TypedFields } from './typedFields'
import { useEndSeen } from './useEndSeen'

export function TypedDataPrompt(props: {
  question: Question
  account: Address
  chainId: number
  typedData: string
  names: Names
  controls: PromptControls
}) {
  const t = useText()
  const language = useLanguage()
  const { end, seen } = useEndSeen(props.question.id)
  const fields = useMemo(() => readTypedFields(props.typedData), [props.typedData])
  const context = { network: networkOf(props.names, props.chainId), names: props.names }
  const description = props.question.review?.description
  const currency = context.network?.currency ?? { symbol: '', decimals: 0 }
  const naming = descriptionContext({ ...context, currency })
  // Where we know what it means, our own sentence stands among the findings.
  const title =
    description && !props.question.review?.meaning?.sentence
      ? headline(description, { t, language, currency }, naming)
      : undefined
  return (
    <PromptFrame
      question={props.question.id}
      title={t('approval.typed.title')}
      asker={props.question.asker}
      network={context.network}
      controls={props.controls}
      confirmation={{
        label: t('approval.confirm.sign'),
        summary: <SignsWith account={props.account} names={props.names} />,
        shown: seen ? shownVersion(props.question) : undefined,
        tone: isBad(props.question.review) ? 'danger' : 'primary',
        blocked: isForbidden(props.question.review)
          ? t('finding.forbidden')
          : props.question.reviewing
            ? t('approval.wait.reviewing')
            : seen
              ? undefined
              : t('approval.wait.readOn'),
        blockedAction: seen ? undefined : <ReadOn inside={end} />,
        onConfirm: (typed) => props.controls.onApprove(undefined, typed),
      }}
    >
      <QuestionFindings question={props.question} currency={currency} />
      {title !== undefined && (
        <p data-says className="text-lg font-semibold text-balance break-words">
          {title}
        </p>
      )}
      {description && <DescriptionCard description={description} context={naming} />}
      <p className="text-sm text-soft">{t('approval.typed.body')}</p>
      {fields.type === 'fields' ? (
        <>
          <Domain fields={fields} chainId={props.chainId} names={props.names} />
          <Card
            title={t('approval.typed.message')}
            aside={
              <span className="min-w-0 font-mono text-xs break-all text-faint">
                <MarkedText segments={visibleText(fields.primaryType)} />
              </span>
            }
          >
            {fields.message.length === 0 ? (
              <span className="text-faint italic">{t('approval.typed.empty')}</span>
            ) : (
              <FieldTable fields={fields.message} context={context} />
            )}
            <div ref={end} className="h-px" />
          </Card>
          {fields.unsigned.length > 0 && (
            <Notice tone="caution">
              {t('approval.typed.unsigned', { names: fields.unsigned.join(t('list.comma')) })}
            </Notice>
          )}
        </>
      ) : (
        <>
          <Notice tone="danger">{t('approval.typed.unreadable')}</Notice>
          <Card>
            <div className="font-mono text-sm break-all">
              <MarkedText segments={visibleText(props.typedData)} />
            </div>
            <div ref={end} className="h-px" />
          </Card>
        </>
      )}
      <Signer account={props.account} names={props.names} />
      {fields.type === 'fields' && (
        <Disclosure title={t('approval.typed.raw')}>
          <div className="font-mono text-xs break-all text-soft">
            <MarkedText segments={visibleText(props.typedData)} />
          </div>
        </Disclosure>
      )}
    </PromptFrame>
  )
}

/** What the data is made for (EIP-712's domain): in our words where the standard names the field, else as it is. */
function Domain(props: { fields: TypedFields; chainId: number; names: Names }) {
  const t = useText()
  const { domain } = props.fields
  if (domain.length === 0) return <Notice tone="caution">{t('approval.typed.noDomain')}</Notice>
  const chain = domain.find(({ name, value }) => name === 'chainId' && value.type === 'number')?.value
  const domainChainId = chain?.type === 'number' ? Number(chain.text) : undefined
  const network = networkOf(props.names, domainChainId ?? props.chainId)
  const rest = domain.filter(({ name }) => name !== 'chainId')
  const labels = new Map([
    ['name', t('approval.typed.domain.name')],
    ['version', t('approval.typed.domain.version')],
    ['verifyingContract', t('approval.typed.domain.verifyingContract')],
    ['salt', t('approval.typed.domain.salt')],
  ])
  return (
    <>
      {domainChainId !== undefined && domainChainId !== props.chainId && (
        <Notice tone="danger">{t('approval.typed.otherChain')}</Notice>
      )}
      <Card title={t('approval.typed.domain')}>
        <FieldTable fields={rest} context={{ network, names: props.names }} labels={labels} />
        {domainChainId !== undefined && (
          <div className="mt-2.5 flex flex-wrap items-center justify-between gap-2">
            <span className="text-sm font-semibold text-soft">{t('approval.typed.domain.chainId')}</span>
            <NetworkBadge network={network} chainId={domainChainId} />
          </div>
        )}
        <p className="mt-2.5 text-xs text-faint">{t('approval.typed.domainClaim')}</p>
      </Card>
    </>
  )
}
