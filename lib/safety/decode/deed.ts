// What a signature brings about, whether it signs a transaction or typed data: what the risk rules read.
// An action says what is called; its deeds say who gains what by it.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'

export type Asset =
  | { type: 'native'; amount: bigint }
  | { type: 'erc20'; token: Address; amount: bigint }
  /** `tokenId` missing: any of the collection. */
  | { type: 'nft'; token: Address; tokenId?: bigint; amount: bigint }

/** What somebody may take without asking again. */
export type Grant =
  /** An allowance; `unlimited`: more than any supply; `raised`: so much is added to the one there is. */
  | { type: 'erc20'; token: Address; amount: bigint; unlimited: boolean; raised?: true }
  /** approve(address,uint256) of a contract that is a token or a collection: both have the selector. */
  | { type: 'nft'; token: Address; tokenId: bigint }
  /** Every token of a collection, those of the future too. */
  | { type: 'collection'; token: Address }
  /** To act for the signer at a contract: to borrow in their name, or to take out what they put in. */
  | { type: 'account'; token: Address }
  /** By Permit2, below an allowance that Permit2 has itself. */
  | { type: 'permit2'; token: Address; amount: bigint; unlimited: boolean }

export type Control =
  | 'owner'
  | 'signer threshold'
  | 'module'
  | 'guard'
  | 'fallback handler'
  | 'implementation'
  | 'role'
  | 'delegate call'
  | 'name'
  | 'vote'

export type Deed =
  /** The network's own currency goes to an address that is not called for anything else. */
  | { type: 'pays'; to: Address; valueWei: bigint }
  /** An asset changes hands. `from` missing: the signer's. */
  | { type: 'moves'; asset: Asset; from?: Address; to: Address }
  /** `expiresAt` in seconds since 1970, missing where it never ends; `by` a signature anybody may bring to the chain. */
  | {
      type: 'grants'
      grant: Grant
      spender: Address
      owner?: Address
      expiresAt?: bigint
      by: 'transaction' | 'signature'
    }
  | { type: 'revokes'; token?: Address; spender?: Address }
  /** What comes of the call goes to this address: out of a contract, or as a position in it. How much, the chain decides. */
  | { type: 'pays out'; to: Address }
  /** Gives for gets. `offerer` missing: the signer. `hidden`: what it gives or gets can't be read from it. */
  | {
      type: 'trades'
      venue: string
      gives: Asset[]
      /** What comes to the offerer. */
      gets: Asset[]
      /** What goes to others, paid by whoever takes the order. */
      others: { asset: Asset; to: Address }[]
      offerer?: Address
      /** Who receives what the offerer gets; missing: the offerer. */
      receiver?: Address
      /** The only one who may take it. */
      taker?: Address
      hidden?: true
      by: 'transaction' | 'signature'
    }
  /** `of` the account or contract whose control changes. */
  | { type: 'changes control'; control: Control; of: Address; to?: Address; adds: boolean }
  /** EIP-7702: the account's own code becomes that of an address. The zero address ends it. `chainId` 0: on every chain. */
  | { type: 'delegates'; to: Address; chainId: bigint }
  /** Any call, understood or not, at the place it stands in the tree. */
  | {
      type: 'calls'
      to: Address
      selector: Hex
      /** The function's name, where it is known. */
      name?: string
      valueWei: bigint
      /** Bytes behind the selector. */
      argumentBytes: number
      /** Addresses among the arguments that could be read. */
      addresses: readonly Address[]
      understood: boolean
      /** The data is no call but words: shorter than a selector, or printable letters that are more than one. */
      note?: true
      depth: number
    }
  /** Something inside could not be unfolded: too deep, too long, or not what its wrapper says. */
  | { type: 'hides'; why: 'too deep' | 'too many' | 'malformed' }
