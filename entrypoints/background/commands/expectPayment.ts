// Makes an order: what is expected, where, and from which block on.
import type { Address } from '@/lib/base/address'
import type { PaymentToken } from '@/lib/payments/facts'
import { command } from './command'

export const expectPayment = command('expectPayment', async (wallet, params) => {
  const { token, to, ...order } = params
  let paid: PaymentToken | undefined
  if (token) {
    const claim = await wallet.assets.readToken(order.chainId, token)
    if ('type' in claim) return { type: 'no token', reason: claim.reason }
    const { claimedSymbol, claimedDecimals } = claim.value
    paid = { address: token, claimedSymbol, claimedDecimals }
  }
  const address = to === 'new' ? await newAddress() : to
  if (!address) return { type: 'no phrase' }
  // Money is only asked to where the user can get at it, or looks on purpose.
  if (!(await wallet.accounts.find(address)))
    return { type: 'unreachable', reason: 'expected an own address' }
  const ordered = await wallet.payments.expect({ ...order, to: address, token: paid, fresh: to === 'new' })
  if (ordered.type === 'expected') wallet.watchPayments()
  return ordered

  /** The next one of the first phrase; no site is offered it. */
  async function newAddress(): Promise<Address | undefined> {
    const phrase = (await wallet.keystore.secrets()).find(({ kind }) => kind === 'phrase')
    if (!phrase) return undefined
    const { length } = await wallet.accounts.all()
    const { address } = await wallet.accounts.addNext(phrase.id, order.label ?? `Order ${length + 1}`)
    await wallet.accounts.setVisibleToSites(address, false)
    return address
  }
})
