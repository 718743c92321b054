// The NFTs that the user accepted, by name and number. No pictures: they would be asked of somebody's server.
import { EyeOff } from 'lucide-react'
import { nftKey } from '@/components/accounts/useTokens'
import { sendCommand } from '@/components/command'
import { IconButton } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { Hint } from '@/components/ui/Hint'
import { shortHex } from '@/components/ui/shortHex'
import { TokenMark } from '@/components/ui/TokenMark'
import { useText } from '@/components/ui/useText'
import { plainText } from '@/lib/base/visibleText'
import type { HeldNft } from '@/lib/tokens/heldNft'

export function NftList(props: {
  nfts: readonly HeldNft[]
  failures: ReadonlyMap<string, string>
  onSend: (nft: HeldNft) => void
}) {
  const t = useText()
  if (props.nfts.length === 0) return null
  return (
    <Card title={t('nfts.title')} padding="none">
      <ul className="divide-y divide-line border-t border-line">
        {props.nfts.map((nft) => (
          <NftRow
            key={nftKey(nft)}
            nft={nft}
            failure={props.failures.get(nftKey(nft))}
            onSend={() => props.onSend(nft)}
          />
        ))}
      </ul>
    </Card>
  )
}

function NftRow(props: { nft: HeldNft; failure: string | undefined; onSend: () => void }) {
  const t = useText()
  const { account, chainId, contract, tokenId, claim } = props.nft
  const { claimedName, held, standard } = claim.value
  const collection = claimedName ?? shortHex(contract)
  const name = `${collection} #${plainText(tokenId, 12).text}${tokenId.length > 12 ? '…' : ''}`
  const gone = held === 0n
  return (
    <li className="flex items-center pr-2 transition-colors hover:bg-sunken">
      <button
        type="button"
        aria-label={t('nfts.send', { name })}
        disabled={gone}
        onClick={props.onSend}
        className="flex min-w-0 flex-1 items-center gap-3 rounded-control py-2.5 pl-4 text-left focus-visible:-outline-offset-2"
      >
        <TokenMark address={contract} symbol={collection} />
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="truncate font-semibold" title={`${collection} #${tokenId}`}>
            {name}
          </span>
          <span className="truncate text-xs text-faint" title={contract}>
            {shortHex(contract)}
          </span>
        </span>
      </button>
      <span className="flex max-w-[40%] min-w-0 flex-col items-end px-1 text-right">
        {gone ? (
          <span className="text-sm text-caution-ink">{t('nfts.gone')}</span>
        ) : (
          standard === 'erc1155' && <span className="font-medium">{held.toString()}</span>
        )}
        {props.failure !== undefined && (
          <span role="status" className="text-xs text-caution-ink">
            <Hint text={props.failure}>{t('tokens.stale')}</Hint>
          </span>
        )}
      </span>
      <IconButton
        label={t('nfts.hide', { name })}
        icon={EyeOff}
        size="small"
        onClick={() => void sendCommand('hideNft', { account, chainId, contract, tokenId })}
      />
    </li>
  )
}
