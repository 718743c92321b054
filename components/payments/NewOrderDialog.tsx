// Makes an order: what, how much, where, and how careful.
import { useId, useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import { parseAddress } from '@/lib/base/address'
import { formatAmount, parseAmount } from '@/lib/base/wei'
import type { Network } from '@/lib/chain/networks/network'
import type { CommandResult } from '@/lib/messages/commands'
import { readAccounts, readNetworks, readSettings } from '@/lib/storage/read'
import { readTakenAddresses } from '@/lib/storage/read/payments'
import { readTokens } from '@/lib/storage/read/tokens'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { Select } from '../ui/Select'
import { shortHex } from '../ui/shortHex'
import { TextArea, TextInput } from '../ui/TextInput'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { useTokenClaim } from './useTokenClaim'

const stakes = ['small', 'usual', 'large'] as const
const minuteMs = 60_000
const dues = { none: 0, minutes: 15, hour: 60, day: 24 * 60, week: 7 * 24 * 60 } as const

type Problem = { text: string; free?: bigint }

export function NewOrderDialog(props: { onClose: () => void; onMade: (id: string) => void }) {
  const networks = useLiveValue(readNetworks, [])
  const accounts = useLiveValue(readAccounts, [])
  const settings = useLiveValue(readSettings, [])
  if (!networks || !accounts || !settings) return null
  const chainId = networks.some((network) => network.chainId === settings.selectedChainId)
    ? settings.selectedChainId
    : 1
  return <Form {...props} networks={networks} accounts={accounts} chainId={chainId} />
}

function Form(props: {
  networks: readonly Network[]
  accounts: readonly Account[]
  chainId: number
  onClose: () => void
  onMade: (id: string) => void
}) {
  const t = useText()
  const form = useId()
  const { networks } = props
  const accounts = props.accounts.filter(({ hidden }) => !hidden)
  const hasPhrase = accounts.some(({ source }) => source.type === 'phrase')
  const [fields, setFields] = useState({
    chain: String(props.chainId),
    asset: 'coin',
    contract: '',
    amount: '',
    to: hasPhrase ? 'new' : (accounts[0]?.address ?? ''),
    label: '',
    stake: 'usual' as (typeof stakes)[number],
    due: 'none' as keyof typeof dues,
  })
  const [tried, setTried] = useState(false)
  const [making, setMaking] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const set = (change: Partial<typeof fields>) => {
    setFields({ ...fields, ...change })
    setProblem(undefined)
  }

  const chainId = Number(fields.chain)
  const network = networks.find((one) => one.chainId === chainId)
  const owner = accounts.find(({ address }) => address === fields.to)?.address ?? accounts[0]?.address
  const tokens = useLiveValue(async () => (owner ? readTokens(owner, chainId) : []), [owner ?? '', chainId])
  const taken = useLiveValue(() => readTakenAddresses(chainId), [chainId]) ?? []
  const text = fields.asset === 'other' ? fields.contract : fields.asset === 'coin' ? '' : fields.asset
  const parsed = parseAddress(text)
  const token = parsed.type === 'address' ? parsed.address : undefined
  const claim = useTokenClaim(chainId, token)
  const unit =
    fields.asset === 'coin'
      ? network?.currency
      : claim?.type === 'claims'
        ? { symbol: claim.symbol, decimals: claim.decimals }
        : undefined
  const amount = parseAmount(fields.amount, unit?.decimals ?? 0)
  const isRight = amount.type === 'amount' && amount.value > 0n && unit !== undefined
  const amountProblem =
    !tried || isRight
      ? undefined
      : amount.type === 'too many decimals'
        ? t('amount.tooManyDecimals', { symbol: unit?.symbol ?? '', decimals: amount.decimals })
        : t('common.required')

  const make = async () => {
    setTried(true)
    if (!isRight || (fields.asset !== 'coin' && !token)) return
    setMaking(true)
    setProblem(undefined)
    const label = fields.label.trim().slice(0, 64)
    const minutes = dues[fields.due]
    try {
      const answer = await sendCommand('expectPayment', {
        chainId,
        to: fields.to === 'new' ? 'new' : (fields.to as `0x${string}`),
        ...(token ? { token } : {}),
        amount: amount.value,
        by: fields.to === 'new' ? 'own address' : 'exact amount',
        ...(label === '' ? {} : { label }),
        stake: fields.stake,
        ...(minutes === 0 ? {} : { dueAt: Date.now() + minutes * minuteMs }),
      })
      if (answer.type === 'expected') return props.onMade(answer.id)
      setProblem(problemOf(answer))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      setProblem({ text: t('common.commandFailed', { reason }) })
    }
    setMaking(false)
  }

  function problemOf(answer: Exclude<CommandResult<'expectPayment'>, { type: 'expected' }>): Problem {
    switch (answer.type) {
      case 'amount taken': {
        const free = formatAmount(answer.free, unit?.decimals ?? 0)
        return {
          text: t('payments.form.amountTaken', { amount: `${free} ${unit?.symbol ?? ''}` }),
          free: answer.free,
        }
      }
      case 'address taken':
        return { text: t('payments.form.addressTaken') }
      case 'no phrase':
        return { text: t('payments.form.noPhrase') }
      case 'unreachable':
        return { text: t('payments.form.unreachable', { reason: answer.reason }) }
      case 'no token':
        return { text: t('payments.form.noToken', { reason: answer.reason }) }
    }
  }

  const { free, text: problemText } = problem ?? {}
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('payments.new')}
      footer={
        <>
          <Button fullWidth onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button form={form} type="submit" variant="primary" fullWidth loading={making}>
            {t('payments.form.make')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Field label={t('payments.form.label')} hint={t('payments.form.labelHint')} optional>
          <TextInput value={fields.label} maxLength={64} onChange={(label) => set({ label })} />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t('payments.form.network')}>
            <Select
              value={fields.chain}
              onChange={(chain) => set({ chain, asset: 'coin' })}
              options={networks.map((one) => ({ value: String(one.chainId), label: one.name }))}
            />
          </Field>
          <Field label={t('payments.form.asset')}>
            <Select
              value={fields.asset}
              onChange={(asset) => set({ asset })}
              options={[
                { value: 'coin', label: network?.currency.symbol ?? '' },
                ...(tokens ?? []).map(({ held }) => ({
                  value: held.token as string,
                  label: `${held.claim.value.claimedSymbol} · ${shortHex(held.token)}`,
                })),
                { value: 'other', label: t('payments.form.otherToken') },
              ]}
            />
          </Field>
        </div>
        {fields.asset === 'other' && (
          <Field
            label={t('payments.form.contract')}
            error={tried && !token ? t('payments.form.badToken') : undefined}
            required
          >
            <TextArea
              mono
              value={fields.contract}
              onChange={(contract) => set({ contract: contract.replaceAll(/\s/g, '') })}
            />
          </Field>
        )}
        {claim?.type === 'unknown' && (
          <Notice tone="caution" announce>
            {t('payments.form.noToken', { reason: claim.reason })}
          </Notice>
        )}
        {claim?.type === 'claims' && claim.looksLike && (
          <Notice tone="danger" announce>
            {t('payer.token-imitates', { symbol: claim.looksLike.symbol, real: claim.looksLike.token })}
          </Notice>
        )}
        <Field label={t('payments.form.amount')} error={amountProblem} required>
          <TextInput
            inputMode="decimal"
            value={fields.amount}
            placeholder="0"
            suffix={unit?.symbol}
            onChange={(value) => set({ amount: value })}
          />
        </Field>
        <Field
          label={t('payments.form.to')}
          hint={t(fields.to === 'new' ? 'payments.form.newAddressHint' : 'payments.form.sharedHint')}
        >
          <Select
            value={fields.to}
            onChange={(to) => set({ to })}
            options={[
              ...(hasPhrase ? [{ value: 'new', label: t('payments.form.newAddress') }] : []),
              ...accounts.map((account) => ({
                value: account.address as string,
                label: `${account.name} · ${shortHex(account.address)}`,
                disabled: taken.includes(account.address),
              })),
            ]}
          />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t('payments.form.stake')}>
            <Select
              value={fields.stake}
              onChange={(stake) => set({ stake })}
              options={stakes.map((value) => ({ value, label: t(`payments.form.stake.${value}`) }))}
            />
          </Field>
          <Field label={t('payments.form.due')}>
            <Select
              value={fields.due}
              onChange={(due) => set({ due })}
              options={[
                { value: 'none', label: t('payments.form.due.none') },
                { value: 'minutes', label: t('payments.form.due.minutes', { count: dues.minutes }) },
                { value: 'hour', label: t('payments.form.due.hour') },
                { value: 'day', label: t('payments.form.due.day') },
                { value: 'week', label: t('payments.form.due.week') },
              ]}
            />
          </Field>
        </div>
        <p className="-mt-2 text-sm text-faint">{t('payments.form.stakeHint')}</p>
        {problemText !== undefined && (
          <Notice
            tone="danger"
            announce
            action={
              free !== undefined && unit ? (
                <Button size="small" onClick={() => set({ amount: formatAmount(free, unit.decimals) })}>
                  {t('payments.form.takeAmount')}
                </Button>
              ) : undefined
            }
          >
            {problemText}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
