// From message to answer: known methods only, the same request once, and what a locked wallet says to whom.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RpcError, Unreachable } from '@/lib/chain/client/chainErrors'
import { anna, bert, createFakeWorld, emptyDisk, type FakeWorld, siteAsker } from './fakeRequestPorts'
import { createRequests, type Requests } from './handleRequest'

const site = siteAsker()
const stranger = siteAsker('stranger.example', 'document-2')

async function connected(change: Parameters<typeof createFakeWorld>[0] = {}) {
  const world = createFakeWorld(change)
  const requests = createRequests(world)
  await requests.permissions.grant(site, [anna], 1)
  world.announced.length = 0
  return { world, requests }
}

let lastId = 0
const call = (requests: Requests, method: string, params?: unknown, asker = site) =>
  requests.handle(asker, { id: ++lastId, method, ...(params === undefined ? {} : { params }) })

/** Approves the oldest open question as the user does. */
async function approve(world: FakeWorld, requests: Requests, accounts?: `0x${string}`[]) {
  const question = await firstOpen(world)
  const answer = { type: 'approved' as const, version: question.version ?? '0x', accounts }
  expect(await requests.approvals.decide(question.id, answer)).toEqual({ type: 'answered' })
}

async function firstOpen(world: FakeWorld) {
  for (let tries = 0; tries < 50; tries++) {
    const [question] = await world.questions.open()
    if (question && (question.version || question.body.kind !== 'transaction')) return question
    await new Promise((resolve) => setTimeout(resolve))
  }
  throw new Error('expected an open question')
}

test.each([
  ['eth_chainId', '0x1'],
  ['net_version', '1'],
  ['net_listening', true],
  ['web3_clientVersion', 'Holdfast/test'],
  ['eth_accounts', [anna]],
])('%s is answered by us', async (method, result) => {
  const { requests } = await connected()
  expect(await call(requests, method)).toMatchObject({ type: 'result', result })
})

test('web3_sha3 hashes with Keccak-256', async () => {
  const { requests } = await connected()
  // The example of the JSON-RPC documentation.
  expect(await call(requests, 'web3_sha3', ['0x68656c6c6f20776f726c64'])).toMatchObject({
    result: '0x47173285a8d7341e5e972fc677286384f802f8ef42a5ec5f03bbfa254cb01fad',
  })
  expect(await call(requests, 'web3_sha3', ['0x1'])).toMatchObject({ error: { code: -32602 } })
})

test.each(['eth_decrypt', 'eth_getEncryptionPublicKey'])('%s is refused with the reason', async (method) => {
  const { requests } = await connected()
  expect(await call(requests, method, [])).toMatchObject({
    error: { code: 4200, message: expect.stringContaining('does not encrypt or decrypt') },
  })
})

test('eth_coinbase is the first account, and null for a stranger or while locked', async () => {
  const { requests, world } = await connected()
  expect(await call(requests, 'eth_coinbase')).toMatchObject({ result: anna })
  world.unlocked = false
  expect(await call(requests, 'eth_coinbase')).toMatchObject({ result: null })
})

test('eth_sendRawTransaction passes on what was signed elsewhere, also a stranger’s', async () => {
  const { requests, world } = await connected()
  expect(await call(requests, 'eth_sendRawTransaction', ['0x02'])).toMatchObject({ type: 'result' })
  expect(world.askedOfChain.at(-1)).toMatchObject({ method: 'eth_sendRawTransaction', params: ['0x02'] })
  expect(await call(requests, 'eth_sendRawTransaction', ['02'])).toMatchObject({ error: { code: -32602 } })
})

test('a signed transaction that the chain has already is not said to have failed', async () => {
  const { world } = await connected()
  let has = true
  world.chain = async () => ({
    async request(method) {
      if (method === 'eth_sendRawTransaction') throw new RpcError(-32000, 'already known')
      return { value: has ? { hash: '0x' } : null, known: { type: 'local' }, at: 1 }
    },
  })
  const requests = createRequests(world)
  // Keccak-256 of the byte 0x02.
  const hash = '0xf2ee15ea639b73fa3db9b34a245bdfa015c260c598b211bf05a1ecc4b3e3b4f2'
  expect(await call(requests, 'eth_sendRawTransaction', ['0x02'])).toMatchObject({ result: hash })
  has = false
  expect(await call(requests, 'eth_sendRawTransaction', ['0x02'])).toMatchObject({
    error: { code: -32000, message: 'already known' },
  })
})

test('while locked, a stranger learns nothing of the user’s networks', async () => {
  const { requests, world } = await connected()
  world.unlocked = false
  for (const chainId of ['0xa', '0x53a']) {
    expect(
      await call(requests, 'wallet_switchEthereumChain', [{ chainId }], stranger),
      chainId,
    ).toMatchObject({ error: { code: 4100 } })
  }
})

test.each(['eth_sign', 'eth_signTransaction', 'toString', '__proto__', 'constructor', 'eth_Call'])(
  '%s is not supported, and the answer names it',
  async (method) => {
    const { requests, world } = await connected()
    expect(await call(requests, method, [])).toMatchObject({
      type: 'error',
      error: { code: 4200, message: expect.stringContaining(method) },
    })
    expect(world.askedOfChain).toEqual([])
  },
)

test.each([
  [{ id: 1 }, -32600],
  [{ id: 1, method: 7 }, -32600],
  [{ id: 1, method: '' }, -32600],
  [{ id: 1, method: 'x'.repeat(300) }, -32600],
  [{ id: 1, method: 'eth_chainId', params: 'latest' }, -32600],
])('%j is no request', async (message, code) => {
  const { requests } = await connected()
  expect(await requests.handle(site, message)).toMatchObject({ type: 'error', id: 1, error: { code } })
})

test('a message without an id that could be named is not answered', async () => {
  const { requests } = await connected()
  for (const message of [
    undefined,
    null,
    'x',
    [],
    {},
    { id: '1', method: 'eth_chainId' },
    { id: 0.5 },
    { id: -1 },
  ]) {
    expect(await requests.handle(site, message)).toBeUndefined()
  }
})

test('whatever is sent, an answer comes and nothing breaks', async () => {
  const { requests, world } = await connected()
  const methods = fc.constantFrom(
    'eth_call',
    'eth_getLogs',
    'eth_sendTransaction',
    'personal_sign',
    'x',
    'eth_chainId',
  )
  const anything = fc.record({ id: fc.integer({ min: 1_000 }), method: methods, params: fc.jsonValue() })
  await fc.assert(
    fc.asyncProperty(anything, async (message) => {
      const answer = await requests.handle(stranger, message)
      expect(answer?.type === 'error' ? answer.error.code : 0).not.toBe(-32603)
    }),
  )
  expect(world.reported).toEqual([])
  expect(world.timesOpened).toBe(0)
})

test('what breaks inside is reported and not told', async () => {
  const { requests, world } = await connected({
    chain: async () => {
      throw new Error('secret path /home/me')
    },
  })
  expect(await call(requests, 'eth_gasPrice')).toMatchObject({
    error: { code: -32603, message: 'Something broke inside the wallet.' },
  })
  expect(world.reported).toHaveLength(1)
})

test('a chain that does not answer is 4901', async () => {
  const { requests } = await connected({
    chain: async () => {
      throw new Unreachable('host did not answer')
    },
  })
  expect(await call(requests, 'eth_gasPrice')).toMatchObject({ error: { code: 4901 } })
})

test('the same request again joins the one under way', async () => {
  const { requests, world } = await connected()
  const message = { id: 77, method: 'personal_sign', params: ['0x00', anna] }
  const answers = [requests.handle(site, message), requests.handle(site, message)]
  await approve(world, requests)
  expect(await Promise.all(answers)).toEqual(Array(2).fill({ type: 'result', id: 77, result: '0x01' }))
  expect(world.signed).toHaveLength(1)
})

test('a replay after the worker was stopped waits on for the same question, then gets its outcome', async () => {
  const disk = emptyDisk()
  const before = createFakeWorld({}, disk)
  const first = createRequests(before)
  await first.permissions.grant(site, [anna], 1)
  const message = { id: 78, method: 'personal_sign', params: ['0x00', anna] }
  void first.handle(site, message)
  await firstOpen(before)

  const after = createFakeWorld({}, disk)
  after.windowOpen = true
  const second = createRequests(after)
  const answer = second.handle(site, message)
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(after.timesOpened).toBe(0)
  await approve(after, second)
  expect(await answer).toEqual({ type: 'result', id: 78, result: '0x01' })

  const third = createRequests(createFakeWorld({}, disk))
  expect(await third.handle(site, message)).toEqual({ type: 'result', id: 78, result: '0x01' })
})

test('the same number from another document is another request', async () => {
  const { requests, world } = await connected()
  const message = { id: 79, method: 'personal_sign', params: ['0x00', anna] }
  void requests.handle(site, message)
  void requests.handle({ ...site, documentId: 'other' }, message)
  await firstOpen(world)
  expect(world.disk.questions.size).toBe(2)
})

test('ten connect requests at once are one question, and each is answered', async () => {
  const world = createFakeWorld()
  const requests = createRequests(world)
  const answers = Array.from({ length: 10 }, () => call(requests, 'eth_requestAccounts'))
  answers.push(call(requests, 'wallet_requestPermissions', [{ eth_accounts: {} }]))
  await approve(world, requests, [bert, anna])
  expect(world.disk.questions.size).toBe(1)
  const all = await Promise.all(answers)
  for (const answer of all.slice(0, 10))
    expect(answer).toMatchObject({ type: 'result', result: [bert, anna] })
  expect(all[10]).toMatchObject({
    result: [
      {
        parentCapability: 'eth_accounts',
        invoker: site.origin,
        caveats: [{ type: 'restrictReturnedAccounts', value: [bert, anna] }],
      },
      { parentCapability: 'endowment:permitted-chains' },
    ],
  })
})

test('ten transactions at once are ten questions, each with the nonce after the one before', async () => {
  const { requests, world } = await connected()
  const answers = Array.from({ length: 10 }, () =>
    call(requests, 'eth_sendTransaction', [{ from: anna, to: bert }]),
  )
  const nonces: (bigint | undefined)[] = []
  for (let place = 0; place < 10; place++) {
    const { preparation } = await firstOpen(world)
    nonces.push(preparation?.type === 'ready' ? preparation.draft.unsigned.nonce : undefined)
    await approve(world, requests)
  }
  for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ type: 'result' })
  expect(nonces).toEqual([0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n])
  expect(world.submitted).toHaveLength(10)
})

test('a site may have twenty questions open; the next is answered -32005', async () => {
  const { requests, world } = await connected()
  for (let place = 0; place < 20; place++) void call(requests, 'personal_sign', ['0x00', anna])
  expect(await call(requests, 'personal_sign', ['0x00', anna])).toMatchObject({ error: { code: -32005 } })
  expect(await world.questions.open()).toHaveLength(20)
})

test('the state is announced before the request that changed it is answered', async () => {
  const order: string[] = []
  const world = createFakeWorld({
    announce: async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      order.push('state')
    },
  })
  const requests = createRequests(world)
  const answer = call(requests, 'eth_requestAccounts').then(() => order.push('answer'))
  await approve(world, requests, [anna])
  await answer
  expect(order).toEqual(['state', 'answer'])
})

test('a switch is asked once, then goes both ways in silence', async () => {
  const { requests, world } = await connected()
  const toSepolia = call(requests, 'wallet_switchEthereumChain', [{ chainId: '0xaa36a7' }])
  await approve(world, requests)
  expect(await toSepolia).toMatchObject({ type: 'result', result: null })
  expect(await call(requests, 'eth_chainId')).toMatchObject({ result: '0xaa36a7' })
  expect(world.announced).toEqual([{ origin: site.origin, topOrigin: site.topOrigin }])
  for (const chainId of ['0x1', '0xaa36a7', '0xaa36a7']) {
    expect(await call(requests, 'wallet_switchEthereumChain', [{ chainId }])).toMatchObject({ result: null })
  }
  expect(world.disk.questions.size).toBe(1)
  // Another site stays where it is.
  expect(await call(requests, 'eth_chainId', undefined, stranger)).toMatchObject({ result: '0x1' })
})

test.each([
  [[{ chainId: '0x53a' }], 4902],
  [[{ chainId: '0x01' }], -32602],
  [[{ chainId: 1 }], -32602],
  [[{ chainId: '1' }], -32602],
  [[{ chainId: '0x0' }], -32602],
  [[{ chainId: '0xfffffffffffffffff' }], -32602],
  [[{}], -32602],
  [['0x1'], -32602],
  [undefined, -32602],
])('a switch to %j is answered %i', async (params, code) => {
  const { requests, world } = await connected()
  expect(await call(requests, 'wallet_switchEthereumChain', params)).toMatchObject({ error: { code } })
  expect(world.timesOpened).toBe(0)
})

test('reads go to the chain of the site', async () => {
  const { requests, world } = await connected()
  await requests.permissions.switchChain(site, 10)
  await call(requests, 'eth_gasPrice')
  await call(requests, 'eth_gasPrice', undefined, stranger)
  expect(world.askedOfChain.map(({ chainId }) => chainId)).toEqual([10, 1])
})

test('a connected site is given its accounts without a question', async () => {
  const { requests, world } = await connected()
  expect(await call(requests, 'eth_requestAccounts')).toMatchObject({ result: [anna] })
  expect(world.timesOpened).toBe(0)
})

test('permissions are EIP-2255’s, and can be given back', async () => {
  const { requests, world } = await connected()
  expect(await call(requests, 'wallet_getPermissions')).toMatchObject({
    result: [{ parentCapability: 'eth_accounts' }, { parentCapability: 'endowment:permitted-chains' }],
  })
  expect(await call(requests, 'wallet_getPermissions', [], stranger)).toMatchObject({ result: [] })
  expect(await call(requests, 'wallet_revokePermissions', [{ eth_accounts: {} }])).toMatchObject({
    result: null,
  })
  expect(world.announced).toHaveLength(1)
  expect(await call(requests, 'eth_accounts')).toMatchObject({ result: [] })
  expect(await call(requests, 'personal_sign', ['0x00', anna])).toMatchObject({ error: { code: 4100 } })
})

test.each([
  [undefined, 'params'],
  [[], 'params[0]'],
  [[{}], 'params[0].eth_accounts'],
  [[{ eth_accounts: true }], 'params[0].eth_accounts'],
  [[{ eth_accounts: {}, snap_dialog: {} }], 'params[0].snap_dialog'],
])('permissions asked for by %j are refused by name', async (params, field) => {
  const { requests, world } = await connected()
  for (const method of ['wallet_requestPermissions', 'wallet_revokePermissions']) {
    expect(await call(requests, method, params)).toMatchObject({
      error: { code: -32602, message: expect.stringContaining(field) },
    })
  }
  expect(world.timesOpened).toBe(0)
  expect(await requests.permissions.granted(site)).toBeDefined()
})

test('a locked wallet says to a connected site what it says to strangers', async () => {
  const { requests, world } = await connected()
  world.unlocked = false
  for (const asker of [site, stranger]) {
    expect(await call(requests, 'eth_accounts', undefined, asker)).toMatchObject({ result: [] })
    expect(await call(requests, 'wallet_getPermissions', undefined, asker)).toMatchObject({ result: [] })
    expect(await call(requests, 'eth_chainId', undefined, asker)).toMatchObject({ result: '0x1' })
    expect(await requests.siteState(asker)).toEqual({ chainId: '0x1', accounts: [] })
  }
  expect(world.timesOpened).toBe(0)
})

test('what is disconnected loses its other networks with its accounts, and gets none back unasked', async () => {
  const { requests, world } = await connected()
  await requests.permissions.grant(site, [anna], 1, [10, 11155111])
  expect(await requests.permissions.chainIds(site)).toEqual([1, 10, 11155111])
  await requests.permissions.revoke(site)
  expect(await requests.permissions.chainOf(site)).toMatchObject({ chainId: 1, allowed: [1] })
  await requests.permissions.grant(site, [anna], 1)
  expect(await requests.permissions.chainIds(site)).toEqual([1])
  expect(world.timesOpened).toBe(0)
})

test('unknown methods count like any other: a page that floods with them is slowed', async () => {
  const { requests } = await connected()
  const answers = await Promise.all(Array.from({ length: 5000 }, () => call(requests, 'no_method')))
  const codes = new Set(answers.map((answer) => (answer?.type === 'error' ? answer.error.code : 0)))
  expect([...codes].sort()).toEqual([-32005, 4200].sort())
})

test('while locked, a connected site’s signing request waits for the user; a stranger’s is 4100 without a window', async () => {
  const { requests, world } = await connected()
  world.unlocked = false
  const params = { personal_sign: ['0x00', anna], eth_sendTransaction: [{ from: anna, to: bert }] }
  for (const [method, values] of Object.entries(params)) {
    expect(await call(requests, method, values, stranger)).toMatchObject({ error: { code: 4100 } })
  }
  expect(await call(requests, 'wallet_switchEthereumChain', [{ chainId: '0xa' }], stranger)).toMatchObject({
    error: { code: 4100 },
  })
  expect(world.timesOpened).toBe(0)

  const signature = call(requests, 'personal_sign', params.personal_sign)
  const question = await firstOpen(world)
  expect(world.timesOpened).toBe(1)
  const answer = { type: 'approved' as const, version: question.version ?? '0x' }
  expect(await requests.approvals.decide(question.id, answer)).toEqual({ type: 'locked' })
  world.unlocked = true
  await approve(world, requests)
  expect(await signature).toMatchObject({ result: '0x01' })
})

test('while locked, a connected site’s eth_requestAccounts waits for the unlock and asks nothing else', async () => {
  const { requests, world } = await connected()
  world.unlocked = false
  const answers = [call(requests, 'eth_requestAccounts'), call(requests, 'eth_requestAccounts')]
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(world.windowOpen).toBe(true)
  world.unlocked = true
  requests.approvals.unlocked()
  for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ result: [anna] })
  expect(world.disk.questions.size).toBe(0)
})

test('closing the window instead of unlocking is a no', async () => {
  const { requests, world } = await connected()
  world.unlocked = false
  const answer = call(requests, 'eth_requestAccounts')
  await new Promise((resolve) => setTimeout(resolve, 5))
  await requests.approvals.windowClosed(0)
  expect(await answer).toMatchObject({ error: { code: 4001 } })
})

test('a frame is not the page around it', async () => {
  const { requests } = await connected()
  const frame = { ...site, topOrigin: 'https://other.example', documentId: 'frame', frameId: 3 }
  expect(await call(requests, 'eth_accounts', undefined, frame)).toMatchObject({ result: [] })
  expect(await call(requests, 'personal_sign', ['0x00', anna], frame)).toMatchObject({
    error: { code: 4100 },
  })
})
