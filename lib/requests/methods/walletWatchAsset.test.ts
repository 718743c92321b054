// wallet_watchAsset in the forms that pages send it, and each thing that can be wrong with one.
import { expect, test } from 'vitest'
import { anna, bert, createFakeWorld, noToken, siteAsker } from '../fakeRequestPorts'
import { createRequests } from '../handleRequest'
import type { RequestPorts } from '../ports'

const site = siteAsker()
const options = { address: bert, symbol: 'TST', decimals: 4 }
const erc20 = (change: object = {}) => ({ type: 'ERC20', options: { ...options, ...change } })
const nft = (tokenId: unknown, type = 'ERC721', address: string = bert) => ({
  type,
  options: { address, tokenId },
})

async function watch(params: unknown, change: Partial<RequestPorts> = {}, connected = true) {
  const world = createFakeWorld(change)
  const requests = createRequests(world)
  if (connected) await requests.permissions.grant(site, [anna, bert], 1)
  const answer = requests.handle(site, { id: 1, method: 'wallet_watchAsset', params })
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 20, 'asked'))])
  return { answer, first, requests, world, question: world.disk.questions.get('document-1:1') }
}

test.each<[string, unknown, object]>([
  ['a token', erc20(), { symbol: 'TST', decimals: 4 }],
  [
    'decimals as a text, as @metamask/test-dapp sends them',
    erc20({ decimals: '4' }),
    { symbol: 'TST', decimals: 4 },
  ],
  ['in an array', [erc20()], { symbol: 'TST', decimals: 4 }],
  [
    'with a picture, which is not looked at',
    erc20({ image: 'https://evil.example/x.svg' }),
    { symbol: 'TST' },
  ],
  ['without the site’s own words', { type: 'ERC20', options: { address: bert } }, {}],
  ['with empty ones', erc20({ symbol: '', decimals: null }), {}],
  ['other ones than the contract’s', erc20({ symbol: 'USDC', decimals: 6 }), { symbol: 'USDC', decimals: 6 }],
  ['in lower case', erc20({ address: bert.toLowerCase() }), { symbol: 'TST' }],
  ['on the site’s own chain', erc20({ chainId: '0x1' }), { symbol: 'TST' }],
])('%s is asked, with what its contract says', async (_, params, said) => {
  const { first, question } = await watch(params)
  expect(first).toBe('asked')
  expect(question?.body).toMatchObject({
    kind: 'watch asset',
    account: anna,
    chainId: 1,
    asset: {
      type: 'erc20',
      token: bert,
      claim: { value: { claimedSymbol: 'TST', claimedDecimals: 4 } },
      list: { type: 'no list' },
      site: said,
    },
  })
  expect(
    JSON.stringify(question, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
  ).not.toContain('evil')
})

test.each([
  ['an ERC-721', nft('1'), bert],
  ['an ERC-1155', nft('1', 'ERC1155', anna), anna],
])('%s is asked when the account has it', async (_, params, contract) => {
  const { first, question } = await watch(params)
  expect(first).toBe('asked')
  expect(question?.body).toMatchObject({
    asset: { type: 'nft', contract, tokenId: '1', claim: { value: { held: 1n } } },
  })
})

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'params: expected an object {type, options}, received nothing'],
  ['an empty array', [], 'params[0]: expected an object'],
  [
    'another type',
    { type: 'ERC777', options },
    'params.type: expected "ERC20", "ERC721" or "ERC1155", received "ERC777"',
  ],
  ['no options', { type: 'ERC20' }, 'params.options: expected'],
  ['an empty address', erc20({ address: '' }), 'params.options.address: expected an address'],
  [
    'a wrong checksum',
    erc20({ address: '0x00000000219AB540356cbb839Cbe05303d7705Fa' }),
    'params.options.address: expected an address with the right checksum',
  ],
  ['a symbol that is none', erc20({ symbol: 5 }), 'params.options.symbol: expected a text'],
  ['an endless symbol', erc20({ symbol: 'x'.repeat(65) }), 'params.options.symbol: expected at most 64'],
  ['negative decimals', erc20({ decimals: -1 }), 'params.options.decimals: expected a whole number'],
  ['too many decimals', erc20({ decimals: '256' }), 'params.options.decimals: expected a whole number'],
  ['decimals in words', erc20({ decimals: 'four' }), 'params.options.decimals: expected a whole number'],
  ['another chain', erc20({ chainId: 10 }), "params.options.chainId: expected the site's chain, 0x1"],
  [
    'what is no token',
    erc20({ address: noToken }),
    'params.options.address: expected an ERC-20 token on chain 0x1',
  ],
  [
    'an NFT without an id',
    { type: 'ERC721', options: { address: bert } },
    'params.options.tokenId: expected a value, received nothing',
  ],
  [
    'an id that is a number',
    nft(1),
    'params.options.tokenId: expected a number in decimal digits, as a text',
  ],
  ['an id in hexadecimal', nft('0x1'), 'params.options.tokenId: expected a number in decimal digits'],
  [
    'an id of more than 256 bits',
    nft(`${2n ** 256n}`),
    'params.options.tokenId: expected a number below 2^256',
  ],
  ['the other standard', nft('1', 'ERC1155'), 'params.type: expected what the contract says it is: ERC721'],
  ['what is no NFT', nft('1', 'ERC721', noToken), 'params.options.address: expected an ERC721 contract'],
  ['somebody else’s', nft('404'), 'params.options.tokenId: expected a token that the connected account has'],
])('%s is refused by the field’s name, without a window', async (_, params, message) => {
  const { first, world } = await watch(params)
  expect(first).toMatchObject({
    type: 'error',
    error: { code: -32602, message: expect.stringContaining(message) },
  })
  expect(JSON.stringify(first)).not.toContain('secret.example')
  expect(world.timesOpened).toBe(0)
})

test('a stranger is refused before any contract is asked', async () => {
  const readToken = () => Promise.reject(new Error('asked'))
  const { first, world } = await watch(erc20(), { assets: { ...createFakeWorld().assets, readToken } }, false)
  expect(first).toMatchObject({ error: { code: 4100 } })
  expect(world.timesOpened).toBe(0)
})

test('yes shows it and answers true; no is 4001', async () => {
  const yes = await watch(erc20())
  await yes.requests.approvals.decide('document-1:1', {
    type: 'approved',
    version: yes.question?.version ?? '0x',
  })
  expect(await yes.answer).toEqual({ type: 'result', id: 1, result: true })
  expect(yes.world.shown).toMatchObject([{ account: anna, chainId: 1, asset: { token: bert } }])

  const no = await watch(erc20())
  await no.requests.approvals.decide('document-1:1', { type: 'rejected' })
  expect(await no.answer).toMatchObject({ type: 'error', error: { code: 4001 } })
  expect(no.world.shown).toEqual([])
})

test.each(['says otherwise', 'not held'] as const)(
  'a contract that changed its mind (%s) shows nothing',
  async (type) => {
    const assets = { ...createFakeWorld().assets, accept: async () => ({ type }) }
    const { answer, requests, question } = await watch(erc20(), { assets })
    await requests.approvals.decide('document-1:1', { type: 'approved', version: question?.version ?? '0x' })
    expect(await answer).toMatchObject({ type: 'error', error: { code: -32003 } })
  },
)

test('a site that was disconnected meanwhile gets 4100', async () => {
  const { answer, requests, question, world } = await watch(erc20())
  await requests.permissions.revoke(site)
  await requests.approvals.decide('document-1:1', { type: 'approved', version: question?.version ?? '0x' })
  expect(await answer).toMatchObject({ type: 'error', error: { code: 4100 } })
  expect(world.shown).toEqual([])
})
