// "Send this transaction?": the sentence, then to whom, then what it costs, then everything else.
import { useState } from 'react'
import type { Question, TransactionDraft, TransactionRequest } from '@/lib/requests/approvals/question'
import { failureText } from '../chain/failureText'
import { sendCommand } from '../command'
import { DescriptionCard } from '../safety/DescriptionCard'
import { headline } from '../safety/describedText'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { shortHex } from '../ui/shortHex'
import { useLanguage, useText } from '../ui/useText'
import { ActionDetails } from './ActionDetails'
import { AddressCard, accountOf, type Names, networkOf } from './AddressCard'
import { ApprovalAmount, isAmountUndecided } from './ApprovalAmount'
import { actionWords, earlyAction } from './actionWords'
import type { Currency } from './costText'
import { Disclosure } from './Disclosure'
import { DraftWarnings, isDangerous, isForbidden } from './DraftWarnings'
import { descriptionContext } from './descriptionContext'
import { EffectsCard, EffectsSkeleton } from './effects/EffectsCard'
import { FeeChoice, FeeChoiceSkeleton } from './FeeChoice'
import { FeeFields } from './FeeFields'
import { OwnReading, shownDescription } from './OwnReading'
import { type PromptControls, PromptFrame } from './PromptFrame'
import { usePromptPlace } from './promptPlace'
import { RawData } from './RawData'
import { ReplacementCard } from './ReplacementCard'
import { RouteChoice } from './RouteChoice'
import { shownVersion } from './shownVersion'
import { TransactionFacts, TransactionFactsSkeleton, totalText } from './TransactionFacts'
import { useFeeEdits } from './useFeeEdits'

interface Props {
  question: Question
  request: TransactionRequest
  names: Names
  controls: PromptControls
}

export function TransactionPrompt(props: Props) {
  const { preparation } = props.question
  return preparation?.type === 'ready' ? (
    <PreparedTransaction {...props} draft={preparation.draft} />
  ) : (
    <UnpreparedTransaction {...props} failure={preparation?.reason} />
  )
}

/** In a chain we don't know there is no symbol: amounts are then said in its smallest units. */
function currencyOf({ names, request }: Props): Currency {
  return networkOf(names, request.chainId)?.currency ?? { symbol: 'wei', decimals: 0 }
}

function PreparedTransaction(props: Props & { draft: TransactionDraft }) {
  const t = useText()
  const language = useLanguage()
  const { question, draft, names } = props
  const edits = useFeeEdits(question, draft)
  // What would change the stored question is only there where it is asked.
  const asks = usePromptPlace() === 'window'
  const currency = currencyOf(props)
  const network = networkOf(names, draft.unsigned.chainId)
  const description = shownDescription(draft)
  const context = descriptionContext({ currency, network, names, tokens: draft.tokens })
  const words = actionWords(draft.action, draft.token, currency, t, language)
  const { replaces } = props.request
  const title = description && headline(description, { t, language, currency }, context)
  const undecided = asks && isAmountUndecided(props.request, draft, question.edits?.approvalAmount)
  // Without a version the numbers are being made anew: after a change, or after another transaction took the nonce.
  const blocked =
    edits.busy || question.version === undefined
      ? t(
          isForbidden(draft)
            ? 'finding.forbidden'
            : draft.simulation?.type === 'pending'
              ? 'effects.pending'
              : 'approval.wait.updating',
        )
      : edits.dirty
        ? t('approval.wait.editing')
        : undecided
          ? t('approvalAmount.choose')
          : undefined
  return (
    <PromptFrame
      question={question.id}
      title={
        replaces
          ? t(replaces.kind === 'cancel' ? 'replace.title.cancel' : 'replace.title.speedUp')
          : (title ?? words.title)
      }
      asker={question.asker}
      network={network}
      signsOn={draft.unsigned.chainId}
      controls={props.controls}
      confirmation={{
        label: t('approval.confirm.transaction'),
        summary: t('approval.tx.summary', {
          account: accountOf(names, draft.unsigned.from)?.name ?? shortHex(draft.unsigned.from),
          amount: totalText(draft, currency, language).text,
        }),
        shown: blocked === undefined ? shownVersion(question) : undefined,
        blocked,
        ...(isDangerous(draft) ? { tone: 'danger' as const } : {}),
        onConfirm: (typed) => props.controls.onApprove(undefined, typed),
      }}
    >
      {replaces?.kind === 'speed up' && <p className="-mt-2 font-semibold">{title ?? words.title}</p>}
      {words.exact !== undefined && (
        <p className="-mt-2 text-xs break-all text-soft">
          {t('approval.tx.exactly', { amount: words.exact })}
        </p>
      )}
      <DraftWarnings draft={draft} currency={currency} />
      {draft.action.type === 'unknown call' && !description && (
        <Notice tone="caution">{t('approval.tx.unknownCallBody')}</Notice>
      )}
      {replaces && <ReplacementCard draft={draft} replaces={replaces} />}
      <EffectsCard
        simulation={draft.simulation}
        failureSaid={draft.findings.some(({ rule }) => rule === 'would-fail')}
        context={{ tokens: draft.tokens ?? [], currency, network, names }}
      />
      {description && <DescriptionCard description={description} context={context} />}
      {asks && (
        <ApprovalAmount
          undecided={undecided}
          request={props.request}
          draft={draft}
          native={currency}
          busy={edits.busy}
          onChoose={edits.approve}
        />
      )}
      <OwnReading title={words.title} behind={description !== undefined}>
        <ActionDetails
          action={draft.action}
          token={draft.token}
          proxy={draft.proxy}
          currency={currency}
          network={network}
          names={names}
        />
      </OwnReading>
      {asks && (
        <FeeChoice
          draft={draft}
          request={props.request}
          currency={currency}
          pending={edits.pendingSpeed}
          disabled={edits.busy}
          onChoose={edits.choose}
          onCritical={edits.setCritical}
        />
      )}
      {asks && <RouteChoice draft={draft} disabled={edits.busy} onChoose={edits.setRoute} />}
      {edits.failure !== undefined && (
        <Notice tone="danger" title={t('approval.fee.editFailed')} announce>
          {edits.failure}
        </Notice>
      )}
      <TransactionFacts draft={draft} currency={currency} names={names} />
      {asks && (
        <Disclosure title={t('approval.fee.advanced')} aside={t('approval.fee.advancedAside')}>
          <FeeFields
            draft={draft}
            form={edits.form}
            problems={edits.problems}
            dirty={edits.dirty}
            busy={edits.busy}
            onChange={edits.change}
            onApply={edits.apply}
            onUndo={edits.undo}
            onReset={() => edits.choose('normal')}
          />
        </Disclosure>
      )}
      <RawData data={draft.unsigned.data} />
    </PromptFrame>
  )
}

/** While the chain is asked, and when it could not be: what is known already stands where it will stay. */
function UnpreparedTransaction(props: Props & { failure: string | undefined }) {
  const t = useText()
  const language = useLanguage()
  const [retrying, setRetrying] = useState(false)
  const [retryFailure, setRetryFailure] = useState<string>()
  const { question, request, names, failure } = props
  const currency = currencyOf(props)
  const action = earlyAction(request)
  const words = action && actionWords(action, undefined, currency, t, language)
  const retry = async () => {
    setRetrying(true)
    setRetryFailure(undefined)
    try {
      // Whether the chain answers this time comes back as the question's next preparation.
      await sendCommand('retryQuestion', { id: question.id })
    } catch (error) {
      setRetryFailure(error instanceof Error ? error.message : String(error))
    }
    setRetrying(false)
  }
  return (
    <PromptFrame
      question={question.id}
      title={words?.title ?? (failure === undefined ? t('approval.tx.preparing') : t('action.unknownCall'))}
      asker={question.asker}
      network={networkOf(names, request.chainId)}
      controls={props.controls}
      confirmation={{
        label: t('approval.confirm.transaction'),
        shown: undefined,
        blocked: failure === undefined || retrying ? t('approval.wait.preparing') : t('approval.wait.failed'),
        onConfirm: () => undefined,
      }}
    >
      {failure !== undefined && (
        <Notice
          tone="danger"
          title={t('approval.tx.failed')}
          announce
          action={
            <Button size="small" loading={retrying} onClick={() => void retry()}>
              {t('common.retry')}
            </Button>
          }
        >
          <p className="break-words">{retryFailure ?? failureText(t, failure)}</p>
          <p className="mt-1">{t('approval.tx.failedBody')}</p>
        </Notice>
      )}
      {words?.exact !== undefined && (
        <p className="-mt-2 text-xs break-all text-soft">
          {t('approval.tx.exactly', { amount: words.exact })}
        </p>
      )}
      {failure === undefined && <EffectsSkeleton />}
      {action ? (
        <ActionDetails
          action={action}
          token={undefined}
          currency={currency}
          network={networkOf(names, request.chainId)}
          names={names}
        />
      ) : (
        request.to !== null && (
          <Card>
            <AddressCard
              label={t('approval.tx.contract')}
              address={request.to}
              network={networkOf(names, request.chainId)}
              names={names}
            />
          </Card>
        )
      )}
      {failure === undefined && <FeeChoiceSkeleton currency={currency} />}
      <TransactionFactsSkeleton request={request} names={names} failed={failure !== undefined} />
      <RawData data={request.data} />
    </PromptFrame>
  )
}
