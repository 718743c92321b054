// The tokens that the user accepted, with their last balances; what is not accepted is only counted.
import { Coins, EyeOff, Plus } from 'lucide-react'
import { useTokens } from '@/components/accounts/useTokens'
import { sendCommand } from '@/components/command'
import { Amount } from '@/components/ui/Amount'
import { Button, IconButton } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { Hint } from '@/components/ui/Hint'
import { Notice } from '@/components/ui/Notice'
import { shortHex } from '@/components/ui/shortHex'
import { TokenMark } from '@/components/ui/TokenMark'
import { tokenWords } from '@/components/ui/tokenWords'
import { useDeed } from '@/components/ui/useFlash'
import { useLiveValue } from '@/components/ui/useLive'
import { useText } from '@/components/ui/useText'
import type { Address } from '@/lib/base/address'
import { readTokenCandidates, type ShownToken } from '@/lib/storage/read/tokens'
import type { HeldNft } from '@/lib/tokens/heldNft'
import { FindTokensButton, FoundTokens } from './FoundTokens'
import type { InUse } from './inUse'
import { NftList } from './NftList'

export function TokenList(props: {
  inUse: InUse
  onSend: (token: Address) => void
  onSendNft: (nft: HeldNft) => void
  onAdd: (token?: Address) => void
}) {
  const t = useText()
  const { account, network } = props.inUse
  const { tokens, nfts, failures } = useTokens(account.address, network.chainId)
  const candidates = useLiveValue(
    () => readTokenCandidates(account.address, network.chainId),
    [account.address, network.chainId],
  )
  if (!tokens || !nfts || !candidates) return null
  const [candidate] = candidates
  return (
    <div className="flex flex-col gap-3">
      {candidate && (
        <Notice
          tone="info"
          action={
            <Button size="tiny" variant="ghost" onClick={() => props.onAdd(candidate)}>
              {t('tokens.look')}
            </Button>
          }
        >
          {t('tokens.hidden', { count: candidates.length })}
        </Notice>
      )}
      <FoundTokens inUse={props.inUse} onLook={props.onAdd} />
      {tokens.length === 0 && <NftList nfts={nfts} failures={failures} onSend={props.onSendNft} />}
      <Card padding="none">
        {tokens.length === 0 && nfts.length > 0 ? null : tokens.length === 0 ? (
          <EmptyState icon={Coins} title={t('tokens.empty.title')}>
            {t('tokens.empty.body')}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {tokens.map((shown) => (
              <TokenRow
                key={shown.held.token}
                shown={shown}
                inUse={props.inUse}
                failure={failures.get(shown.held.token)}
                onSend={() => props.onSend(shown.held.token)}
              />
            ))}
          </ul>
        )}
        <div className="flex flex-col gap-0.5 border-t border-line p-1.5">
          <FindTokensButton inUse={props.inUse} />
          <Button variant="ghost" size="small" icon={Plus} fullWidth onClick={() => props.onAdd()}>
            {t('tokens.add')}
          </Button>
        </div>
      </Card>
      {tokens.length > 0 && <NftList nfts={nfts} failures={failures} onSend={props.onSendNft} />}
    </div>
  )
}

function TokenRow(props: {
  shown: ShownToken
  inUse: InUse
  failure: string | undefined
  onSend: () => void
}) {
  const t = useText()
  const deed = useDeed()
  const { held, balance } = props.shown
  const { account, network } = props.inUse
  const words = tokenWords(held.claim, network.currency)
  if (words?.type !== 'claimed') return null
  const { symbol, decimals } = words.currency
  return (
    <li className="flex items-center pr-2 transition-colors hover:bg-sunken">
      <button
        type="button"
        aria-label={t('tokens.send', { symbol })}
        onClick={props.onSend}
        className="flex min-w-0 flex-1 items-center gap-3 rounded-control py-2.5 pl-4 text-left focus-visible:-outline-offset-2"
      >
        <TokenMark address={held.token} symbol={words.symbol} />
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="truncate font-semibold" title={words.name}>
            {symbol}
          </span>
          <span className="truncate text-xs text-faint" title={held.token}>
            {shortHex(held.token)}
          </span>
        </span>
      </button>
      <span className="flex max-w-[50%] min-w-0 flex-col items-end px-1 text-right">
        <span className="truncate font-medium">
          {balance ? (
            <Amount value={balance.value} decimals={decimals} symbol={symbol} />
          ) : (
            <span className="text-sm text-faint">{t('tokens.notRead')}</span>
          )}
        </span>
        {props.failure !== undefined && (
          <span role="status" className="text-xs text-caution-ink">
            <Hint text={props.failure}>{t('tokens.stale')}</Hint>
          </span>
        )}
      </span>
      <IconButton
        label={t('tokens.hide', { symbol })}
        icon={EyeOff}
        size="small"
        onClick={() =>
          void deed(() =>
            sendCommand('hideToken', {
              account: account.address,
              chainId: network.chainId,
              token: held.token,
            }),
          )
        }
      />
    </li>
  )
}
