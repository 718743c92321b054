// The user's own limits on fees, one currency at a time.
import { useState } from 'react'
import { type Limits, type LimitsBySymbol, usualSmallAmountWei } from '@/lib/base/limits'
import { formatAmount, parseAmount } from '@/lib/base/wei'
import { readNetworks, readSettings } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { TextInput } from '../ui/TextInput'
import { useDeed } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'

const gweiDecimals = 9

export function LimitsCard() {
  const networks = useLiveValue(readNetworks, [])
  const settings = useLiveValue(readSettings, [])
  const [chosen, setChosen] = useState<string>()
  if (!networks || !settings) return <Skeleton height="9rem" />
  const symbols = [...new Set(networks.map(({ currency }) => currency.symbol))]
  const inUse = networks.find(({ chainId }) => chainId === settings.selectedChainId)?.currency.symbol
  const symbol = chosen ?? inUse ?? symbols[0] ?? ''
  const decimals = networks.find(({ currency }) => currency.symbol === symbol)?.currency.decimals ?? 18
  return (
    <LimitsForm
      key={symbol}
      symbol={symbol}
      symbols={symbols}
      decimals={decimals}
      limits={(settings.limits as LimitsBySymbol | undefined)?.[symbol] ?? {}}
      onSymbol={setChosen}
    />
  )
}

type Texts = Record<keyof Limits, string>

function LimitsForm(props: {
  symbol: string
  symbols: readonly string[]
  decimals: number
  limits: Limits
  onSymbol: (symbol: string) => void
}) {
  const t = useText()
  const deed = useDeed()
  const { symbol, decimals, limits } = props
  const fields: { name: keyof Limits; decimals: number; suffix: string }[] = [
    { name: 'feePerGasWei', decimals: gweiDecimals, suffix: 'gwei' },
    { name: 'totalFeeWei', decimals, suffix: symbol },
    { name: 'smallAmountWei', decimals, suffix: symbol },
    { name: 'smallAmountCents', decimals: 2, suffix: 'USD' },
  ]
  const stored = Object.fromEntries(
    fields.map(({ name, decimals }) => {
      const limit = limits[name]
      return [name, limit === undefined ? '' : formatAmount(limit, decimals)]
    }),
  ) as Texts
  const [typed, setTyped] = useState<Partial<Texts>>({})
  const [saving, setSaving] = useState(false)
  const read = fields.map(({ name, decimals }) => readLimit(typed[name] ?? stored[name], decimals))
  const dirty = fields.some(({ name }) => typed[name] !== undefined && typed[name] !== stored[name])
  const save = async () => {
    setSaving(true)
    const entries = fields.flatMap(({ name }, place) => {
      const limit = read[place]
      return limit?.type === 'limit' ? [[name, limit.value] as const] : []
    })
    const done = await deed(
      () => sendCommand('setLimits', { symbol, limits: Object.fromEntries(entries) }),
      t('limits.saved'),
    )
    setSaving(false)
    if (done) setTyped({})
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className="text-pretty text-soft">{t('limits.lead')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('limits.currency')}>
          <Select
            value={symbol}
            onChange={props.onSymbol}
            options={props.symbols.map((each) => ({ value: each, label: each }))}
          />
        </Field>
        {fields.map(({ name, suffix }, place) => (
          <Field
            key={name}
            label={t(`limits.${name}`)}
            hint={t(`limits.${name}.hint`)}
            error={read[place]?.type === 'wrong' ? t('limits.wrong') : undefined}
          >
            <TextInput
              inputMode="decimal"
              mono
              placeholder={
                name === 'smallAmountWei' ? formatAmount(usualSmallAmountWei, decimals) : t('limits.none')
              }
              suffix={suffix}
              value={typed[name] ?? stored[name]}
              onChange={(text) => setTyped((before) => ({ ...before, [name]: text }))}
            />
          </Field>
        ))}
      </div>
      <div className="flex justify-end">
        <Button
          type="submit"
          variant="primary"
          size="small"
          loading={saving}
          disabled={!dirty || read.some(({ type }) => type === 'wrong')}
        >
          {t('limits.save')}
        </Button>
      </div>
    </form>
  )
}

/** Nothing typed is no limit. */
function readLimit(
  text: string,
  decimals: number,
): { type: 'limit'; value: bigint } | { type: 'none' } | { type: 'wrong' } {
  if (text.trim() === '') return { type: 'none' }
  const amount = parseAmount(text, decimals)
  return amount.type === 'amount' ? { type: 'limit', value: amount.value } : { type: 'wrong' }
}
