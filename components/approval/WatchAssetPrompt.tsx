// "Show this token in your wallet?": what its contract says, what the list says, and where the site says otherwise.
import { sameAddress } from '@/lib/base/address'
import { plainText } from '@/lib/base/visibleText'
import type { Question, QuestionBody, WatchedAsset } from '@/lib/requests/approvals/question'
import { readNfts, readTokens } from '@/lib/storage/read/tokens'
import { callsItselfTheSame } from '../tokens/callsItselfTheSame'
import { TokenClaim } from '../tokens/TokenClaim'
import { AddressView } from '../ui/AddressView'
import { Card, FactRow } from '../ui/Card'
import { HowKnownBadge } from '../ui/HowKnownBadge'
import { Notice } from '../ui/Notice'
import { shortHex } from '../ui/shortHex'
import { tokenWords } from '../ui/tokenWords'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { accountOf, explorerOf, type Names, networkOf } from './AddressCard'
import { type PromptControls, PromptFrame } from './PromptFrame'
import { Signer } from './Signer'
import { shownVersion } from './shownVersion'

type Body = Extract<QuestionBody, { kind: 'watch asset' }>

export function WatchAssetPrompt(props: {
  question: Question
  body: Body
  names: Names
  controls: PromptControls
}) {
  const t = useText()
  const { account, chainId, asset } = props.body
  const network = networkOf(props.names, chainId)
  const name = accountOf(props.names, account)?.name ?? shortHex(account)
  return (
    <PromptFrame
      question={props.question.id}
      title={titleOf()}
      asker={props.question.asker}
      network={network}
      controls={props.controls}
      confirmation={{
        label: t('watch.confirm'),
        summary: t('watch.summary', { account: name }),
        shown: shownVersion(props.question),
        onConfirm: () => props.controls.onApprove(),
      }}
    >
      {asset.type === 'erc20' ? <Token {...props} asset={asset} /> : <Nft {...props} asset={asset} />}
      <Signer account={account} names={props.names} />
      <p className="px-1 text-sm text-faint">{t('watch.body')}</p>
    </PromptFrame>
  )

  function titleOf(): string {
    if (asset.type === 'nft') return t('watch.title.nft')
    const native = network?.currency ?? { symbol: '', decimals: 18 }
    const words = tokenWords(asset.claim, native)
    return t('watch.title.erc20', { symbol: words?.type === 'claimed' ? words.currency.symbol : '' })
  }
}

function Token(props: { body: Body; asset: Extract<WatchedAsset, { type: 'erc20' }>; names: Names }) {
  const t = useText()
  const { account, chainId } = props.body
  const { token, claim, list, site } = props.asset
  const network = networkOf(props.names, chainId)
  const shown = useLiveValue(() => readTokens(account, chainId), [account, chainId])
  const { claimedSymbol, claimedDecimals } = claim.value
  if (!network || !shown) return null
  const siteSymbol = site.symbol === undefined ? undefined : plainText(site.symbol, 32).text
  return (
    <>
      {shown.some(({ held }) => sameAddress(held.token, token)) && (
        <Notice tone="info">{t('watch.already')}</Notice>
      )}
      {siteSymbol !== undefined && siteSymbol !== claimedSymbol && (
        <Notice tone="danger">{t('watch.siteSymbol', { symbol: siteSymbol })}</Notice>
      )}
      {site.decimals !== undefined && site.decimals !== claimedDecimals && (
        <Notice tone="danger">{t('watch.siteDecimals', { decimals: site.decimals })}</Notice>
      )}
      <TokenClaim
        token={token}
        claim={claim}
        list={list}
        network={network}
        explorer={explorerOf(network)}
        sameSymbol={callsItselfTheSame(shown, token, claimedSymbol)}
      />
    </>
  )
}

const standardNames = { erc721: 'ERC-721', erc1155: 'ERC-1155' } as const

function Nft(props: { body: Body; asset: Extract<WatchedAsset, { type: 'nft' }>; names: Names }) {
  const t = useText()
  const { account, chainId } = props.body
  const { contract, tokenId, claim } = props.asset
  const nfts = useLiveValue(() => readNfts(account, chainId), [account, chainId])
  const { standard, claimedName, held } = claim.value
  return (
    <>
      {nfts?.some((nft) => sameAddress(nft.contract, contract) && nft.tokenId === tokenId) && (
        <Notice tone="info">{t('watch.already')}</Notice>
      )}
      <Card title={t('watch.nftClaims')} aside={<HowKnownBadge known={claim.known} />}>
        <dl className="-my-2 divide-y divide-line">
          <FactRow label={t('watch.collection')}>
            {claimedName ?? <span className="text-faint italic">{t('watch.nameless')}</span>}
          </FactRow>
          <FactRow label={t('watch.tokenId')}>
            <span className="break-all">#{tokenId}</span>
          </FactRow>
          <FactRow label={t('watch.standard')}>{standardNames[standard]}</FactRow>
          <FactRow label={t('watch.held')}>{held.toString()}</FactRow>
          <FactRow label={t('tokens.contract')} stacked>
            <AddressView
              address={contract}
              form="full"
              explorer={explorerOf(networkOf(props.names, chainId))}
              copy
            />
          </FactRow>
        </dl>
        <p className="mt-2 text-xs text-faint">{t('tokens.claimHint')}</p>
      </Card>
    </>
  )
}
