// The NFTs of a profile, as plain JSON: how many are held is a number that JSON does not have, so its digits stand there.
import * as v from 'valibot'
import type { HeldNft } from '@/lib/tokens/heldNft'
import { address, chainId, howKnown, readList, text, time } from './profileRows'

const mostNfts = 50_000
const digits = v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,77})$/))

const nft = v.object({
  account: address,
  chainId,
  contract: address,
  tokenId: digits,
  acceptedAt: time,
  claim: v.object({
    value: v.object({
      standard: v.picklist(['erc721', 'erc1155']),
      claimedName: v.exactOptional(text(1_024)),
      held: digits,
    }),
    known: howKnown,
    at: time,
  }),
})

export type PlainNft = v.InferOutput<typeof nft>

/** Of plain JSON; everything that is no NFT is left out. */
export function readNftList(value: unknown): PlainNft[] {
  return readList(nft, value, mostNfts)
}

/** As a profile holds it. */
export function plainNft({ claim, ...nft }: HeldNft): PlainNft {
  const { value, known, at } = claim
  return { ...nft, claim: { value: { ...value, held: value.held.toString() }, known, at } }
}

export function nftRowOf({ claim, ...nft }: PlainNft): HeldNft {
  return { ...nft, claim: { ...claim, value: { ...claim.value, held: BigInt(claim.value.held) } } }
}
