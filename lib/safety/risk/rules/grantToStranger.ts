// Somebody whom no list and no record knows may take something without asking again.
import type { Deed } from '../../decode/deed'
import type { Evidence } from '../evidence'
import type { Level } from '../finding'
import { rule } from '../rule'
import { goodLabel, isStranger } from '../strangers'

type GrantDeed = Extract<Deed, { type: 'grants' }>

export const grantToStranger = rule({
  id: 'grant-to-stranger',
  needs: ['deeds', 'labels', 'known', 'used'],
  reference: 'EIP-20, EIP-721, EIP-2612',
  check({ deeds, ...records }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'grants' || !isStranger(deed.spender, records)) return []
      const level = levelOf(deed, records.labels)
      return [
        {
          level,
          weight: level === 'danger' ? 80 : level === 'caution' ? 45 : 8,
          values: {
            spender: { type: 'address' as const, address: deed.spender },
            token: { type: 'address' as const, address: deed.grant.token },
          },
          subject: deed.spender,
          found: ['list' as const, 'own records' as const],
        },
      ]
    })
  },
})

/**
 * What is at stake decides. To act for somebody at a contract is all they have there. A signature costs nothing and leaves no trace until it is used; a whole listed collection is
 * worth a house; raising an allowance without limit is what thieves ask for where wallets watch `approve`. An ordinary approval of a
 * token, unlimited or not, is what every second contract needs: whether its spender has code, and since when, says more
 * about it than its amount, and other rules look there.
 */
function levelOf({ grant, by }: GrantDeed, labels: Evidence['labels']): Level {
  if (grant.type === 'account') return 'danger'
  const listed = goodLabel(labels, grant.token)
  if (by === 'signature') return listed ? 'danger' : 'caution'
  if (grant.type === 'collection') return listed ? 'danger' : 'caution'
  if (!listed) return 'info'
  const worse =
    grant.type === 'erc20' &&
    ((grant.raised && grant.unlimited) || isDisguised(grant.amount, grant.unlimited, listed.decimals))
  return worse ? 'danger' : 'caution'
}

/**
 * A trillion of a token is more than anybody holds: it means all of it, in a number that is not the usual one for that.
 * 2^256-1 and its halves are honest: they say what they are.
 */
function isDisguised(amount: bigint, unlimited: boolean, decimals: number | undefined): boolean {
  return !unlimited && decimals !== undefined && amount >= 10n ** BigInt(decimals + 12)
}
