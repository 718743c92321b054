// A site proposes a network: what opens the prompt, what does not, and what a yes does.
import { expect, test } from 'vitest'
import { anna, createFakeWorld, siteAsker } from '../fakeRequestPorts'
import { createRequests } from '../handleRequest'

const site = siteAsker()
const proposal = {
  chainId: '0x53a',
  chainName: 'Example',
  rpcUrls: ['ftp://no.example', 'https://rpc.example'],
  nativeCurrency: { name: 'TEST', symbol: 'TEST', decimals: 18 },
  blockExplorerUrls: ['https://scan.example/'],
}

async function ask(params: unknown, { connected = true, unlocked = true } = {}) {
  const world = createFakeWorld()
  world.unlocked = unlocked
  const requests = createRequests(world)
  if (connected) await requests.permissions.grant(site, [anna], 1)
  const answer = requests.handle(site, { id: 1, method: 'wallet_addEthereumChain', params })
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 20, 'asked'))])
  const question = world.disk.questions.get('document-1:1')
  const approve = () =>
    requests.approvals.decide('document-1:1', { type: 'approved', version: question?.version ?? '0x' })
  return { first, answer, world, requests, question, approve }
}

test('an unknown chain is asked with what the endpoint confirmed; a yes adds it and moves the site', async () => {
  const { first, answer, question, approve, world, requests } = await ask([proposal])
  expect(first).toBe('asked')
  expect(question?.body).toEqual({
    kind: 'add network',
    fromChainId: 1,
    network: {
      chainId: 1338,
      added: {
        name: 'Example',
        symbol: 'TEST',
        endpoint: 'https://rpc.example',
        explorer: 'https://scan.example',
      },
    },
  })
  expect(world.addedNetworks).toEqual([])
  await approve()
  expect(await answer).toMatchObject({ type: 'result', result: null })
  expect(world.addedNetworks).toMatchObject([{ chainId: 1338, endpoint: 'https://rpc.example' }])
  expect((await requests.permissions.chainOf(site)).chainId).toBe(1338)
})

test.each([
  ['with all that a new one needs', { ...proposal, chainId: '0xa' }],
  ['with its id alone', { chainId: '0xa' }],
  ['the one the site is on', { chainId: '0x1' }],
])('a known chain is asked too, %s, and the site’s endpoint is not used', async (_, params) => {
  const { first, answer, question, approve, world } = await ask([params])
  expect(first).toBe('asked')
  expect(question?.body).toMatchObject({ network: { chainId: Number(params.chainId) } })
  expect(question?.body).not.toHaveProperty('network.added')
  await approve()
  expect(await answer).toMatchObject({ type: 'result', result: null })
  expect(world.addedNetworks).toEqual([])
})

test.each<[name: string, change: Record<string, unknown>, field: string]>([
  ['a padded chain id', { chainId: '0x053a' }, 'params[0].chainId'],
  ['a chain id in decimal', { chainId: '1338' }, 'params[0].chainId'],
  ['a chain id as a number', { chainId: 1338 }, 'params[0].chainId'],
  ['chain id zero', { chainId: '0x0' }, 'params[0].chainId'],
  ['no name', { chainName: ' ' }, 'params[0].chainName'],
  ['no currency', { nativeCurrency: null }, 'params[0].nativeCurrency'],
  ['a currency without a symbol', { nativeCurrency: { decimals: 18 } }, 'params[0].nativeCurrency.symbol'],
  ['other decimals', { nativeCurrency: { symbol: 'T', decimals: 6 } }, 'params[0].nativeCurrency.decimals'],
  ['no endpoint', { rpcUrls: [] }, 'params[0].rpcUrls'],
  ['plain http', { rpcUrls: ['http://rpc.example'] }, 'params[0].rpcUrls'],
  [
    'an explorer that runs code',
    { blockExplorerUrls: ['javascript:alert(1)'] },
    'params[0].blockExplorerUrls',
  ],
  ['an endpoint of another chain', { rpcUrls: ['https://other.example'] }, 'params[0].rpcUrls[0]'],
  ['an endpoint that does not answer', { rpcUrls: ['', 'https://dead.example'] }, 'params[0].rpcUrls[1]'],
])('%s opens no prompt', async (_, change, field) => {
  const { first, world } = await ask([{ ...proposal, ...change }])
  expect(first).toMatchObject({
    type: 'error',
    error: { code: -32602, message: expect.stringContaining(`${field}: expected`) },
  })
  expect(world.timesOpened).toBe(0)
})

test.each<[name: string, change: Record<string, unknown>, field: string]>([
  ['no list of endpoints', { rpcUrls: 5 }, 'params[0].rpcUrls'],
  ['a name that is a number', { chainName: 7 }, 'params[0].chainName'],
  ['a currency without a symbol', { nativeCurrency: { decimals: 6 } }, 'params[0].nativeCurrency.symbol'],
])('a known chain with %s opens no prompt either', async (_, change, field) => {
  const { first, world } = await ask([{ chainId: '0xa', ...change }])
  expect(first).toMatchObject({ error: { code: -32602, message: expect.stringContaining(`${field}: exp`) } })
  expect(world.timesOpened).toBe(0)
})

test('why an endpoint does not fit is not said: a page learns nothing of what answers where', async () => {
  const said = await Promise.all(
    ['https://other.example', 'https://dead.example'].map(
      async (url) => (await ask([{ ...proposal, rpcUrls: [url] }])).first,
    ),
  )
  expect(said[0]).toEqual(said[1])
})

test.each(['http://localhost:8545', 'http://127.0.0.1:8545', 'https://[::1]', 'https://a.localhost'])(
  'a page from elsewhere cannot have %s asked; a page of this machine can',
  async (url) => {
    const params = [{ ...proposal, rpcUrls: [url] }]
    const checked: string[] = []
    const asking = async (origin: string, topOrigin: string) => {
      const world = createFakeWorld()
      const { check } = world.networks
      world.networks.check = (chainId, endpoint) => {
        checked.push(endpoint)
        return check(chainId, endpoint)
      }
      const answer = createRequests(world).handle(
        { ...site, origin, topOrigin },
        { id: 1, method: 'wallet_addEthereumChain', params },
      )
      return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 20, 'asked'))])
    }
    const refusal = { error: { code: -32602, message: expect.stringContaining('user’s own machine') } }
    expect(await asking('https://app.example', 'https://app.example')).toMatchObject(refusal)
    expect(await asking('http://localhost:3000', 'https://app.example')).toMatchObject(refusal)
    expect(checked).toEqual([])
    expect(await asking('http://localhost:3000', 'http://localhost:3000')).toBe('asked')
    expect(checked).toEqual([url])
  },
)

test('a stranger of a locked wallet gets 4100 without a window; of an open one the user is asked', async () => {
  const locked = await ask([proposal], { connected: false, unlocked: false })
  expect(locked.first).toMatchObject({ error: { code: 4100 } })
  expect(locked.world.timesOpened).toBe(0)
  expect((await ask([proposal], { connected: false })).first).toBe('asked')
})
