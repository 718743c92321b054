// How much: digits, or all of it.
import type { ReactNode, Ref } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import { useText } from '@/components/ui/useText'
import { formatAmount, type ParsedAmount } from '@/lib/base/wei'
import type { AmountEntry, Most } from './sendForm'

export function AmountField(props: {
  ref: Ref<HTMLInputElement>
  symbol: string
  decimals: number
  entry: AmountEntry
  amount: ParsedAmount | Most
  /** What the button for "all of it" is called. */
  maxLabel: string
  available: ReactNode
  error: ReactNode
  onEntry: (entry: AmountEntry) => void
}) {
  const t = useText()
  const { entry, amount } = props
  return (
    <Field
      label={t('send.amount')}
      error={props.error}
      hint={props.available}
      aside={
        <Button
          variant="ghost"
          size="tiny"
          aria-label={props.maxLabel}
          aria-pressed={entry.type === 'all'}
          onClick={() => props.onEntry({ type: 'all' })}
        >
          {t('send.max')}
        </Button>
      }
    >
      <TextInput
        ref={props.ref}
        inputMode="decimal"
        placeholder={entry.type === 'all' ? '…' : '0'}
        value={
          entry.type === 'typed'
            ? entry.text
            : amount.type === 'amount'
              ? formatAmount(amount.value, props.decimals)
              : ''
        }
        onChange={(text) => props.onEntry({ type: 'typed', text })}
        suffix={props.symbol}
      />
    </Field>
  )
}
