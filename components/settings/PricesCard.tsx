// What things cost by the user's own word: a network's currency, or a token on it, each with its age.
import { type FormEvent, useState } from 'react'
import { formatAmount, parseAmount } from '@/lib/base/wei'
import type { Network } from '@/lib/chain/networks/network'
import type { PricedAsset, TypedPrice } from '@/lib/chain/prices/price'
import { readNetworks, readSettings } from '@/lib/storage/read'
import { readTypedPrices } from '@/lib/storage/read/prices'
import { readTokens, type ShownToken } from '@/lib/storage/read/tokens'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RelativeTime } from '../ui/RelativeTime'
import { Select } from '../ui/Select'
import { shortHex } from '../ui/shortHex'
import { TextInput } from '../ui/TextInput'
import { useDeed } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'

const decimals = 8

export function PricesCard() {
  const networks = useLiveValue(readNetworks, [])
  const settings = useLiveValue(readSettings, [])
  const typed = useLiveValue(readTypedPrices, [])
  const [chosen, setChosen] = useState<number>()
  const chainId = chosen ?? settings?.selectedChainId ?? 1
  const account = settings?.selectedAddress
  const tokens = useLiveValue(async () => (account ? readTokens(account, chainId) : []), [account, chainId])
  const network = networks?.find((each) => each.chainId === chainId) ?? networks?.[0]
  if (!networks || !network || !typed || !tokens) return <Skeleton height="9rem" />
  return (
    <PricesForm
      key={network.chainId}
      networks={networks}
      network={network}
      tokens={tokens}
      typed={typed}
      onNetwork={setChosen}
    />
  )
}

interface FormProps {
  networks: readonly Network[]
  network: Network
  tokens: readonly ShownToken[]
  typed: readonly TypedPrice[]
  onNetwork: (chainId: number) => void
}

function PricesForm({ networks, network, tokens, typed, onNetwork }: FormProps) {
  const t = useText()
  const deed = useDeed()
  const [asset, setAsset] = useState<PricedAsset>('currency')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const { chainId, currency } = network
  const assets: { value: PricedAsset; label: string }[] = [
    { value: 'currency', label: currency.symbol },
    ...tokens.map(({ held }) => ({
      value: held.token.toLowerCase() as PricedAsset,
      label: `${held.claim.value.claimedSymbol} · ${shortHex(held.token)}`,
    })),
  ]
  const price = readTypedPrice(text)
  const isWrong = tried && price === undefined
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (price === undefined) return
    const saved = () => sendCommand('typePrice', { chainId, asset, amount: price })
    if (!(await deed(saved, t('prices.saved')))) return
    setText('')
    setTried(false)
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="text-pretty text-soft">{t('prices.lead')}</p>
      {typed.length > 0 && (
        <ul
          className="divide-y divide-line rounded-control border border-line"
          aria-label={t('prices.typed')}
        >
          {typed.map((one) => (
            <TypedRow key={`${one.chainId} ${one.asset}`} price={one} networks={networks} tokens={tokens} />
          ))}
        </ul>
      )}
      <form
        className="grid items-start gap-4 sm:grid-cols-2"
        onSubmit={(event) => void save(event)}
        noValidate
      >
        <Field label={t('prices.network')}>
          <Select
            value={String(chainId)}
            onChange={(id) => onNetwork(Number(id))}
            options={networks.map((each) => ({ value: String(each.chainId), label: each.name }))}
          />
        </Field>
        <Field label={t('prices.asset')}>
          <Select value={asset} onChange={setAsset} options={assets} />
        </Field>
        <Field label={t('prices.price')} error={isWrong ? t('prices.wrong') : undefined}>
          <TextInput inputMode="decimal" mono suffix="USD" value={text} onChange={setText} />
        </Field>
        <div className="flex justify-end sm:pt-7">
          <Button type="submit" variant="primary" disabled={text.trim() === ''}>
            {t('prices.save')}
          </Button>
        </div>
      </form>
    </div>
  )
}

function TypedRow(props: { price: TypedPrice; networks: readonly Network[]; tokens: readonly ShownToken[] }) {
  const t = useText()
  const deed = useDeed()
  const { chainId, asset, amount, at } = props.price
  const network = props.networks.find((each) => each.chainId === chainId)
  const token = props.tokens.find(
    ({ held }) => held.chainId === chainId && held.token.toLowerCase() === asset,
  )
  const named =
    token?.held.claim.value.claimedSymbol ?? (asset === 'currency' ? network?.currency.symbol : undefined)
  const name = named ?? shortHex(asset)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3.5 py-2">
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="font-medium break-all">
          {t('prices.one', { symbol: name, dollars: formatAmount(amount, decimals) })}
        </span>
        <span className="text-sm text-faint">
          {network?.name ?? chainId} · <RelativeTime at={at} />
        </span>
      </span>
      <Button
        size="small"
        aria-label={t('prices.forgetNamed', { symbol: name, network: network?.name ?? String(chainId) })}
        onClick={() => void deed(() => sendCommand('typePrice', { chainId, asset }), t('prices.forgotten'))}
      >
        {t('prices.forget')}
      </Button>
    </li>
  )
}

/** undefined unless it is a price above nothing that anybody could mean. */
function readTypedPrice(text: string): bigint | undefined {
  const parsed = parseAmount(text, decimals)
  const isPrice = parsed.type === 'amount' && parsed.value > 0n && parsed.value <= 10n ** 24n
  return isPrice ? parsed.value : undefined
}
