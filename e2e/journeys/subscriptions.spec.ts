// A page follows the chain by a subscription and a filter, while the browser stops the background as it likes.
import { expect, type Page } from '@playwright/test'
import type { Anvil } from '../fixtures/anvil'
import { ask, result } from '../fixtures/site'
import { test } from '../fixtures/test'

test.use({ start: 'unlocked' })

/** Keeps all that the provider says by `message`, where the test can read it. */
async function listen(
  page: Page,
): Promise<() => Promise<{ subscription: string; result: { hash: string } }[]>> {
  await page.evaluate(() => {
    window.addEventListener('eip6963:announceProvider', (event) => {
      const { detail } = event as CustomEvent
      if (detail.info.name !== 'Holdfast') return
      const heard: unknown[] = []
      Object.assign(window, { heard })
      detail.provider.on('message', ({ type, data }: { type: string; data: unknown }) => {
        if (type === 'eth_subscription') heard.push(data)
      })
    })
    window.dispatchEvent(new Event('eip6963:requestProvider'))
  })
  return () => page.evaluate(() => (window as never as { heard: never[] }).heard)
}

async function mine(anvil: Anvil, count = 1): Promise<string[]> {
  const hashes: string[] = []
  for (let i = 0; i < count; i++) {
    await anvil.rpc('anvil_mine', ['0x1'])
    hashes.push((await anvil.rpc<{ hash: string }>('eth_getBlockByNumber', ['latest', false])).hash)
  }
  return hashes
}

test('goes on after the worker was stopped, tells a reorganisation, and ends when the page says so', async ({
  extension,
  plainSite,
  anvil,
}) => {
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  const heard = await listen(page)
  const told = async () => (await heard()).map(({ result }) => result.hash)
  const id = await result(page, 'eth_subscribe', ['newHeads'])
  const filter = await result(page, 'eth_newBlockFilter')

  const before = await mine(anvil, 2)
  await expect.poll(told).toEqual(before)
  expect((await heard()).every(({ subscription }) => subscription === id)).toBe(true)

  await extension.stopWorker()
  const during = await mine(anvil)
  await expect.poll(told).toEqual([...before, ...during])

  await anvil.rpc('anvil_reorg', [1, []])
  const { hash } = await anvil.rpc<{ hash: string }>('eth_getBlockByNumber', ['latest', false])
  expect(hash).not.toBe(during[0])
  await expect.poll(told).toEqual([...before, ...during, hash])

  expect(await result(page, 'eth_getFilterChanges', [filter])).toEqual([...before, hash])
  expect(await result(page, 'eth_unsubscribe', [id])).toBe(true)
  expect(await result(page, 'eth_uninstallFilter', [filter])).toBe(true)
  expect(await ask(page, 'eth_getFilterChanges', [filter])).toMatchObject({ type: 'error', code: -32001 })
})
