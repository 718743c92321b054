// The fee by hand: price, tip, gas and nonce, with what is wrong said beside each.
import type { TransactionDraft } from '@/lib/requests/approvals/question'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { TextInput } from '../ui/TextInput'
import { useText } from '../ui/useText'
import type { FeeForm, FeeFormProblems, FieldProblem } from './feeForm'
import { groupThousands, gweiText } from './feeNumbers'

const problemKeys = {
  'not a number': 'approval.feeProblem.notANumber',
  'too many decimals': 'approval.feeProblem.tooManyDecimals',
  zero: 'approval.feeProblem.zero',
  'too large': 'approval.feeProblem.tooLarge',
  'too little gas': 'approval.feeProblem.tooLittleGas',
  'priority above maximum': 'approval.feeProblem.priorityAboveMaximum',
} as const satisfies Record<FieldProblem, string>

export function FeeFields(props: {
  draft: TransactionDraft
  form: FeeForm
  problems: FeeFormProblems
  dirty: boolean
  busy: boolean
  onChange: (change: Partial<FeeForm>) => void
  onApply: () => void
  onUndo: () => void
  onReset: () => void
}) {
  const t = useText()
  const { draft, form, problems } = props
  const error = (problem: FieldProblem | undefined) => (problem ? t(problemKeys[problem]) : undefined)
  const estimate = draft.gasEstimate.type === 'estimated' ? draft.gasEstimate.gas : undefined
  const tooLow = estimate !== undefined && problems.gas === undefined && belowEstimate(form.gas, estimate)
  const legacy = draft.unsigned.fees.type === 'legacy'
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (props.dirty && Object.keys(problems).length === 0) props.onApply()
      }}
    >
      <Field
        label={legacy ? t('approval.fee.gasPrice') : t('approval.fee.maxFee')}
        error={error(problems.maxFee)}
        hint={
          draft.feeOptions.baseFeeWei === undefined
            ? undefined
            : t('approval.fee.baseFee', { amount: gweiText(draft.feeOptions.baseFeeWei) })
        }
      >
        <TextInput
          value={form.maxFee}
          inputMode="decimal"
          mono
          suffix="gwei"
          onChange={(maxFee) => props.onChange({ maxFee })}
        />
      </Field>
      {!legacy && (
        <Field label={t('approval.fee.priorityFee')} error={error(problems.priorityFee)}>
          <TextInput
            value={form.priorityFee}
            inputMode="decimal"
            mono
            suffix="gwei"
            onChange={(priorityFee) => props.onChange({ priorityFee })}
          />
        </Field>
      )}
      <div className="grid grid-cols-2 items-start gap-3">
        <Field
          label={t('approval.fee.gasLimit')}
          error={error(problems.gas)}
          hint={
            tooLow ? (
              <span className="text-caution-ink">{t('approval.fee.belowEstimate')}</span>
            ) : estimate === undefined ? (
              t('approval.fee.noEstimate')
            ) : (
              t('approval.fee.estimate', { gas: groupThousands(estimate.toString()) })
            )
          }
        >
          <TextInput value={form.gas} inputMode="numeric" mono onChange={(gas) => props.onChange({ gas })} />
        </Field>
        <Field
          label={t('approval.fee.nonce')}
          error={error(problems.nonce)}
          hint={t('approval.fee.nextNonce', { nonce: draft.nextNonce.toString() })}
        >
          <TextInput
            value={form.nonce}
            inputMode="numeric"
            mono
            onChange={(nonce) => props.onChange({ nonce })}
          />
        </Field>
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        {props.dirty ? (
          <Button size="small" variant="ghost" disabled={props.busy} onClick={props.onUndo}>
            {t('approval.fee.undo')}
          </Button>
        ) : (
          draft.feeChoice !== 'normal' && (
            <Button size="small" variant="ghost" disabled={props.busy} onClick={props.onReset}>
              {t('approval.fee.reset')}
            </Button>
          )
        )}
        <Button
          size="small"
          variant="primary"
          type="submit"
          loading={props.busy}
          disabled={!props.dirty || Object.keys(problems).length > 0}
        >
          {t('approval.fee.apply')}
        </Button>
      </div>
    </form>
  )
}

function belowEstimate(typed: string, estimate: bigint): boolean {
  return /^\d+$/.test(typed.trim()) && BigInt(typed.trim()) < estimate
}
