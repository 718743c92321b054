// Every item of a collection, those that come later too: a fact to know, also where the one who gets it is known.
import { rule } from '../rule'

export const collectionApproval = rule({
  id: 'collection-approval',
  needs: ['deeds'],
  reference: 'EIP-721, EIP-1155',
  check({ deeds }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'grants' || deed.grant.type !== 'collection') return []
      return [
        {
          level: 'info' as const,
          weight: 6,
          values: {
            spender: { type: 'address' as const, address: deed.spender },
            token: { type: 'address' as const, address: deed.grant.token },
          },
          subject: deed.spender,
          found: ['request' as const],
        },
      ]
    })
  },
})
