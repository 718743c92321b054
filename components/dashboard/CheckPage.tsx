// "Check before you sign": whatever was pasted, judged by the engine that judges requests.
import { ShieldCheck } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { type Address, parseAddress } from '@/lib/base/address'
import { parseAmount } from '@/lib/base/wei'
import type { CommandParams } from '@/lib/messages/commands'
import { readAccounts, readNetworks, readSettings } from '@/lib/storage/read'
import { type Checked, checkPasted } from '../safety/askEngine'
import { CheckResult } from '../safety/CheckResult'
import { type Pasted, readPasted } from '../safety/readPasted'
import { SafetyTabs } from '../safety/SafetyTabs'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { Select } from '../ui/Select'
import { shortHex } from '../ui/shortHex'
import { TextArea, TextInput } from '../ui/TextInput'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { PageTitle } from './PageTitle'

type Result = Extract<Checked, { type: 'checked' }> & {
  pasted: Pasted
  chainId: number
}

export function CheckPage() {
  const t = useText()
  const accounts = useLiveValue(readAccounts, []) ?? []
  const networks = useLiveValue(readNetworks, []) ?? []
  const settings = useLiveValue(readSettings, [])
  const [text, setText] = useState('')
  const [to, setTo] = useState('')
  const [value, setValue] = useState('')
  const [account, setAccount] = useState<Address>()
  const [chain, setChain] = useState<number>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [result, setResult] = useState<Result>()

  const pasted = readPasted(text)
  const chainId =
    chain ?? (pasted.kind === 'call' ? pasted.chainId : undefined) ?? settings?.selectedChainId ?? 1
  const network = networks.find((each) => each.chainId === chainId)
  const signer = account ?? settings?.selectedAddress ?? accounts[0]?.address
  const needsTo = pasted.kind === 'call' && pasted.to === undefined
  const parsedTo = parseAddress(to.trim())
  const currency = network?.currency ?? { symbol: 'wei', decimals: 0 }
  const amount = parseAmount(value, currency.decimals)
  const wei = amount.type === 'empty' ? 0n : amount.type === 'amount' ? amount.value : undefined
  const asked = askedOf(pasted, parsedTo.type === 'address' ? parsedTo.address : undefined, wei)

  const check = async (event: FormEvent) => {
    event.preventDefault()
    if (!asked) return
    setBusy(true)
    setFailure(undefined)
    setResult(undefined)
    try {
      const answer = await checkPasted({
        asked,
        chainId,
        ...(signer ? { account: signer } : {}),
      })
      if (answer.type === 'checked') setResult({ ...answer, pasted, chainId })
      else setFailure(t('check.malformed', { reason: answer.reason }))
    } catch (error) {
      setFailure(
        t('common.commandFailed', { reason: error instanceof Error ? error.message : String(error) }),
      )
    }
    setBusy(false)
  }

  return (
    <>
      <PageTitle title={t('check.title')} lead={t('check.lead')} />
      <SafetyTabs here="check" />
      <form onSubmit={(event) => void check(event)}>
        <Card as="div">
          <div className="flex flex-col gap-5">
            <Field label={t('check.paste')} hint={t('check.paste.hint')}>
              <TextArea
                value={text}
                rows={6}
                mono
                onChange={(next) => {
                  setText(next)
                  setResult(undefined)
                  setFailure(undefined)
                }}
              />
            </Field>
            <p className="-mt-2 text-sm text-soft" role="status">
              {t('check.as')}: <strong className="text-ink">{t(`check.kind.${pasted.kind}`)}</strong>
            </p>
            {pasted.kind === 'call' && pasted.to === undefined && (
              <div className="grid gap-5 sm:grid-cols-2">
                <Field
                  label={t('check.to')}
                  error={to !== '' && parsedTo.type !== 'address' ? t('check.to.wrong') : undefined}
                >
                  <TextInput value={to} mono onChange={setTo} />
                </Field>
                <Field
                  label={t('check.value', { symbol: currency.symbol })}
                  optional
                  error={wei === undefined ? t('check.value.wrong') : undefined}
                >
                  <TextInput value={value} inputMode="decimal" onChange={setValue} />
                </Field>
              </div>
            )}
            <div className="grid gap-5 sm:grid-cols-2">
              <Field label={t('check.account')}>
                <Select
                  value={signer ?? ''}
                  onChange={(next) => setAccount(next as Address)}
                  options={accounts.map(({ address, name }) => ({
                    value: address,
                    label: `${name} · ${shortHex(address)}`,
                  }))}
                />
              </Field>
              <Field label={t('check.network')}>
                <Select
                  value={String(chainId)}
                  onChange={(next) => setChain(Number(next))}
                  options={networks.map(({ chainId, name }) => ({ value: String(chainId), label: name }))}
                />
              </Field>
            </div>
            <div>
              <Button
                type="submit"
                variant="primary"
                icon={ShieldCheck}
                loading={busy}
                disabled={!asked || (needsTo && parsedTo.type !== 'address')}
              >
                {t('check.do')}
              </Button>
            </div>
          </div>
        </Card>
      </form>
      {failure !== undefined && (
        <Notice tone="danger" announce>
          {failure}
        </Notice>
      )}
      {result && (
        <CheckResult
          pasted={result.pasted}
          review={result.review}
          knownSite={result.knownSite}
          network={networks.find((each) => each.chainId === result.chainId)}
          accounts={accounts}
          networks={networks}
        />
      )}
    </>
  )
}

function askedOf(
  pasted: Pasted,
  to: Address | undefined,
  wei: bigint | undefined,
): CommandParams<'checkRequest'>['asked'] | undefined {
  switch (pasted.kind) {
    case 'empty':
      return undefined
    case 'call': {
      const target = pasted.to ?? to
      const valueWei = pasted.to === undefined ? wei : (pasted.valueWei ?? 0n)
      if (!target || valueWei === undefined) return undefined
      return { type: 'call', to: target, valueWei, data: pasted.data }
    }
    case 'typed data':
      return { type: 'typed data', json: pasted.json }
    case 'address':
      return { type: 'address', address: pasted.address }
    case 'site':
      return { type: 'site', url: pasted.url }
    case 'message':
      return { type: 'message', message: pasted.message }
  }
}
