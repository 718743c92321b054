// What holds for every rule: it sees what it declares and nothing else, has its texts, and fails in the open.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { en } from '@/lib/i18n/en'
import { listsFrom } from '@/lib/lists/createLists'
import { type Facts, review } from '../review'
import { allRules } from './allRules'
import type { Evidence, EvidenceName } from './evidence'
import { judge } from './judge'
import { permit2Key } from './permit2Pairs'
import { rule } from './rule'
import { ruleIds } from './ruleIds'
import { scoreOf } from './score'

const me = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const stranger = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
/** OpenSea's, by which whole collections leave at once. */
const nftHelper = '0x0000000000c2d145a2526bd8c716263bfebe1a72'
const collection = '0xBC4CA0EdA7647A8aB7C2061c2E118A18a936f13D'
const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
const lists = listsFrom({ sites: '\n\n' })
/** approve(stranger, 2^256-1) */
const approveAll: Hex = `0x095ea7b3${stranger.slice(2).toLowerCase().padStart(64, '0')}${'f'.repeat(64)}`

const evidence: Evidence = {
  asked: { type: 'transaction', to: stranger, valueWei: 1n, data: '0x12345678' },
  chainId: 1,
  account: me,
  now: 1_800_000_000n,
  actions: [{ type: 'token transfer', token: usdc, to: stranger, amount: 0n }],
  meaning: { kind: 'other', fields: [], deeds: [] },
  message: { type: 'hash' },
  deeds: [
    {
      type: 'calls',
      to: stranger,
      selector: '0x12345678',
      valueWei: 1n,
      argumentBytes: 0,
      addresses: [],
      understood: false,
      depth: 0,
    },
    { type: 'pays', to: stranger, valueWei: 5n },
    { type: 'moves', asset: { type: 'erc20', token: usdc, amount: 1n }, from: stranger, to: usdc },
    {
      type: 'grants',
      grant: { type: 'collection', token: usdc },
      spender: stranger,
      by: 'signature',
      expiresAt: 2n ** 48n - 1n,
    },
    {
      type: 'trades',
      venue: 'x',
      gives: [{ type: 'nft', token: usdc, amount: 1n }],
      gets: [],
      others: [],
      by: 'signature',
    },
    { type: 'changes control', control: 'owner', of: me, to: stranger, adds: true },
    { type: 'delegates', to: stranger, chainId: 0n },
    { type: 'hides', why: 'too deep' },
  ],
  known: [{ address: me, as: 'own account' }],
  planted: new Set([stranger.toLowerCase()]),
  used: new Set(),
  sources: new Map([[stranger.toLowerCase(), { type: 'single endpoint', endpoint: 'https://node.example' }]]),
  code: new Map([[stranger.toLowerCase(), false]]),
  proxies: new Map([
    [
      stranger.toLowerCase(),
      {
        kind: 'EIP-1967',
        implementation: usdc,
        codeHash: '0x02',
        changed: { from: { implementation: stranger, codeHash: '0x01', at: 1 }, seenAt: 2 },
      },
    ],
  ]),
  codeAsked: true,
  elsewhere: new Map([[stranger.toLowerCase(), { name: 'Pool', chainId: 10 }]]),
  network: {
    chainId: 5,
    name: 'Mainnet',
    symbol: 'BTC',
    registered: { name: 'Ethereum', symbol: 'ETH' },
    namesake: { chainId: 7, name: 'Other' },
    listRead: true,
  },
  labels: new Map([[usdc.toLowerCase(), { name: 'USDC', kind: 'token', source: 'tokens', decimals: 6 }]]),
  tokens: new Map([
    [stranger.toLowerCase(), { type: 'not listed', looksLike: { token: usdc, symbol: 'USDC', decimals: 6 } }],
  ]),
  delegates: new Set(),
  signInSite: { listed: 'phishing' },
  site: {
    origin: 'https://xn--a.example',
    topOrigin: 'https://b.example',
    listed: 'phishing',
    firstAskedAt: 1_800_000_000n,
    askedLately: 9,
    openedFrom: 'another tab',
  },
  unsigned: undefined,
  gasEstimate: { type: 'failed', reason: 'no' },
  balanceWei: 'unknown',
  nextNonce: 1n,
  fees: { fastCapWei: 1n, expectedWei: 1n },
  replaces: undefined,
  disagreement: { smallAmountWei: 1n },
  simulation: { type: 'not simulated', why: 'failed', reason: '' },
  prices: new Map(),
  inPermit2: new Map([
    [permit2Key({ token: usdc, spender: stranger }), { amount: 2n ** 160n - 1n, expiresAt: 2n ** 48n - 1n }],
  ]),
  taking: new Map(),
  ages: new Map([[stranger.toLowerCase(), 'young']]),
}

describe('every rule', () => {
  test('is a file named by its id, and the other way round', () => {
    const folder = fileURLToPath(new URL('rules', import.meta.url))
    const files = readdirSync(folder).map((file) => file.replace('.ts', ''))
    const names = allRules.map(({ id }) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
    expect(files.sort()).toEqual(names.sort())
    expect([...allRules.map(({ id }) => id), 'rule-failed'].sort()).toEqual([...ruleIds].sort())
  })

  test('has a sentence and an advice', () => {
    for (const id of ruleIds) {
      expect(en, id).toHaveProperty([`finding.${id}`])
      expect(en, id).toHaveProperty([`finding.${id}.do`])
    }
  })

  test.each(allRules.map((each) => [each.id, each] as const))(
    '%s: what it does not declare changes nothing',
    (_, each) => {
      const undeclared = (Object.keys(evidence) as EvidenceName[]).filter(
        (name) => !each.needs.includes(name),
      )
      const before = judge([each], evidence)
      fc.assert(
        fc.property(fc.subarray(undeclared), fc.anything(), (names, value) => {
          const changed = { ...evidence, ...Object.fromEntries(names.map((name) => [name, value])) }
          expect(judge([each], changed as Evidence)).toEqual(before)
        }),
        { numRuns: 50 },
      )
    },
  )

  test('gives only values that its sentence names', () => {
    for (const finding of judge(allRules, evidence)) {
      const text: string = (en as Record<string, string>)[`finding.${finding.rule}`] ?? ''
      const advice: string = (en as Record<string, string>)[`finding.${finding.rule}.do`] ?? ''
      for (const [, name = ''] of `${text}${advice}`.matchAll(/\{\{(\w+)\}\}/g)) {
        expect(Object.keys(finding.values), finding.rule).toContain(name)
      }
    }
  })
})

test.each([
  [[10, 'OP Mainnet'], 'OP Mainnet'],
  [[10, undefined], undefined],
] as const)('a finding names a network as the list of chains does: %j', ([chainId, listed], name) => {
  const chains = listed === undefined ? '' : `${chainId} ETH ${listed}`
  const typedData = {
    ...{ primaryType: 'Any', types: { EIP712Domain: [], Any: [] }, message: {} },
    domain: { chainId },
  }
  const asked = { asked: { type: 'typed data', typedData }, chainId: 1, account: me } as const
  const { findings } = review(asked, listsFrom({ sites: '\n\n', chains }))
  expect(findings.find((each) => each.rule === 'typed-data-chain')?.values).toEqual({
    chain: { type: 'chain', chainId: 10n, ...(name ? { name } : {}) },
  })
})

test('a rule that throws is a finding, and the others still speak', () => {
  const broken = rule({
    id: 'would-fail',
    needs: ['deeds'],
    check: () => {
      throw new Error('no')
    },
  })
  const found = judge([broken, ...allRules], evidence)
  expect(found.filter((each) => each.rule === 'rule-failed')).toMatchObject([
    { subject: 'would-fail', level: 'caution' },
  ])
  expect(found.length).toBe(judge(allRules, evidence).length + 1)
})

test('a trusted mark removes the finding it names, and no other', () => {
  const found = judge(allRules, evidence)
  fc.assert(
    fc.property(
      fc.constantFrom(...found.filter(({ subject }) => subject !== undefined)),
      ({ rule: id, subject = '' }) => {
        const left = judge(allRules, evidence, [{ rule: id, subject }])
        expect(left).toEqual(found.filter((each) => each.rule !== id || each.subject !== subject))
        expect(left.length).toBeLessThan(found.length)
      },
    ),
  )
})

describe('the score', () => {
  const finding = (level: 'info' | 'caution' | 'danger' | 'forbidden', weight: number) => ({
    rule: 'would-fail' as const,
    level,
    weight,
    values: {},
    found: [],
  })
  test('is led by the worst, and a crowd of cautions is no danger', () => {
    expect(scoreOf([]).score).toBe(0)
    expect(scoreOf([finding('danger', 70), finding('caution', 50)])).toMatchObject({
      score: 75,
      level: 'danger',
    })
    expect(scoreOf(Array.from({ length: 50 }, () => finding('caution', 59))).score).toBe(59)
    expect(scoreOf([finding('info', 3), finding('forbidden', 1)])).toMatchObject({
      score: 100,
      level: 'forbidden',
    })
  })
  test('is the sum of its parts', () => {
    const { score, parts } = scoreOf(judge(allRules, evidence))
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score)
  })
})

describe('what rules say of requests', () => {
  const word = (hex: string) => hex.replace(/^0x/, '').toLowerCase().padStart(64, '0')
  const approve = (spender: string, amount: bigint) =>
    `0x095ea7b3${word(spender)}${word(amount.toString(16))}` as const
  const permit2 = '0x000000000022D473030F116dDEE9F6B43aC78BA3'
  /** approve(address token,address spender,uint160 amount,uint48 expiration), for a router that is listed. */
  const inPermit2 = (amount: bigint, until: bigint) =>
    `0x87517c45${word(usdc)}${word('0xE592427A0AEce92De3Edee1F18E0157C05861564')}${word(amount.toString(16))}${word(until.toString(16))}` as const
  /** What Permit2 has of before, for good. */
  const standing = (amount: bigint, spender: `0x${string}` = stranger) =>
    new Map([[permit2Key({ token: usdc, spender }), { amount, expiresAt: 2n ** 48n - 1n }]])
  const call = (to: `0x${string}`, data: `0x${string}`, valueWei = 0n): Facts => ({
    asked: { type: 'transaction', to, valueWei, data },
    chainId: 1,
    account: me,
  })
  const permit = (spender: string, token: string = usdc): Facts => ({
    asked: {
      type: 'typed data',
      typedData: {
        primaryType: 'Permit',
        types: {},
        domain: { name: 'USD Coin', chainId: 1, verifyingContract: token },
        message: { owner: me, spender, value: '5000000', nonce: 0, deadline: 1 },
      },
    },
    chainId: 1,
    account: me,
  })
  const twin = '0xdbF0000000000000000000000000000000C8C6FB'
  const seaport = (startAmount: string, recipient: string): Facts => ({
    asked: {
      type: 'typed data',
      typedData: {
        primaryType: 'OrderComponents',
        types: {},
        domain: { name: 'Seaport', chainId: 1 },
        message: {
          offerer: me,
          offer: [{ itemType: 2, token: usdc, identifierOrCriteria: '1', startAmount: '1', endAmount: '1' }],
          consideration: [
            {
              itemType: 0,
              token: `0x${'0'.repeat(40)}`,
              identifierOrCriteria: '0',
              startAmount,
              endAmount: startAmount,
              recipient,
            },
          ],
        },
      },
    },
    chainId: 1,
    account: me,
  })
  const message = (text: string): Facts => ({
    asked: { type: 'message', message: `0x${Buffer.from(text).toString('hex')}` },
    chainId: 1,
    account: me,
  })
  const signIn = (domain: string, address: string) =>
    `${domain} wants you to sign in with your Ethereum account:\n${address}\n\n\nURI: https://${domain}\nVersion: 1\nChain ID: 1\nNonce: 32891757\nIssued At: 2021-09-30T16:25:24.000Z`

  const encode = (text: string, args: unknown[]) =>
    encodeFunctionData({ abi: parseAbi<readonly string[]>([`function ${text}`]), args })
  const typed = (primaryType: string, message: object): Facts => ({
    asked: {
      type: 'typed data',
      typedData: {
        domain: { name: 'T', chainId: 1, verifyingContract: usdc },
        types: { [primaryType]: [] },
        primaryType,
        message,
      },
    } as Facts['asked'],
    chainId: 1,
    account: me,
  })
  const takeAll = encode('approve(address,uint256)', [stranger, 2n ** 256n - 1n])

  const sellFor = (receiver: string) =>
    typed('Order', {
      ...{ sellToken: usdc, buyToken: usdc, receiver, sellAmount: '5', buyAmount: '5', validTo: 9 },
      ...{ kind: 'sell', sellTokenBalance: 'erc20', buyTokenBalance: 'erc20' },
    })
  const bulkTransfer = (tokenIds: bigint[]) => {
    const items = tokenIds.map((tokenId) => [2, collection, tokenId, 1n])
    const text = 'bulkTransfer(((uint8,address,uint256,uint256)[],address,bool)[],bytes32)'
    return encode(text, [[[items, stranger, true]], `0x${'00'.repeat(32)}`])
  }

  test.each<[string, Facts, string, string]>([
    [
      'a payment to a twin of somebody known',
      { ...call(twin, '0x', 1n), known: [{ address: stranger, as: 'contact' }] },
      'lookalike-recipient',
      'danger',
    ],
    [
      'a payment to somebody known',
      { ...call(stranger, '0x', 1n), known: [{ address: stranger, as: 'contact' }] },
      'none',
      'none',
    ],
    ['a payment to a stranger', call(stranger, '0x', 1n), 'recipient-first-time', 'info'],
    ['an NFT for a stranger', call(nftHelper, bulkTransfer([7n])), 'recipient-first-time', 'info'],
    ['two NFTs for a stranger', call(nftHelper, bulkTransfer([7n, 8n])), 'recipient-first-time', 'caution'],
    [
      'a stranger who may borrow in my name',
      call(usdc, encode('approveDelegation(address,uint256)', [stranger, 1n])),
      'grant-to-stranger',
      'danger',
    ],
    [
      'a stranger who may do all I can at Compound',
      call(usdc, encode('allow(address,bool)', [stranger, true])),
      'grant-to-stranger',
      'danger',
    ],
    ['nobody may any longer', call(usdc, encode('allow(address,bool)', [stranger, false])), 'none', 'none'],
    [
      'shares of a vault for a stranger',
      call(usdc, encode('redeem(uint256,address,address)', [5n, stranger, me])),
      'output-elsewhere',
      'caution',
    ],
    [
      'shares for the Safe that is told to take them out',
      call(
        stranger,
        encode('execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)', [
          ...[usdc, 0n, encode('redeem(uint256,address,address)', [5n, stranger, stranger]), 0, 0n, 0n, 0n],
          ...[`0x${'00'.repeat(20)}`, `0x${'00'.repeat(20)}`, '0x'],
        ]),
      ),
      'none',
      'none',
    ],
    ['shares for me', call(usdc, encode('redeem(uint256,address,address)', [5n, me, me])), 'none', 'none'],
    [
      'liquidity that comes out for a stranger',
      call(
        usdc,
        encode('removeLiquidity(address,address,uint256,uint256,uint256,address,uint256)', [
          ...[usdc, usdc, 5n, 1n, 1n, stranger, 9n],
        ]),
      ),
      'output-elsewhere',
      'caution',
    ],
    [
      'a deposit that comes back to a stranger',
      call(usdc, encode('withdraw(address,uint256,address)', [usdc, 5n, stranger])),
      'output-elsewhere',
      'caution',
    ],
    [
      'a name given to a stranger',
      call(usdc, encode('reclaim(uint256,address)', [5n, stranger])),
      'control-changes',
      'caution',
    ],
    [
      'a call that others bring, of a meta transaction',
      typed('MetaTransaction', { nonce: '0', from: me, functionSignature: takeAll }),
      'grant-to-stranger',
      'danger',
    ],
    [
      'one for a forwarder',
      typed('ForwardRequest', { from: me, to: usdc, value: '0', gas: '9', nonce: '0', data: takeAll }),
      'grant-to-stranger',
      'danger',
    ],
    [
      'one inside of a struct',
      typed('Relay', { request: { target: usdc, callData: takeAll } }),
      'grant-to-stranger',
      'danger',
    ],
    [
      'bytes that are no call',
      typed('Note', { to: usdc, data: '0x1234567890' }),
      'typed-data-unread',
      'info',
    ],
    [
      'a signature by which a stranger acts at Compound',
      typed('Authorization', { owner: me, manager: stranger, isAllowed: true, nonce: '0', expiry: '9' }),
      'grant-to-stranger',
      'danger',
    ],
    [
      'a signature by which a stranger borrows',
      typed('DelegationWithSig', { delegatee: stranger, value: '5', nonce: '0', deadline: '9' }),
      'grant-to-stranger',
      'danger',
    ],
    ['an order whose proceeds go to a stranger', sellFor(stranger), 'output-elsewhere', 'caution'],
    [
      'one that a site asks for which nobody knows',
      {
        ...sellFor(stranger),
        site: { origin: 'https://a.example', topOrigin: 'https://a.example', listed: 'not listed' },
      },
      'output-elsewhere',
      'danger',
    ],
    [
      'two NFTs for somebody known',
      { ...call(nftHelper, bulkTransfer([7n, 8n])), known: [{ address: stranger, as: 'contact' }] },
      'none',
      'none',
    ],
    [
      'an approval of everything to a stranger',
      call(usdc, approve(stranger, 2n ** 256n - 1n)),
      'grant-to-stranger',
      'caution',
    ],
    [
      'one in a number that hides it',
      call(usdc, approve(stranger, 2n ** 64n - 1n)),
      'grant-to-stranger',
      'danger',
    ],
    [
      'one with bytes behind it',
      call(usdc, `${approve(stranger, 2n ** 64n - 1n)}00`),
      'grant-to-stranger',
      'danger',
    ],
    [
      'an approval to an account',
      { ...call(usdc, approve(stranger, 5n)), code: new Map([[stranger.toLowerCase(), false]]) },
      'spender-without-code',
      'danger',
    ],
    [
      'an approval to Permit2',
      call(usdc, approve('0x000000000022D473030F116dDEE9F6B43aC78BA3', 5n)),
      'permit2-stands',
      'info',
    ],
    [
      'an allowance in Permit2 of everything and for good',
      call(permit2, inPermit2(2n ** 160n - 1n, 2n ** 48n - 1n)),
      'permit2-lockdown-missing',
      'caution',
    ],
    [
      'one for a year',
      { ...call(permit2, inPermit2(2n ** 160n - 1n, 1_831_536_000n)), now: 1_800_000_000n },
      'permit2-lockdown-missing',
      'caution',
    ],
    [
      'one for a month',
      { ...call(permit2, inPermit2(2n ** 160n - 1n, 1_802_592_000n)), now: 1_800_000_000n },
      'unlimited-approval',
      'info',
    ],
    [
      'an approval taken back, beside one in Permit2',
      { ...call(usdc, approve(stranger, 0n)), inPermit2: standing(2n ** 160n - 1n) },
      'permit2-lockdown-missing',
      'caution',
    ],
    [
      'one taken back, beside an amount in Permit2',
      { ...call(usdc, approve(stranger, 0n)), inPermit2: standing(5n) },
      'none',
      'none',
    ],
    [
      'a new allowance in Permit2, in place of an old one of everything',
      {
        ...call(permit2, inPermit2(5n, 1_802_592_000n)),
        now: 1_800_000_000n,
        inPermit2: standing(2n ** 160n - 1n, '0xE592427A0AEce92De3Edee1F18E0157C05861564'),
      },
      'none',
      'none',
    ],
    [
      'one of an amount',
      { ...call(permit2, inPermit2(5n, 1_802_592_000n)), now: 1_800_000_000n },
      'none',
      'none',
    ],
    ['a permit to a stranger', permit(stranger), 'grant-to-stranger', 'danger'],
    ['a permit to a known router', permit('0xE592427A0AEce92De3Edee1F18E0157C05861564'), 'none', 'none'],
    ['money with a bare call', call(stranger, '0x11223344', 1n), 'money-for-nothing', 'danger'],
    [
      'money with a call of something',
      call(stranger, `0x11223344${'0'.repeat(64)}`, 1n),
      'money-for-nothing',
      'caution',
    ],
    ['an order for nothing', seaport('0', me), 'order-for-nothing', 'danger'],
    ['an order that pays another', seaport('1000000000000000000', stranger), 'order-for-nothing', 'danger'],
    ['an order that pays', seaport('1000000000000000000', me), 'price-unknown', 'caution'],
    [
      'a sign-in for an imitated site',
      message(signIn('metamask.badactor.example', me)),
      'sign-in-domain',
      'danger',
    ],
    ['a sign-in as another', message(signIn('a.example', stranger)), 'sign-in-account', 'danger'],
    ['a sign-in as it should be', message(signIn('a.example', me)), 'none', 'none'],
    ['plain words', message('Hello'), 'none', 'none'],
    [
      'typed data’s digest',
      { ...message(''), asked: { type: 'message', message: `0x1901${'ab'.repeat(64)}` } },
      'message-hides-meaning',
      'danger',
    ],
    [
      'a site on no list',
      {
        asked: { type: 'connect' },
        chainId: 1,
        account: undefined,
        site: { origin: 'https://a.example', topOrigin: 'https://a.example', listed: 'not listed' },
      },
      'none',
      'none',
    ],
    [
      'a phishing site',
      {
        asked: { type: 'connect' },
        chainId: 1,
        account: undefined,
        site: { origin: 'https://a.example', topOrigin: 'https://a.example', listed: 'phishing' },
      },
      'site-on-phishing-list',
      'danger',
    ],
  ])('%s', (_, facts, leading, level) => {
    const { score } = review(facts, lists)
    expect({ leading: score.leading?.rule ?? 'none', level: score.level }).toEqual({ leading, level })
  })

  test('a known site is a mark and releases nothing', () => {
    const facts = {
      ...permit(stranger),
      site: {
        origin: 'https://app.uniswap.org',
        topOrigin: 'https://app.uniswap.org',
        ...lists.site('app.uniswap.org'),
      },
    }
    expect(facts.site.known).toEqual({ name: 'Uniswap' })
    expect(review(facts, lists).findings).toEqual(review(permit(stranger), lists).findings)
  })
})

test('what rests on one reading of the chain says how that is known', () => {
  const known = { type: 'agreed', by: 2, of: 3 } as const
  const facts: Facts = {
    asked: { type: 'transaction', to: usdc, valueWei: 0n, data: approveAll },
    chainId: 1,
    account: me,
    code: new Map([[stranger.toLowerCase(), false]]),
    sources: new Map([[stranger.toLowerCase(), known]]),
  }
  const found = (of: Facts) =>
    review(of, lists).findings.find((each) => each.rule === 'spender-without-code')?.known
  expect(found(facts)).toEqual(known)
  expect(found({ ...facts, sources: new Map() })).toBeUndefined()
})
