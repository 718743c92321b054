// A sign-in in the name of another account than the one that would sign.
import { sameAddress } from '@/lib/base/address'
import { rule } from '../rule'

export const signInAccount = rule({
  id: 'sign-in-account',
  needs: ['message', 'account'],
  reference: 'EIP-4361',
  check({ message, account }) {
    if (message?.type !== 'sign-in') return []
    const { address } = message.signIn
    if (!address) return []
    // Nobody has the key of the zero address, whoever signs.
    const another = /^0x0{40}$/.test(address) || (account !== undefined && !sameAddress(address, account))
    if (!another) return []
    return [
      {
        level: 'danger',
        values: { address: { type: 'address', address } },
        subject: address,
        found: ['request'],
      },
    ]
  },
})
