// A locked wallet, a stranger, a site that was disconnected: which method answers, which asks, and which is refused.
import { expect, test } from 'vitest'
import { anna, bert, createFakeWorld, siteAsker } from './fakeRequestPorts'
import { createRequests } from './handleRequest'
import { methodTable } from './methodTable'

const site = siteAsker()
const typed = {
  types: { EIP712Domain: [], Mail: [{ name: 'to', type: 'address' }] },
  primaryType: 'Mail',
  domain: {},
  message: { to: bert },
}
const network = {
  chainId: '0x53a',
  chainName: 'Example',
  rpcUrls: ['https://rpc.example'],
  nativeCurrency: { name: 'E', symbol: 'E', decimals: 18 },
}

/** What needs an account: a signature in its name, or something to be shown to it. */
const withAccount: [method: string, params: unknown][] = [
  ['eth_sendTransaction', [{ from: anna, to: bert }]],
  ['personal_sign', ['0x00', anna]],
  ['eth_signTypedData', [[{ type: 'string', name: 'a', value: 'b' }], anna]],
  ['eth_signTypedData_v3', [anna, typed]],
  ['eth_signTypedData_v4', [anna, typed]],
  ['wallet_watchAsset', { type: 'ERC20', options: { address: bert } }],
]
/** What only needs the user's eyes. */
const aboutNetworks: [method: string, params: unknown][] = [
  ['wallet_switchEthereumChain', [{ chainId: '0xa' }]],
  ['wallet_addEthereumChain', [{ chainId: '0xa' }]],
  ['wallet_addEthereumChain', [network]],
]
const connectCalls: [method: string, params: unknown][] = [
  ['eth_requestAccounts', []],
  ['wallet_requestPermissions', [{ eth_accounts: {} }]],
]
/** What a stranger is told, which is what everybody is told while the wallet is locked. */
const answers: [method: string, params: unknown, result: unknown][] = [
  ['eth_accounts', [], []],
  ['eth_coinbase', [], null],
  ['wallet_getPermissions', [], []],
  ['eth_chainId', [], '0x1'],
  ['net_version', [], '1'],
  ['net_listening', [], true],
  ['web3_clientVersion', [], 'Holdfast/test'],
  ['eth_blockNumber', [], 'eth_blockNumber of 1'],
  ['eth_getBalance', [bert, 'latest'], 'eth_getBalance of 1'],
  ['eth_sendRawTransaction', ['0x02'], 'eth_sendRawTransaction of 1'],
]

/** What would end what the wallet does not show while it is locked. */
const givingBack: [method: string, params: unknown][] = [
  ['wallet_revokePermissions', [{ eth_accounts: {} }]],
  ['wallet_revokeSession', {}],
]

async function start({ connected, unlocked }: { connected: boolean; unlocked: boolean }) {
  const world = createFakeWorld()
  const requests = createRequests(world)
  if (connected) await requests.permissions.grant(site, [anna], 1)
  world.unlocked = unlocked
  let id = 0
  const call = async (method: string, params: unknown) => {
    const answer = requests.handle(site, { id: ++id, method, params })
    const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 20, 'asked'))])
    return { first, answer }
  }
  return { world, requests, call }
}

test.each(givingBack)('locked, %s gives nothing back and says so, to everybody the same', async (...ask) => {
  const [stranger, known] = await Promise.all(
    [false, true].map((connected) => start({ connected, unlocked: false })),
  )
  const answer = (await stranger?.call(...ask))?.first
  expect(answer).toMatchObject({ error: { code: 4100, message: expect.stringContaining('locked') } })
  expect((await known?.call(...ask))?.first).toEqual(answer)
  expect([known?.world.timesOpened, await known?.requests.permissions.granted(site)]).toMatchObject([
    0,
    { accounts: [anna] },
  ])
})

const junk = 999_999_999
const [known, unknown] = [11155111, 22266222]
test.each<[string, (chainId: number) => [method: string, params: unknown]]>([
  [
    'a session’s required scopes',
    (chainId) => [
      'wallet_createSession',
      { requiredScopes: { [`eip155:${chainId}`]: {}, [`eip155:${junk}`]: {} } },
    ],
  ],
  [
    'a required scope with a method that nobody has',
    (chainId) => [
      'wallet_createSession',
      { requiredScopes: { [`eip155:${chainId}`]: { methods: ['none'] } } },
    ],
  ],
  [
    'networks asked for as a permission',
    (chainId) => [
      'wallet_requestPermissions',
      [
        {
          'endowment:permitted-chains': {
            caveats: [
              {
                type: 'restrictNetworkSwitching',
                value: [chainId, junk].map((id) => `0x${id.toString(16)}`),
              },
            ],
          },
        },
      ],
    ],
  ],
])('no answer without a window tells which networks the user has: %s', async (_, ask) => {
  for (const unlocked of [false, true]) {
    const [withKnown, withUnknown] = await Promise.all(
      [known, unknown].map(async (chainId) => {
        const { world, call } = await start({ connected: false, unlocked })
        const { first } = await call(...ask(chainId))
        expect(world.timesOpened).toBe(0)
        return JSON.stringify(first)
          .replaceAll(String(chainId), 'N')
          .replaceAll(`0x${chainId.toString(16)}`, 'N')
      }),
    )
    expect(withKnown).toBe(withUnknown)
  }
})

test.each([...withAccount, ...aboutNetworks])(
  'locked, a stranger’s %s: 4100 and no window',
  async (method, params) => {
    const { world, call } = await start({ connected: false, unlocked: false })
    expect((await call(method, params)).first).toMatchObject({ error: { code: 4100 } })
    expect([world.timesOpened, world.disk.questions.size]).toEqual([0, 0])
  },
)

test.each(connectCalls)(
  'locked, a stranger’s %s opens the window, which asks for the unlock first',
  async (method, params) => {
    const { world, requests, call } = await start({ connected: false, unlocked: false })
    const { first, answer } = await call(method, params)
    expect(first).toBe('asked')
    expect(world.timesOpened).toBe(1)
    const [question] = await world.questions.open()
    const yes = { type: 'approved' as const, version: question?.version ?? '0x', accounts: [anna] }
    expect(await requests.approvals.decide(question?.id ?? '', yes)).toEqual({ type: 'locked' })
    world.unlocked = true
    expect(await requests.approvals.decide(question?.id ?? '', yes)).toEqual({ type: 'answered' })
    expect(await answer).toMatchObject({ type: 'result' })
  },
)

test.each(answers)(
  'locked, %s answers everybody the same and opens nothing',
  async (method, params, result) => {
    for (const connected of [false, true]) {
      const { world, call } = await start({ connected, unlocked: false })
      expect((await call(method, params)).first, `connected: ${connected}`).toMatchObject({ result })
      expect(world.timesOpened).toBe(0)
    }
  },
)

test.each([...withAccount, ...aboutNetworks])(
  'locked, a connected site’s %s waits for the unlock and is then shown, never done unseen',
  async (method, params) => {
    const { world, requests, call } = await start({ connected: true, unlocked: false })
    const { first } = await call(method, params)
    expect(first).toBe('asked')
    expect(world.timesOpened).toBe(1)
    world.unlocked = true
    requests.approvals.unlocked()
    await new Promise((resolve) => setTimeout(resolve, 20))
    // Open still: it takes an answer of its own.
    expect(await world.questions.open()).toHaveLength(1)
    expect([world.signed, world.submitted, world.shown, world.addedNetworks]).toEqual([[], [], [], []])
  },
)

test('locked, ten requests of a connected site are one window', async () => {
  const { world, requests } = await start({ connected: true, unlocked: false })
  world.window.open = async () => {
    if (!world.windowOpen) world.timesOpened++
    world.windowOpen = true
  }
  for (let id = 101; id <= 105; id++) {
    void requests.handle(site, { id, method: 'eth_requestAccounts' })
    void requests.handle(site, { id: id + 100, method: 'personal_sign', params: ['0x00', anna] })
  }
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(world.timesOpened).toBe(1)
})

test('locked, whatever a stranger calls, nothing opens but for the two that connect', async () => {
  const known = new Map(
    [...withAccount, ...aboutNetworks, ...connectCalls, ...answers].map(([m, p]) => [m, p]),
  )
  for (const method of methodTable.keys()) {
    for (const params of [known.get(method), [], {}, [{}], [anna, '0x00'], ['0x00', anna]]) {
      const { world, call } = await start({ connected: false, unlocked: false })
      await call(method, params)
      const connects = connectCalls.some(([connecting]) => connecting === method)
      if (!connects) expect([method, world.timesOpened, world.disk.questions.size]).toEqual([method, 0, 0])
    }
  }
})

test.each(withAccount)(
  'after a disconnect %s is refused with 4100, open or locked',
  async (method, params) => {
    const { world, requests, call } = await start({ connected: true, unlocked: true })
    await requests.permissions.revoke(site)
    for (const unlocked of [true, false]) {
      world.unlocked = unlocked
      expect((await call(method, params)).first).toMatchObject({ error: { code: 4100 } })
    }
    expect([world.timesOpened, world.disk.questions.size]).toEqual([0, 0])
  },
)
