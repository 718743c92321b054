// "Send these transactions?": every call in words, one after the other, then what all of them cost.
import { useState } from 'react'
import type { Network } from '@/lib/chain/networks/network'
import type {
  BatchPreparation,
  Question,
  QuestionBody,
  TransactionDraft,
} from '@/lib/requests/approvals/question'
import { failureText } from '../chain/failureText'
import { sendCommand } from '../command'
import { ScoreCard } from '../safety/ScoreCard'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { shortHex } from '../ui/shortHex'
import { useLanguage, useText } from '../ui/useText'
import { accountOf, type Names, networkOf } from './AddressCard'
import { ApprovalAmount, isAmountUndecided } from './ApprovalAmount'
import { BatchFacts, batchCost } from './BatchFacts'
import { CallPart, UnpreparedCallPart } from './CallPart'
import { type Currency, costText } from './costText'
import { isBad, isDangerous } from './DraftWarnings'
import { EffectsCard } from './effects/EffectsCard'
import { FeeChoice } from './FeeChoice'
import { type PromptControls, PromptFrame } from './PromptFrame'
import { usePromptPlace } from './promptPlace'
import { ReadOn } from './ReadOn'
import { RouteChoice } from './RouteChoice'
import { shownVersion } from './shownVersion'
import { useBatchEdits } from './useBatchEdits'
import { useEndSeen } from './useEndSeen'

type Body = Extract<QuestionBody, { kind: 'calls' }>

interface Props {
  question: Question
  body: Body
  names: Names
  controls: PromptControls
}

export function CallsPrompt(props: Props) {
  const { batch } = props.question
  const network = networkOf(props.names, props.body.chainId)
  // In a chain we don't know there is no symbol: amounts are then said in its smallest units.
  const currency = network?.currency ?? { symbol: 'wei', decimals: 0 }
  return batch?.type === 'ready' ? (
    <PreparedCalls {...props} batch={batch} network={network} currency={currency} />
  ) : (
    <UnpreparedCalls {...props} failure={batch?.reason} network={network} currency={currency} />
  )
}

interface Shown extends Props {
  network: Network | undefined
  currency: Currency
}

function PreparedCalls(props: Shown & { batch: Extract<BatchPreparation, { type: 'ready' }> }) {
  const t = useText()
  const language = useLanguage()
  const { question, body, names, batch, network, currency } = props
  const { drafts, missingWei, simulation, tokens = [], findings = [] } = batch
  const count = drafts.length
  const { end, seen } = useEndSeen(question.id)
  const edits = useBatchEdits(question.id)
  const asks = usePromptPlace() === 'window'
  const sum = sumOf(drafts)
  const updating = edits.busy || question.version === undefined
  const pending = simulation?.type === 'pending'
  const chosen = question.edits?.approvalAmounts ?? {}
  const isUndecided = (draft: TransactionDraft, place: number) => {
    const request = body.calls[place]
    return asks && request !== undefined && isAmountUndecided(request, draft, chosen[place])
  }
  const undecided = drafts.some(isUndecided)
  const amountOf = (draft: TransactionDraft, place: number) => {
    const request = body.calls[place]
    return asks && request ? (
      <ApprovalAmount
        undecided={isUndecided(draft, place)}
        request={request}
        draft={draft}
        native={currency}
        busy={edits.busy}
        onChoose={(amount) => edits.approve(place, amount)}
      />
    ) : undefined
  }
  const blocked = pending
    ? t('effects.pending')
    : updating
      ? t('approval.wait.updating')
      : undecided
        ? t('approvalAmount.choose')
        : seen
          ? undefined
          : t('calls.readOn')
  return (
    <PromptFrame
      question={question.id}
      title={t('calls.title', { count })}
      asker={question.asker}
      network={network}
      signsOn={body.chainId}
      controls={props.controls}
      confirmation={{
        label: t('calls.confirm', { count }),
        summary: t('approval.tx.summary', {
          account: accountOf(names, body.account)?.name ?? shortHex(body.account),
          amount: batchCost(drafts, currency, language).text,
        }),
        shown: blocked === undefined ? shownVersion(question) : undefined,
        blocked,
        blockedAction: updating || undecided || seen ? undefined : <ReadOn inside={end} />,
        tone:
          missingWei !== undefined || drafts.some(isDangerous) || isBad({ findings }) ? 'danger' : 'primary',
        onConfirm: (typed) => props.controls.onApprove(undefined, typed),
      }}
    >
      <p className="-mt-1 text-sm text-soft">{t('calls.oneByOne')}</p>
      {missingWei !== undefined && (
        <Notice tone="danger">
          {t('calls.missing', { amount: costText(missingWei, currency, language).text })}
        </Notice>
      )}
      {batch.score && findings.length > 0 && (
        <ScoreCard findings={findings} score={batch.score} currency={currency} />
      )}
      <EffectsCard
        simulation={simulation}
        failureSaid={findings.some(({ rule }) => rule === 'would-fail')}
        context={{ tokens, currency, network, names }}
      />
      <ol className="m-0 flex list-none flex-col gap-5 p-0">
        {drafts.map((draft, place) => (
          <CallPart
            key={draft.unsigned.nonce.toString()}
            place={{ number: place + 1, total: count }}
            draft={draft}
            untried={batch.untried.find((each) => each.place === place)?.reason}
            amount={amountOf(draft, place)}
            currency={currency}
            network={network}
            names={names}
          />
        ))}
      </ol>
      {asks && sum && (
        <FeeChoice
          draft={sum}
          request={{ chainId: body.chainId, from: body.account, to: null, valueWei: 0n, data: '0x' }}
          currency={currency}
          pending={edits.pendingSpeed}
          disabled={edits.busy}
          onChoose={edits.choose}
          onCritical={edits.setCritical}
        />
      )}
      {asks && sum && <RouteChoice draft={sum} disabled={edits.busy} onChoose={edits.setRoute} />}
      {edits.failure !== undefined && (
        <Notice tone="danger" title={t('approval.fee.editFailed')} announce>
          {edits.failure}
        </Notice>
      )}
      <BatchFacts drafts={drafts} currency={currency} names={names} />
      <div ref={end} className="-mt-3 h-px shrink-0" />
    </PromptFrame>
  )
}

/** All calls as if they were one, for the choice of the speed and the road: they are the same for all. */
function sumOf(drafts: readonly TransactionDraft[]): TransactionDraft | undefined {
  const [first] = drafts
  if (!first) return undefined
  const gas = drafts.reduce((sum, { unsigned }) => sum + unsigned.gas, 0n)
  const expected = drafts.reduce(
    (sum, { gasEstimate, unsigned }) =>
      sum + (gasEstimate.type === 'estimated' ? gasEstimate.gas : unsigned.gas),
    0n,
  )
  return {
    ...first,
    unsigned: { ...first.unsigned, gas },
    gasEstimate: { type: 'estimated', gas: expected },
  }
}

/** While the chain is asked, and when it could not be. */
function UnpreparedCalls(props: Shown & { failure: string | undefined }) {
  const t = useText()
  const [retrying, setRetrying] = useState(false)
  const [retryFailure, setRetryFailure] = useState<string>()
  const { question, body, failure } = props
  const retry = async () => {
    setRetrying(true)
    setRetryFailure(undefined)
    try {
      await sendCommand('retryQuestion', { id: question.id })
    } catch (error) {
      setRetryFailure(error instanceof Error ? error.message : String(error))
    }
    setRetrying(false)
  }
  return (
    <PromptFrame
      question={question.id}
      title={t('calls.title', { count: body.calls.length })}
      asker={question.asker}
      network={props.network}
      controls={props.controls}
      confirmation={{
        label: t('calls.confirm', { count: body.calls.length }),
        shown: undefined,
        blocked: failure === undefined || retrying ? t('approval.wait.preparing') : t('approval.wait.failed'),
        onConfirm: () => undefined,
      }}
    >
      <p className="-mt-1 text-sm text-soft">{t('calls.oneByOne')}</p>
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
      <ol className="m-0 flex list-none flex-col gap-5 p-0">
        {body.calls.map((request, place) => (
          <UnpreparedCallPart
            // biome-ignore lint/suspicious/noArrayIndexKey: a call has no name but its place.
            key={place}
            place={{ number: place + 1, total: body.calls.length }}
            request={request}
            currency={props.currency}
            network={props.network}
            names={props.names}
          />
        ))}
      </ol>
    </PromptFrame>
  )
}
