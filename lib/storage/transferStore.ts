// Who stood in transfers with the user's accounts, and how far the chain was looked through for them.
import type { TransferSighting } from '@/lib/accounts/planted'
import type { Address } from '@/lib/base/address'
import type { TransferStore } from '@/lib/requests/approvals/seenTransfers'
import type { Database } from './database'

/** Of one account on one network; who is written to more often than this has other worries. */
const mostKept = 10_000

/** What was seen can be seen again: `database` may be the relaxed connection. */
export function createTransferStore(database: Database): TransferStore {
  // Missing in a database that could not be migrated.
  const { transferSightings, transferLooks }: Partial<Database> = database
  const key = (address: Address) => address.toLowerCase() as Address
  return {
    of: async (chainId, account) =>
      (await transferSightings
        ?.where('[chainId+account]')
        .equals([chainId, key(account)])
        .toArray()) ?? [],
    lookedTo: async (chainId, account) => (await transferLooks?.get([chainId, key(account)]))?.block,
    async add(chainId, account, sightings, block) {
      if (!transferSightings || !transferLooks) return
      await database.transaction('rw', transferSightings, transferLooks, async () => {
        const kept = await transferSightings
          .where('[chainId+account]')
          .equals([chainId, key(account)])
          .count()
        for (const sighting of sightings.slice(0, Math.max(0, mostKept - kept))) {
          if (!(await transferSightings.get([...keyOf(sighting)]))) await transferSightings.add(sighting)
        }
        await transferLooks.put({ chainId, account: key(account), block })
      })
    },
  }
}

const keyOf = ({ chainId, account, counterparty, token, direction, moved }: TransferSighting) =>
  [chainId, account, counterparty, token, direction, moved] as const
