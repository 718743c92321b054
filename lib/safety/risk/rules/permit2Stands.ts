// A standing approval for Permit2: from then on a signature alone moves the token, until it is ended or locked down.
import { sameAddress } from '@/lib/base/address'
import { permit2 } from '@/lib/base/permit2'
import { rule } from '../rule'

export const permit2Stands = rule({
  id: 'permit2-stands',
  needs: ['deeds'],
  reference: 'Permit2, AllowanceTransfer.lockdown',
  check({ deeds }) {
    const stands = deeds.find(
      (deed) => deed.type === 'grants' && deed.grant.type === 'erc20' && sameAddress(deed.spender, permit2),
    )
    if (stands?.type !== 'grants') return []
    return [
      {
        level: 'info',
        weight: 4,
        values: { token: { type: 'address', address: stands.grant.token } },
        subject: stands.grant.token,
        found: ['request'],
      },
    ]
  },
})
