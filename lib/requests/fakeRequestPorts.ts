// The world as this room sees it, in memory: for tests.

import type { Address } from '@/lib/base/address'
import { parseAddress } from '@/lib/base/address'
import type { Fees } from '@/lib/base/transaction'
import { RpcError } from '@/lib/chain/client/chainErrors'
import { scoreOf } from '@/lib/safety/risk/score'
import type { StatusFacts } from '@/lib/transactions/status'
import type { Question, SiteAsker, TransactionRequest, WatchedAsset } from './approvals/question'
import { isOpen } from './approvals/question'
import type { Feed } from './feeds/feed'
import type { Permission, SiteChain } from './permissions/permission'
import type { FeedStore, PermissionStore, QuestionStore, RequestPorts, SilenceStore, SiteKey } from './ports'
import type { Silence } from './silences/silence'

export const anna = parsed('0x1111111111111111111111111111111111111111')
export const bert = parsed('0x2222222222222222222222222222222222222222')

/** Nothing that is a token lives there. */
export const noToken = parsed('0x4040404040404040404040404040404040404040')

function known<T>(value: T) {
  return { value, known: { type: 'local' as const }, at: 1 }
}

function parsed(text: string): Address {
  const read = parseAddress(text)
  if (read.type !== 'address') throw new TypeError('expected an address')
  return read.address
}

/** A page's own top frame. */
export function siteAsker(host = 'dapp.example', documentId = 'document-1'): SiteAsker {
  const origin = `https://${host}`
  return { type: 'site', origin, topOrigin: origin, documentId, tabId: 1, frameId: 0 }
}

/** What survives the worker. */
export interface FakeDisk {
  questions: Map<string, Question>
  permissions: Map<string, Permission>
  siteChains: Map<string, SiteChain>
  feeds: Map<string, Feed>
  silences: Map<string, Silence>
}

export const emptyDisk = (): FakeDisk => ({
  questions: new Map(),
  permissions: new Map(),
  siteChains: new Map(),
  feeds: new Map(),
  silences: new Map(),
})

export interface FakeWorld extends RequestPorts {
  disk: FakeDisk
  unlocked: boolean
  /** Whether the window is open, and how often it was opened or brought to the front. */
  windowOpen: boolean
  timesOpened: number
  announced: (SiteKey | undefined)[]
  /** Who waits for the unlock, as screens were told last. */
  unlockWaits: SiteKey[]
  /** What the chain was asked. */
  askedOfChain: { chainId: number; method: string; params: readonly unknown[] }[]
  submitted: string[]
  signed: string[]
  /** What was accepted to be shown. */
  shown: { account: Address; chainId: number; asset: WatchedAsset }[]
  reported: unknown[]
  present: Set<string>
  /** News of subscriptions: document, subscription, result, and the scope of its session. */
  told: [string, string, unknown, string?][]
  addedNetworks: { chainId: number }[]
  /** Of ours, by id. */
  transactions: Map<string, StatusFacts>
  /** How often the list of what was sent was opened. */
  timesShown: number
  /** The next draft's fee and nonce. */
  feeWei: bigint
  nextNonce: bigint
  now: number
  /** Ends all waits. */
  passTime(): void
}

/** Behaves like the wallet after a start: unlocked unless said otherwise, on chain 1, with two accounts. */
export function createFakeWorld(change: Partial<RequestPorts> = {}, disk = emptyDisk()): FakeWorld {
  const waits: (() => void)[] = []
  let bytesAsked = 0
  const world: FakeWorld = {
    disk,
    unlocked: true,
    windowOpen: false,
    timesOpened: 0,
    announced: [],
    unlockWaits: [],
    askedOfChain: [],
    submitted: [],
    signed: [],
    shown: [],
    reported: [],
    present: new Set(['document-1', 'document-2', 'document-3', 'frame', 'other']),
    told: [],
    addedNetworks: [],
    transactions: new Map(),
    timesShown: 0,
    feeWei: 7n,
    nextNonce: 0n,
    now: 1_000,
    passTime() {
      for (const resolve of waits.splice(0)) resolve()
    },

    questions: fakeQuestionStore(disk),
    permissions: fakePermissionStore(disk),
    silences: fakeSilenceStore(disk),
    chain: async (chainId) => ({
      async request(method, params) {
        world.askedOfChain.push({ chainId, method, params })
        if (method === 'eth_call') throw new RpcError(3, 'execution reverted: no', '0x08c379a0')
        return { value: `${method} of ${chainId}`, known: { type: 'local' }, at: world.now }
      },
    }),
    isKnownChain: async (chainId) =>
      [1, 10, 11155111, ...world.addedNetworks.map((network) => network.chainId)].includes(chainId),
    networks: {
      check: async (chainId, endpoint) =>
        endpoint.includes('other')
          ? { type: 'wrong chain', expected: chainId, actual: 5 }
          : endpoint.includes('dead')
            ? { type: 'unreachable', reason: 'no answer' }
            : undefined,
      async add(network) {
        world.addedNetworks.push(network)
        return { type: 'added' }
      },
    },
    defaultChainId: async () => 1,
    accounts: async () => [anna, bert],
    canSign: async () => true,
    isUnlocked: async () => world.unlocked,
    window: {
      async open() {
        world.windowOpen = true
        world.timesOpened++
      },
      isOpen: async () => world.windowOpen,
    },
    async showUnlockWaits(sites) {
      world.unlockWaits = sites
    },
    prepare: async (request, edits, { place } = {}) => ({
      type: 'ready',
      draft: draftOf(
        request,
        edits.fees ?? fees(world.feeWei),
        place?.nonce ?? edits.nonce ?? world.nextNonce,
      ),
    }),
    effects: {
      simulate: async () => ({ type: 'not simulated', why: 'not offered', reason: '' }),
      headNumber: async () => 1n,
      ofDraft: async (draft, _, simulation) => ({ ...draft, simulation }),
      ofBatch: async () => async (_, simulation) => ({
        simulation,
        tokens: [],
        findings: [],
        score: scoreOf([]),
      }),
    },
    review: async () => undefined,
    nextNonces: async (_, first, count) => Array.from({ length: count }, (_, place) => first + BigInt(place)),
    gasInOrder: async (requests) => requests.map(() => ({ type: 'used', gas: 30_000n })),
    disagreement: async () => undefined,
    sign: {
      async message(account, message) {
        world.signed.push(`${account} ${message}`)
        return '0x01'
      },
      async typedData(account) {
        world.signed.push(account)
        return '0x02'
      },
    },
    assets: {
      readToken: async (_, token) =>
        token === noToken
          ? { type: 'unknown', reason: 'expected an answer from secret.example' }
          : {
              ...known({ claimedSymbol: 'TST', claimedName: 'Test', claimedDecimals: 4 }),
              list: { type: 'no list' },
            },
      readNft: async (_, contract, tokenId) =>
        contract === noToken
          ? { type: 'unknown', reason: 'expected an answer from secret.example' }
          : known({
              standard: contract === anna ? 'erc1155' : 'erc721',
              claimedName: 'Foxes',
              held: tokenId === 404n ? 0n : 1n,
            }),
      async accept(account, chainId, asset) {
        world.shown.push({ account, chainId, asset })
        return { type: 'accepted' }
      },
    },
    async submit({ id }) {
      if (!world.submitted.includes(id)) {
        world.submitted.push(id)
        world.nextNonce++
      }
      return `0x${'ab'.repeat(32)}`
    },
    async submitCalls({ id }) {
      if (!world.submitted.includes(id)) world.submitted.push(id)
    },
    transaction: async (id) => world.transactions.get(id),
    chainIds: async () => [1, 10, 11155111, ...world.addedNetworks.map(({ chainId }) => chainId)],
    async showActivity() {
      world.timesShown++
    },
    async announce(site) {
      world.announced.push(site)
    },
    presentDocuments: () => world.present,
    feeds: fakeFeedStore(disk),
    tell: (document, subscription, result, scope) =>
      void world.told.push([document, subscription, result, ...(scope ? ([scope] as const) : ([] as const))]),
    random: (length) => new Uint8Array(length).fill(++bytesAsked),
    clock: () => world.now++,
    wait: () => new Promise((resolve) => waits.push(resolve)),
    report: (error) => world.reported.push(error),
    clientVersion: 'Holdfast/test',
    ...change,
  }
  return world
}

const fees = (wei: bigint): Fees => ({ type: 'eip1559', maxFeePerGas: wei, maxPriorityFeePerGas: 1n })

/** A draft in which everything is known. */
export function draftOf(
  { chainId, from, to, valueWei, data }: TransactionRequest,
  chosen: Fees,
  nonce: bigint,
) {
  return {
    unsigned: { chainId, from, to, valueWei, data, nonce, gas: 21_000n, fees: chosen },
    gasEstimate: { type: 'estimated' as const, gas: 21_000n },
    feeOptions: { slow: chosen, normal: chosen, fast: chosen },
    feeChoice: 'normal' as const,
    balanceWei: { value: 10n ** 18n, known: { type: 'local' as const }, at: 1 },
    nextNonce: nonce,
    action: { type: 'send' as const, to: to ?? from, valueWei },
    findings: [],
    score: scoreOf([]),
  }
}

function fakeQuestionStore({ questions }: FakeDisk): QuestionStore {
  const all = () => [...questions.values()].sort((a, b) => a.askedAt - b.askedAt)
  return {
    async add(question) {
      if (!questions.has(question.id)) questions.set(question.id, question)
    },
    get: async (id) => questions.get(id),
    async change(id, change) {
      const before = questions.get(id)
      const after = before && change(before)
      if (after) questions.set(id, after)
      return after ?? before
    },
    open: async () => all().filter(isOpen),
    unfinished: async () => all().filter(({ answer, outcome }) => answer?.type === 'approved' && !outcome),
  }
}

function fakeSilenceStore({ silences }: FakeDisk): SilenceStore {
  const name = ({ origin, topOrigin }: SiteKey) => `${origin} ${topOrigin}`
  return {
    get: async (site) => silences.get(name(site)),
    put: async (silence) => void silences.set(name(silence), silence),
    remove: async (site) => void silences.delete(name(site)),
  }
}

function fakeFeedStore({ feeds }: FakeDisk): FeedStore {
  return {
    put: async (feed) => void feeds.set(feed.id, feed),
    get: async (id) => feeds.get(id),
    remove: async (id) => void feeds.delete(id),
    sentTo: async (documents) =>
      [...feeds.values()].filter(
        ({ delivery, documentId }) => delivery === 'sent' && documents.has(documentId),
      ),
    count: async (documentId) => [...feeds.values()].filter((feed) => feed.documentId === documentId).length,
    removeUnused: async (before, present) => {
      for (const { id, usedAt, delivery, documentId } of [...feeds.values()])
        if (usedAt < before && !(delivery === 'sent' && present.has(documentId))) feeds.delete(id)
    },
  }
}

function fakePermissionStore({ permissions, siteChains }: FakeDisk): PermissionStore {
  const name = ({ origin, topOrigin }: SiteKey) => `${origin} ${topOrigin}`
  return {
    permissions: async () => [...permissions.values()],
    permission: async (site) => permissions.get(name(site)),
    putPermission: async (row) => void permissions.set(name(row), row),
    removePermission: async (site) => void permissions.delete(name(site)),
    siteChain: async (site) => siteChains.get(name(site)),
    putSiteChain: async (row) => void siteChains.set(name(row), row),
  }
}
