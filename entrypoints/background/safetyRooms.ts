// Builds what judges a request: the lists, what the owner lifted, the evidence, and what a signature would change.
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { contractAge } from '@/lib/chain/contracts/contractAge'
import type { PriceReader } from '@/lib/chain/prices/createPrices'
import { carefulPrice } from '@/lib/chain/prices/price'
import { createLists } from '@/lib/lists/createLists'
import { isUnlisted } from '@/lib/lists/tokens/findListed'
import type { createLocalMachine } from '@/lib/platform/localMachine'
import { openedFrom } from '@/lib/platform/openedFrom'
import { readPackagedFile } from '@/lib/platform/packagedFile'
import { createContractFacts, createMakers } from '@/lib/requests/approvals/contractFacts'
import { createEffects, type EffectsPorts } from '@/lib/requests/approvals/effects'
import { createReviewer } from '@/lib/requests/approvals/reviewer'
import { createSeenTransfers } from '@/lib/requests/approvals/seenTransfers'
import type { RequestPorts } from '@/lib/requests/ports'
import type { Database } from '@/lib/storage/database'
import { createLiftStore } from '@/lib/storage/liftStore'
import { createListStore } from '@/lib/storage/listStore'
import { createProxyStore } from '@/lib/storage/proxyStore'
import { createSiteHistory } from '@/lib/storage/siteHistory'
import { createTransferStore } from '@/lib/storage/transferStore'
import { createUserRecords } from '@/lib/storage/userRecords'
import type { InTime } from './inTime'
import { createListKeeper } from './listUpdates'
import { createProvedRuns } from './provedRuns'

interface SafetyRoomPorts {
  database: Database
  /** The relaxed connection. */
  soon: Database
  chains: ChainClients
  machine: ReturnType<typeof createLocalMachine>
  readToken: EffectsPorts['readToken']
  /** The tokens that the user has accepted for this account. */
  ownTokens: EffectsPorts['ownTokens']
  /** Some page of a site is open. */
  isSiteOpen(): boolean
  prices: PriceReader
  disagreement: RequestPorts['disagreement']
  inTime: InTime
  clock: Clock
  wait(delayMs: number): Promise<void>
  report(error: unknown): void
}

export function createSafetyRooms(ports: SafetyRoomPorts) {
  const { database, soon, chains, machine, readToken, ownTokens, inTime, clock, wait, report } = ports
  const store = createListStore(soon)
  const lists = createLists({ read: readPackagedFile, copies: store.copies, report })
  const listKeeper = createListKeeper({ store, renew: lists.renew, isSiteOpen: ports.isSiteOpen, clock })
  const lifts = createLiftStore(database)
  const contracts = createContractFacts({
    client: chains.of,
    inTime,
    sightings: createProxyStore(database),
    clock,
  })
  const transfers = createSeenTransfers({
    client: chains.of,
    inTime,
    store: createTransferStore(soon),
    async knownTokens(chainId, account) {
      const own = new Set((await ownTokens(account, chainId)).map((token) => token.toLowerCase()))
      return (token) => own.has(token.toLowerCase()) || !isUnlisted(chainId, token)
    },
    clock,
  })
  const reviewer = createReviewer({
    transfers,
    lists,
    lifts: lifts.all,
    records: createUserRecords(database),
    siteHistory: createSiteHistory(soon, clock),
    openedFrom,
    contracts,
    madeBy: createMakers({ client: chains.of, inTime }),
    ageOf: (chainId: number, address: Address) =>
      inTime(async () => contractAge(await chains.of(chainId), address)),
    priceOf: async (chainId: number, token?: Address) => {
      const known = await inTime(() => ports.prices.of(chainId, token))
      return known && carefulPrice(known, clock())
    },
    disagreement: (chainId) => inTime(() => ports.disagreement(chainId)),
    clock,
  })
  const runProved = createProvedRuns(machine, clock)
  const effectsPorts = { chains, reviewer, readToken, ownTokens, runProved, clock, wait }
  return { lists, listKeeper, lifts, reviewer, effectsPorts, effects: createEffects(effectsPorts) }
}
