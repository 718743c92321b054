// What a token's contract says of itself, with everything that speaks against it: the shipped list, a twin, a trick.
import type { Address } from '@/lib/base/address'
import type { Known } from '@/lib/base/known'
import type { ClaimedToken, ListView } from '@/lib/base/token'
import type { Network } from '@/lib/chain/networks/network'
import { AddressText, AddressView } from '../ui/AddressView'
import { Card, FactRow } from '../ui/Card'
import { HowKnownBadge } from '../ui/HowKnownBadge'
import { Notice } from '../ui/Notice'
import { tokenWords } from '../ui/tokenWords'
import { useText } from '../ui/useText'

export function TokenClaim(props: {
  token: Address
  claim: Known<ClaimedToken>
  list: ListView
  network: Network
  explorer?: string | undefined
  /** The account has accepted another token that calls itself the same. */
  sameSymbol: boolean
}) {
  const t = useText()
  const { claim, network, list } = props
  const words = tokenWords(claim, network.currency)
  if (words?.type !== 'claimed') return null
  return (
    <>
      {words.posesAsNative && (
        <Notice tone="danger">{t('tokens.posesAsNative', { symbol: network.currency.symbol })}</Notice>
      )}
      <ListWords list={list} />
      {props.sameSymbol && (
        <Notice tone="danger">{t('tokens.sameSymbol', { symbol: words.currency.symbol })}</Notice>
      )}
      {claim.value.altered && <Notice tone="caution">{t('tokens.altered')}</Notice>}
      <Card title={t('tokens.claims')} aside={<HowKnownBadge known={claim.known} />}>
        <dl className="-my-2 divide-y divide-line">
          <FactRow label={t('tokens.symbol')}>{words.currency.symbol}</FactRow>
          {words.name !== '' && <FactRow label={t('tokens.name')}>{words.name}</FactRow>}
          <FactRow label={t('tokens.decimals')}>{claim.value.claimedDecimals}</FactRow>
          <FactRow label={t('tokens.contract')} stacked>
            <AddressView address={props.token} form="full" explorer={props.explorer} copy />
          </FactRow>
        </dl>
        <p className="mt-2 text-xs text-faint">{t('tokens.claimHint')}</p>
      </Card>
    </>
  )
}

/** The shipped list's opinion, the loudest first. Nothing where no list ships. */
function ListWords({ list }: { list: ListView }) {
  const t = useText()
  if (list.type === 'no list') return null
  if (list.type === 'not listed') {
    if (!list.looksLike) return <Notice tone="info">{t('tokens.notListed')}</Notice>
    return (
      <Notice tone="danger" title={t('tokens.looksLike')}>
        <p>{t('tokens.looksLikeText', { symbol: list.looksLike.symbol })}</p>
        <AddressText address={list.looksLike.token} />
      </Notice>
    )
  }
  if (!list.otherSymbol && !list.otherDecimals) return <Notice tone="success">{t('tokens.listed')}</Notice>
  return (
    <>
      {list.otherDecimals && (
        <Notice tone="danger">{t('tokens.listOtherDecimals', { decimals: list.decimals })}</Notice>
      )}
      {list.otherSymbol && (
        <Notice tone="caution">{t('tokens.listOtherSymbol', { symbol: list.symbol })}</Notice>
      )}
    </>
  )
}
