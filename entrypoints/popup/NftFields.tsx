// Which NFT: its collection's contract, its id, and of an ERC-1155 how many. The contract is asked what it is.
import { useState } from 'react'
import { AddressProblem } from '@/components/accounts/AddressProblem'
import { Field } from '@/components/ui/Field'
import { Notice } from '@/components/ui/Notice'
import { TextArea, TextInput } from '@/components/ui/TextInput'
import { useText } from '@/components/ui/useText'
import { type Address, parseAddress } from '@/lib/base/address'
import type { Asset } from '@/lib/base/asset'
import type { ClaimedNft } from '@/lib/base/token'
import { parseAmount } from '@/lib/base/wei'
import type { InUse, NftStart } from './inUse'
import { parseTokenId } from './sendForm'
import { type NftReading, useNft } from './useNft'

export interface NftSend {
  contract: string
  tokenId: string
  amount: string
  change: (change: Partial<Pick<NftSend, 'contract' | 'tokenId' | 'amount'>>) => void
  reading: NftReading
  /** What would be sent; undefined while something is missing or the account does not have it. */
  asset: Asset | undefined
}

export function useNftSend(inUse: InUse, start: NftStart | undefined): NftSend {
  const [fields, setFields] = useState({
    contract: start?.contract ?? '',
    tokenId: start?.tokenId ?? '',
    amount: '1',
  })
  const parsed = parseAddress(fields.contract)
  const contract = parsed.type === 'address' ? parsed.address : undefined
  const tokenId = parseTokenId(fields.tokenId)
  const { chainId } = inUse.network
  const reading = useNft({ chainId, account: inUse.account.address, contract, tokenId })
  const claim = reading.type === 'claims' ? reading.claim : undefined
  return {
    ...fields,
    change: (change) => setFields({ ...fields, ...change }),
    reading,
    asset:
      claim && contract && tokenId !== undefined
        ? assetOf(claim, contract, tokenId, fields.amount)
        : undefined,
  }
}

function assetOf(claim: ClaimedNft, contract: Address, tokenId: bigint, text: string): Asset | undefined {
  if (claim.held === 0n) return undefined
  if (claim.standard === 'erc721') return { type: 'erc721', contract, tokenId }
  const amount = parseAmount(text, 0)
  if (amount.type !== 'amount' || amount.value === 0n || amount.value > claim.held) return undefined
  return { type: 'erc1155', contract, tokenId, amount: amount.value }
}

/** `pressed`: the user tried to go on, so that empty fields are errors too. */
export function NftFields(props: { nft: NftSend; pressed: boolean }) {
  const t = useText()
  const { nft, pressed } = props
  const parsed = parseAddress(nft.contract)
  const typed = nft.contract.trim()
  const wrong = typed.length >= 42 || (pressed && typed !== '')
  const { reading } = nft
  const claim = reading.type === 'claims' ? reading.claim : undefined
  return (
    <>
      <Field
        label={t('send.collection')}
        error={
          typed === ''
            ? pressed && t('common.required')
            : wrong && parsed.type !== 'address' && <AddressProblem parsed={parsed} text={nft.contract} />
        }
      >
        <TextArea
          mono
          value={nft.contract}
          placeholder={t('send.toPlaceholder')}
          onChange={(text) => nft.change({ contract: text.replaceAll(/\s/g, '') })}
        />
      </Field>
      <Field
        label={t('send.tokenId')}
        error={
          nft.tokenId.trim() === ''
            ? pressed && t('common.required')
            : parseTokenId(nft.tokenId) === undefined && t('send.tokenIdWrong')
        }
      >
        <TextInput mono value={nft.tokenId} onChange={(tokenId) => nft.change({ tokenId })} />
      </Field>
      <div aria-live="polite" className="flex flex-col gap-3 empty:hidden">
        {reading.type === 'working' && <p className="text-sm text-faint">{t('send.nftReading')}</p>}
        {reading.type === 'unknown' && (
          <Notice tone="caution">{t('send.nftUnknown', { reason: reading.reason })}</Notice>
        )}
        {claim && <Claim claim={claim} />}
      </div>
      {claim?.standard === 'erc1155' && claim.held > 0n && (
        <Field label={t('send.amount')} error={amountProblem(nft.amount, claim.held)}>
          <TextInput inputMode="numeric" value={nft.amount} onChange={(amount) => nft.change({ amount })} />
        </Field>
      )}
    </>
  )

  function amountProblem(text: string, held: bigint): string | undefined {
    const amount = parseAmount(text, 0)
    if (amount.type !== 'amount') return t('amount.notANumber')
    if (amount.value === 0n) return t('send.zero')
    return amount.value > held ? t('send.nftHeld', { count: Number(held) }) : undefined
  }
}

const standardNames = { erc721: 'ERC-721', erc1155: 'ERC-1155' } as const

function Claim(props: { claim: ClaimedNft }) {
  const t = useText()
  const { claimedName, standard, held } = props.claim
  return (
    <Notice tone={held > 0n ? 'info' : 'danger'}>
      <p>
        {claimedName === undefined
          ? t('send.nftNameless', { standard: standardNames[standard] })
          : t('send.nftIs', { name: claimedName, standard: standardNames[standard] })}
      </p>
      <p>{held > 0n ? t('send.nftHeld', { count: Number(held) }) : t('send.nftNotHeld')}</p>
    </Notice>
  )
}
