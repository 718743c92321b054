// approve and transferFrom are the same calls of a token and of a collection: where it is known which of the two the
// contract is, what was read as an amount becomes an id. Pure.
import type { Address } from '@/lib/base/address'
import type { Action, KnownCall } from './action'
import { isZeroAddress } from './decodeCall'
import type { Deed } from './deed'

/** Contracts that the two functions make look like tokens, and nobody has said yet what they are. */
export function ambiguousTokens(deeds: readonly Deed[]): Address[] {
  const found = deeds.flatMap((deed) => {
    if (deed.type === 'grants' && deed.grant.type === 'erc20' && deed.by === 'transaction')
      return [deed.grant.token]
    return deed.type === 'moves' && deed.asset.type === 'erc20' && deed.from ? [deed.asset.token] : []
  })
  return [...new Set(found)]
}

/** What was read, with the calls of collections as what they are there. */
export function asCollections<Reading extends { actions: Action[]; deeds: Deed[] }>(
  reading: Reading,
  isCollection: (contract: Address) => boolean,
): Reading {
  if (!ambiguousTokens(reading.deeds).some(isCollection)) return reading
  return {
    ...reading,
    actions: reading.actions.map((action) => actionOf(action, isCollection)),
    deeds: reading.deeds.map((deed) => deedOf(deed, isCollection)),
  }
}

function deedOf(deed: Deed, isCollection: (contract: Address) => boolean): Deed {
  if (deed.type === 'grants' && deed.grant.type === 'erc20' && isCollection(deed.grant.token)) {
    const { token, amount } = deed.grant
    // An id of zero is a token like any other; the zero address is nobody.
    return isZeroAddress(deed.spender)
      ? { type: 'revokes', token, spender: deed.spender }
      : { ...deed, grant: { type: 'nft', token, tokenId: amount } }
  }
  if (deed.type === 'moves' && deed.asset.type === 'erc20' && isCollection(deed.asset.token)) {
    const { token, amount } = deed.asset
    return { ...deed, asset: { type: 'nft', token, tokenId: amount, amount: 1n } }
  }
  return deed
}

function actionOf(action: Action, isCollection: (contract: Address) => boolean): Action {
  if (action.type === 'token approve' && isCollection(action.token)) {
    const { token, spender, amount } = action
    const who = { type: 'address', address: spender } as const
    return {
      type: 'known call',
      to: token,
      selector: '0x095ea7b3',
      signature: 'approve(address,uint256)',
      sentence: isZeroAddress(spender)
        ? { name: 'revokeNft', values: { id: { type: 'number', number: amount } } }
        : { name: 'approveNft', values: { spender: who, id: { type: 'number', number: amount } } },
      fields: [
        { label: 'spender', value: who },
        { label: 'tokenId', value: { type: 'number', number: amount } },
      ],
      valueWei: 0n,
      inner: [],
    }
  }
  if (action.type !== 'known call') return action
  return (
    movedNft(action, isCollection) ?? {
      ...action,
      inner: action.inner.map((each) => actionOf(each, isCollection)),
    }
  )
}

function movedNft(call: KnownCall, isCollection: (contract: Address) => boolean): Action | undefined {
  if (call.signature !== 'transferFrom(address,address,uint256)' || !isCollection(call.to)) return undefined
  const { from, to, amount } = call.sentence?.values ?? {}
  if (from?.type !== 'address' || to?.type !== 'address' || amount?.type !== 'amount') return undefined
  return {
    type: 'nft transfer',
    standard: 'erc721',
    contract: call.to,
    from: from.address,
    to: to.address,
    tokenId: amount.amount,
    amount: 1n,
  }
}
