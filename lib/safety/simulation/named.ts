// What the calls themselves name: whatever a contract logs, or where no log is to be had, this is measured too.
import { type Address, parseAddress, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Action } from '../decode/action'
import type { Asset, Deed } from '../decode/deed'
import { readCalls } from '../decode/readCalls'
import type { SimulatedTransaction } from './method'
import type { Probe } from './probes'

/** Addresses that only stand among the arguments: an honest call names a handful. */
const maxGuessed = 12
/** Longer calldata is not searched for addresses. */
const maxWords = 256

/** What is to be measured, the surest first. Never throws. */
export function probesOfCalls(transactions: readonly SimulatedTransaction[], account: Address): Probe[] {
  const { actions, deeds } = readCalls(transactions)
  const read = [...actions.flatMap(probesOfAction), ...deeds.flatMap((deed) => probesOfDeed(deed, account))]
  const guessed = transactions.flatMap(({ to, data }) => [...(to ? [to] : []), ...addressesIn(data)])
  const addresses = [...new Map(guessed.map((address) => [address.toLowerCase(), address])).values()]
    .filter((address) => !sameAddress(address, account))
    .slice(0, maxGuessed)
  // Who owns a contract can change without a log.
  const called = transactions.flatMap(({ to, data }): Probe[] =>
    to && data !== '0x' ? [{ type: 'owner', contract: to }] : [],
  )
  // A call to nothing but an account has no token in it.
  const calls = transactions.some(({ data }) => data !== '0x')
  return [...read, ...(calls ? addresses.map(balanceOf) : []), ...called]
}

function probesOfAction(action: Action): Probe[] {
  switch (action.type) {
    case 'token transfer':
      return [{ type: 'token', token: action.token, claimed: true }]
    case 'token approve':
      return [{ type: 'allowance', token: action.token, spender: action.spender }]
    case 'nft transfer': {
      const { contract, tokenId, standard } = action
      return [{ type: standard, contract, tokenId }]
    }
    default:
      return []
  }
}

const balanceOf = (token: Address): Probe => ({ type: 'token', token, claimed: false })

function probesOfDeed(deed: Deed, account: Address): Probe[] {
  switch (deed.type) {
    case 'moves':
      return probesOfAsset(deed.asset)
    case 'trades':
      return [...deed.gives, ...deed.gets].flatMap(probesOfAsset)
    case 'grants': {
      if (deed.owner && !sameAddress(deed.owner, account)) return []
      const { grant, spender } = deed
      const { token } = grant
      switch (grant.type) {
        case 'erc20':
          return [{ type: 'allowance', token, spender }]
        case 'permit2':
          return [{ type: 'permit2', token, spender }]
        case 'nft':
          return [{ type: 'nft approval', contract: token, tokenId: grant.tokenId }]
        case 'collection':
          return [{ type: 'operator', contract: token, operator: spender }]
        case 'account':
          return []
      }
      return []
    }
    case 'revokes':
      return deed.token && deed.spender
        ? [{ type: 'allowance', token: deed.token, spender: deed.spender }]
        : []
    case 'changes control':
      if (deed.control === 'vote') return [{ type: 'votes', contract: deed.of }]
      return deed.control === 'owner' ? [{ type: 'owner', contract: deed.of }] : []
    default:
      return []
  }
}

function probesOfAsset(asset: Asset): Probe[] {
  if (asset.type === 'native') return []
  if (asset.type === 'erc20' || asset.tokenId === undefined) return [balanceOf(asset.token)]
  return [{ type: 'erc721', contract: asset.token, tokenId: asset.tokenId }]
}

/** Words of the arguments that look like an address: twelve zero bytes, and more than a small number behind them. */
function addressesIn(data: Hex): Address[] {
  const digits = data.slice(10)
  const found: Address[] = []
  for (let at = 0; at + 64 <= digits.length && at < 64 * maxWords; at += 64) {
    const word = digits.slice(at, at + 64).toLowerCase()
    if (!/^0{24}(?!0{8})/.test(word)) continue
    const parsed = parseAddress(`0x${word.slice(24)}`)
    if (parsed.type === 'address') found.push(parsed.address)
  }
  return found
}
