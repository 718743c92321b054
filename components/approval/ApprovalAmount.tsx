// How much a spender may take: what was asked, a limit, or all on purpose. What is chosen is what will be signed.
import { clsx } from 'clsx'
import { useId, useState } from 'react'
import { readApprovalCall } from '@/lib/base/approvalCall'
import { formatAmount } from '@/lib/base/wei'
import type { TransactionDraft, TransactionRequest } from '@/lib/requests/approvals/question'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { TextInput } from '../ui/TextInput'
import { tokenWords } from '../ui/tokenWords'
import { useLanguage, useText } from '../ui/useText'
import { type ApprovalChoice, type ApprovalOption, approvalOptions, readLimit } from './approvalChoices'
import { type Currency, signedAmountText } from './costText'
import { isUnlimited } from './effects/sortEffects'

/** The token's units and the amount asked for, where a person may choose another; undefined where not. */
function choosable(request: TransactionRequest, draft: TransactionDraft, native: Currency) {
  const words = tokenWords(draft.token, native)
  const approval = readApprovalCall(request)
  if (!approval || request.valueWei !== 0n || request.replaces) return undefined
  // Where nobody knows how the token counts, it may be an NFT's id that stands there: it is not offered for change.
  if (draft.action.type !== 'token approve' && !approval.inPermit2) return undefined
  if (words?.type !== 'claimed') return undefined
  return { ...approval, currency: words.currency, asked: approval.amount }
}

/** Unlimited is never what just stands there: whoever means it chooses it. `chosen`: what the user did choose. */
export function isAmountUndecided(
  request: TransactionRequest,
  draft: TransactionDraft,
  chosen: bigint | undefined,
): boolean {
  const found = choosable(request, draft, { symbol: '', decimals: 0 })
  return found !== undefined && isUnlimited(found.asked, found.inPermit2) && chosen === undefined
}

/** What the draft approves now. Nothing where there is no choice. */
export function ApprovalAmount(props: {
  /** Nothing was chosen, and something must be. */
  undecided: boolean
  request: TransactionRequest
  draft: TransactionDraft
  native: Currency
  busy: boolean
  onChoose: (amount: bigint) => void
}) {
  const t = useText()
  const language = useLanguage()
  const name = useId()
  const [own, setOwn] = useState<string>()
  const { draft } = props
  const found = choosable(props.request, draft, props.native)
  if (!found) return null
  const { currency, asked, inPermit2 } = found
  const amount = props.undecided ? undefined : readApprovalCall(draft.unsigned)?.amount
  const { tokenBalance } = draft
  const held = tokenBalance && 'value' in tokenBalance ? tokenBalance.value : undefined
  const options = approvalOptions({ ...found, held, decimals: currency.decimals })
  const chosen = own !== undefined ? 'own' : choiceOf(options, amount)
  const text = (value: bigint) => signedAmountText(value, currency, language).text
  const typed =
    own ?? (chosen === 'own' && amount !== undefined ? formatAmount(amount, currency.decimals) : '')
  const read = readLimit(typed, currency.decimals, inPermit2)
  const problem =
    typed === '' || read.type === 'amount'
      ? undefined
      : read.type === 'too many decimals'
        ? t('approvalAmount.tooManyDecimals', { count: currency.decimals })
        : t(read.type === 'too large' ? 'approvalAmount.tooLarge' : 'approvalAmount.notAnAmount')
  const choices: { choice: ApprovalChoice; label: string; detail: string; choose: () => void }[] = [
    ...options.map(({ choice, amount: value }) => ({
      choice,
      label: t(`approvalAmount.${choice}`),
      detail: isUnlimited(value, inPermit2) ? t('approvalAmount.unlimited.text') : text(value),
      choose: () => {
        setOwn(undefined)
        props.onChoose(value)
      },
    })),
    {
      choice: 'own',
      label: t('approvalAmount.own'),
      detail: chosen === 'own' && own === undefined && amount !== undefined ? text(amount) : '…',
      choose: () => setOwn(''),
    },
  ]
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-2 border-0 p-0">
      <legend className="mb-1.5 flex w-full flex-wrap items-baseline justify-between gap-x-3 text-sm font-semibold text-soft">
        {t('approvalAmount.title')}
        {held !== undefined && (
          <span className="text-xs font-normal text-faint">
            {t('approvalAmount.balance', { amount: text(held) })}
          </span>
        )}
      </legend>
      <div className="grid grid-cols-2 gap-1.5">
        {choices.map(({ choice, label, detail, choose }) => (
          <label
            key={choice}
            className={clsx(
              'relative flex min-w-0 cursor-pointer flex-col gap-px rounded-control border px-3 py-2 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus',
              choice !== chosen
                ? 'border-line hover:border-edge hover:bg-sunken'
                : choice === 'unlimited'
                  ? 'border-caution-ink bg-caution-soft text-caution-ink'
                  : 'border-brand bg-brand-soft text-brand-ink',
            )}
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={choice === chosen}
              disabled={props.busy}
              onChange={choose}
            />
            <span className="text-sm font-semibold">{label}</span>
            <span className={clsx('text-xs break-words', choice === chosen ? '' : 'text-faint')}>
              {detail}
            </span>
          </label>
        ))}
      </div>
      {own !== undefined && (
        <form
          className="flex flex-col gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            if (read.type !== 'amount') return
            setOwn(undefined)
            props.onChoose(read.amount)
          }}
        >
          <Field label={t('approvalAmount.field', { symbol: currency.symbol })} error={problem}>
            <TextInput value={own} inputMode="decimal" mono onChange={setOwn} />
          </Field>
          <div className="flex justify-end">
            <Button
              size="small"
              variant="primary"
              type="submit"
              loading={props.busy}
              disabled={read.type !== 'amount'}
            >
              {t('approvalAmount.apply')}
            </Button>
          </div>
        </form>
      )}
      {amount === undefined && (
        <p className="text-xs font-semibold text-caution-ink">{t('approvalAmount.undecided')}</p>
      )}
      {amount !== undefined && amount !== asked && (
        <p className="text-xs text-soft" role="status">
          {t('approvalAmount.changed', {
            amount: isUnlimited(asked, inPermit2) ? t('approvalAmount.askedUnlimited') : text(asked),
          })}
        </p>
      )}
    </fieldset>
  )
}

function choiceOf(
  options: readonly ApprovalOption[],
  amount: bigint | undefined,
): ApprovalChoice | undefined {
  if (amount === undefined) return undefined
  return options.find((option) => option.amount === amount)?.choice ?? 'own'
}
