// Before the user has said which endpoints may be asked, nothing leaves; then it does.

import { expect, test, vi } from 'vitest'
import { sendFromDashboard, startFakeWallet } from './startFakeWallet'

test('nothing is requested before the choice, whatever is done; an own node is asked once it is named', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    asked.push(url)
    const one = ({ id, method }: { id: number; method: string }) => ({
      jsonrpc: '2.0',
      id,
      ...(method === 'eth_chainId'
        ? { result: '0x1' }
        : { error: { code: -32601, message: 'no such method' } }),
    })
    const requests = JSON.parse(body)
    return new Response(JSON.stringify(Array.isArray(requests) ? requests.map(one) : one(requests)))
  })
  const wallet = await startFakeWallet(() => undefined)
  const address = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
  const account = { address, name: 'Watched' }
  const params = {
    source: { type: 'watch-only', accounts: [account] },
    accountName: 'Watched',
    backedUp: true,
  }
  expect(await sendFromDashboard('createVault', params, 'seven quiet lanterns at dusk')).toMatchObject({
    type: 'result',
  })
  const balance = await sendFromDashboard('refreshBalance', { address, chainId: 1 })
  expect(balance.result).toMatchObject({ reason: expect.stringContaining('choose first') })
  await sendFromDashboard('resolveName', { name: 'vitalik.eth', agreed: [] })
  await sendFromDashboard('checkEndpoints', { chainId: 1 })
  await sendFromDashboard('setEndpoint', { chainId: 1, endpoint: 'https://other.example', use: 'ask' })
  await wallet.tracker.look()
  await wallet.resume()
  expect(asked).toEqual([])

  const own = { choice: 'own', endpoint: 'https://node.example/key' }
  expect((await sendFromDashboard('chooseEndpoints', own)).result).toEqual({ type: 'chosen', chainId: 1 })
  await sendFromDashboard('refreshBalance', { address, chainId: 1 })
  expect(new Set(asked)).toEqual(new Set(['https://node.example/key']))
  expect((await wallet.networks.get(1))?.trusted).toBe('https://node.example/key')

  asked.length = 0
  const name = 'test.test.test.test.test.test.test.test.test.test.test.junk'
  const refused = await sendFromDashboard('resolveName', { name })
  expect(refused.type).not.toBe('result')
  expect(JSON.stringify(refused)).not.toContain('junk')
  expect(asked).toEqual([])
  expect((await sendFromDashboard('resolveName', { name: 'vitalik.eth' })).type).toBe('result')
  expect(asked).not.toEqual([])
  vi.unstubAllGlobals()
})
