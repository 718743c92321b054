// With nothing under way and no screen open, the wallet asks nobody anything.
import { expect, test, vi } from 'vitest'
import { sendFromDashboard, startFakeWallet } from './startFakeWallet'

test('a worker that starts, takes up what was left and looks around sends no request', async () => {
  const asked: unknown[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    throw new Error('no connection')
  })
  vi.stubGlobal(
    'WebSocket',
    class {
      constructor(url: string) {
        asked.push(url)
        throw new Error('no connection')
      }
    },
  )
  const wallet = await startFakeWallet(() => undefined)
  const accounts = [{ address: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266', name: 'Watched' }]
  const params = { source: { type: 'watch-only', accounts }, accountName: 'Watched', backedUp: true }
  await sendFromDashboard('createVault', params, 'seven quiet lanterns at dusk')
  expect((await sendFromDashboard('chooseEndpoints', { choice: 'public' })).result).toMatchObject({
    type: 'chosen',
  })

  await wallet.resume()
  expect(await wallet.tracker.look()).toMatchObject({ changes: [], unfinished: 0 })
  await sendFromDashboard('lock', {})
  expect(asked).toEqual([])
  vi.unstubAllGlobals()
})
