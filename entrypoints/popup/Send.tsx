// Sends the network's coin, a token or an NFT. It only asks: the approval window shows and decides, as for a site.
import { type FormEvent, useRef, useState } from 'react'
import { useSimilar } from '@/components/accounts/useSimilar'
import { useTokens } from '@/components/accounts/useTokens'
import { sendCommand } from '@/components/command'
import { AddressView } from '@/components/ui/AddressView'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { NetworkBadge } from '@/components/ui/NetworkBadge'
import { Notice } from '@/components/ui/Notice'
import { Header, PageShell } from '@/components/ui/PageShell'
import { Select } from '@/components/ui/Select'
import { shortHex } from '@/components/ui/shortHex'
import { tokenWords } from '@/components/ui/tokenWords'
import { useLiveValue } from '@/components/ui/useLive'
import { useText } from '@/components/ui/useText'
import { type Address, parseAddress } from '@/lib/base/address'
import type { Asset } from '@/lib/base/asset'
import type { Network } from '@/lib/chain/networks/network'
import { readBalance } from '@/lib/storage/read'
import { readKnownAddresses } from '@/lib/storage/read/contacts'
import type { ShownToken } from '@/lib/storage/read/tokens'
import { AmountField } from './AmountField'
import type { InUse, NftStart } from './inUse'
import { NftFields, useNftSend } from './NftFields'
import { Recipient } from './Recipient'
import { SendCost } from './SendCost'
import { shortageOfFee } from './sendForm'
import { type Coin, useCoinSend } from './useCoinSend'
import { useSendEstimate } from './useSendEstimate'

const zeroAddress = '0x0000000000000000000000000000000000000000'

interface Props {
  inUse: InUse
  /** An accepted token to begin with. */
  start: Address | undefined
  /** An accepted NFT to begin with. */
  startNft: NftStart | undefined
  onBack: () => void
  onAsked: () => void
}

/** What is sent: 'native', 'nft', or a token's address. */
type Chosen = 'native' | 'nft' | Address

export function Send(props: Props) {
  return props.inUse.account.source.type === 'watch-only' ? (
    <CannotSend {...props} />
  ) : (
    <SendForm {...props} />
  )
}

/** An account without a key: refused before anything is filled in. */
function CannotSend(props: Props) {
  const t = useText()
  const { account, network } = props.inUse
  return (
    <PageShell
      header={<Header title={t('send.title', { symbol: network.currency.symbol })} onBack={props.onBack} />}
    >
      <div className="p-4">
        <Notice tone="caution" title={t('common.watchOnly')}>
          {t('common.watchOnly.cannotSend', { name: account.name })}
        </Notice>
      </div>
    </PageShell>
  )
}

function SendForm(props: Props) {
  const { account, network } = props.inUse
  const [chosen, setChosen] = useState<Chosen>(props.startNft ? 'nft' : (props.start ?? 'native'))
  const [recipient, setRecipient] = useState('')
  const { tokens } = useTokens(account.address, network.chainId)
  const stored = useLiveValue(
    () => readBalance(account.address, network.chainId),
    [account.address, network.chainId],
  )
  if (!tokens) return null
  const common = { ...props, tokens, onChoose: setChosen, recipient, onRecipient: setRecipient }
  if (chosen === 'nft') return <SendNft {...common} chosen={chosen} />
  const token = tokens.find(({ held }) => held.token === chosen)
  const own: Coin = { ...network.currency, balance: stored?.balance.value }
  const coin = (token && coinOf(token, network)) ?? own
  // Another coin counts in other units, so what was typed for one is nothing for the other.
  // A token that is not shown any more can't be chosen either.
  const kind = coin.token ?? 'native'
  return <SendCoin key={kind} {...common} chosen={kind} coin={coin} />
}

function coinOf({ held, balance }: ShownToken, network: Network): Coin | undefined {
  const words = tokenWords(held.claim, network.currency)
  if (words?.type !== 'claimed') return undefined
  return { token: held.token, ...words.currency, balance: balance?.value }
}

type FormProps = Props & {
  tokens: readonly ShownToken[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  recipient: string
  onRecipient: (text: string) => void
}

function SendCoin(props: FormProps & { coin: Coin }) {
  const t = useText()
  const { coin, inUse } = props
  const input = useRef<HTMLInputElement>(null)
  const [pressed, setPressed] = useState(false)
  const to = addressOf(props.recipient)
  const send = useCoinSend(inUse, coin, to, pressed)
  return (
    <SendFrame
      {...props}
      title={t('send.title', { symbol: coin.symbol })}
      pressed={pressed}
      onPressed={() => setPressed(true)}
      asset={send.asset}
      focusNext={() => input.current?.focus()}
    >
      {coin.token && (
        <div className="flex flex-col gap-1 px-1">
          <span className="text-xs text-faint">{t('send.tokenContract')}</span>
          <AddressView address={coin.token} form="full" explorer={inUse.network.explorer} copy />
        </div>
      )}
      <AmountField
        ref={input}
        symbol={coin.symbol}
        decimals={coin.decimals}
        entry={send.entry}
        amount={send.amount}
        maxLabel={t(coin.token ? 'send.maxTokenLong' : 'send.maxLong')}
        available={send.available !== undefined && t('send.available', { amount: send.available })}
        error={send.error}
        onEntry={send.setEntry}
      />
      <SendCost
        estimate={send.estimate}
        currency={inUse.network.currency}
        amountWei={!coin.token && send.amount.type === 'amount' ? send.amount.value : undefined}
      />
    </SendFrame>
  )
}

function SendNft(props: FormProps) {
  const t = useText()
  const { account, network } = props.inUse
  const [pressed, setPressed] = useState(false)
  const nft = useNftSend(props.inUse, props.startNft)
  const to = addressOf(props.recipient)
  const estimate = useSendEstimate({
    chainId: network.chainId,
    from: account.address,
    to,
    asset: nft.asset,
  })
  return (
    <SendFrame
      {...props}
      title={t('send.nftTitle')}
      pressed={pressed}
      onPressed={() => setPressed(true)}
      asset={nft.asset}
      focusNext={() => undefined}
    >
      <NftFields nft={nft} pressed={pressed} />
      <SendCost estimate={estimate} currency={network.currency} amountWei={undefined} />
      {shortageOfFee(estimate).type === 'fee' && (
        <Notice tone="danger" announce>
          {t('send.notEnoughForFee')}
        </Notice>
      )}
    </SendFrame>
  )
}

function addressOf(text: string): Address | undefined {
  const parsed = parseAddress(text)
  return parsed.type === 'address' ? parsed.address : undefined
}

/** What every send has: who sends what to whom, and the button that asks. */
function SendFrame(
  props: FormProps & {
    title: string
    pressed: boolean
    onPressed: () => void
    /** What would be sent; undefined while something is missing. */
    asset: Asset | undefined
    focusNext: () => void
    children: React.ReactNode
  },
) {
  const t = useText()
  const { account, network } = props.inUse
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const to = addressOf(props.recipient)
  const known = useLiveValue(() => readKnownAddresses(network.chainId), [network.chainId])
  const comparison = useSimilar(to)

  const review = async (event: FormEvent) => {
    event.preventDefault()
    props.onPressed()
    if (!to || (await comparison.mustCompare())) return
    if (!props.asset) return props.focusNext()
    setAsking(true)
    setFailure(undefined)
    try {
      const { chainId } = network
      await sendCommand('send', { chainId, from: account.address, to, asset: props.asset })
      props.onAsked()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      setAsking(false)
    }
  }

  return (
    <form onSubmit={review} noValidate className="h-full">
      <PageShell
        header={<Header title={props.title} onBack={props.onBack} />}
        footer={
          <>
            <Button type="submit" variant="primary" fullWidth loading={asking}>
              {t('send.review')}
            </Button>
            <p className="text-center text-xs text-faint">{t('send.reviewHint')}</p>
          </>
        }
      >
        <div className="flex flex-col gap-4 px-4 pb-4">
          <p className="flex items-center gap-1.5 px-1 text-sm text-soft">
            <span className="min-w-0 truncate">{account.name}</span>
            <span aria-hidden>·</span>
            <NetworkBadge network={network} chainId={network.chainId} />
          </p>
          <Field label={t('send.asset')}>
            <Select
              value={props.chosen}
              onChange={props.onChoose}
              options={[
                { value: 'native', label: network.currency.symbol },
                ...props.tokens.map(({ held }) => ({
                  value: held.token,
                  label: `${held.claim.value.claimedSymbol} · ${shortHex(held.token)}`,
                })),
                { value: 'nft', label: t('send.nft') },
              ]}
            />
          </Field>
          <Recipient
            inUse={props.inUse}
            text={props.recipient}
            onText={props.onRecipient}
            onChosen={() => requestAnimationFrame(props.focusNext)}
            missing={props.pressed && !to}
            known={known}
            similar={comparison.similar}
            onCompared={comparison.confirm}
          />
          {props.pressed && comparison.similar && (
            <p role="alert" className="text-sm text-danger-ink">
              {t('send.compareFirst')}
            </p>
          )}
          {to === account.address && <Notice tone="info">{t('send.toSelf')}</Notice>}
          {to === zeroAddress && (
            <Notice tone="danger" announce>
              {t('send.toZero')}
            </Notice>
          )}
          {props.children}
          {failure !== undefined && (
            <Notice tone="danger" announce>
              {t('common.commandFailed', { reason: failure })}
            </Notice>
          )}
        </div>
      </PageShell>
    </form>
  )
}
