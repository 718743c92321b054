// What a page hears by itself (EIP-1193's events): only of its own site, once for each change, also after the worker was
// stopped and when the page comes back out of the back-forward cache.
import { expect, type Page } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import { servePages } from '../fixtures/pages'
import { connect, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { approve, unlockIn } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [account] = testAccounts
const local = { chainId: '0x7a69' }
const sepolia = { chainId: '0xaa36a7' }

/** Keeps every event with its values. */
async function listen(page: Page): Promise<() => Promise<unknown[][]>> {
  await page.evaluate(() => {
    const heard: unknown[][] = []
    Object.assign(window, { heard })
    let found = false
    window.addEventListener('eip6963:announceProvider', (event) => {
      const { info, provider } = (event as CustomEvent).detail
      // It announces itself anew whenever somebody asks.
      if (found || info.name !== 'Holdfast') return
      found = true
      for (const name of ['connect', 'disconnect', 'chainChanged', 'accountsChanged', 'message'])
        provider.on(name, (...values: unknown[]) => heard.push([name, ...values]))
    })
    window.dispatchEvent(new Event('eip6963:requestProvider'))
  })
  return () => page.evaluate(() => (window as never as { heard: unknown[][] }).heard)
}

/** As the browser tells a page that goes into its back-forward cache, and that comes out of it. */
const tellPage = (page: Page, type: 'pagehide' | 'pageshow') =>
  page.evaluate((type) => {
    window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }))
  }, type)

test('each site hears its own changes, once', async ({ extension, plainSite }) => {
  const otherSite = await servePages({ '/': '<!doctype html><title>Other</title>' })
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  const heard = await listen(page)
  const other = await extension.context.newPage()
  await other.goto(otherSite.origin)
  const heardThere = await listen(other)
  const start = [['connect', { chainId: '0x7a69' }]]
  await expect.poll(heard).toEqual(start)
  await expect.poll(heardThere).toEqual(start)

  await test.step('connecting', async () => {
    await connect(extension, page)
    await connect(extension, other)
    expect(await heard()).toEqual([...start, ['accountsChanged', [account]]])
    expect(await heardThere()).toEqual([...start, ['accountsChanged', [account]]])
  })
  let told = await heard()
  const toldThere = await heardThere()
  /** Nothing but this was heard since, here; there nothing at all. */
  const expectNews = async (...news: unknown[][]) => {
    told = [...told, ...news]
    await expect.poll(heard).toEqual(told)
  }

  await test.step('another chain, told before the answer', async () => {
    const switched = result(page, 'wallet_switchEthereumChain', [sepolia])
    await approve(extension, 'Switch network')
    await switched
    await expectNews(['chainChanged', '0xaa36a7'])
  })

  await test.step('after the worker was stopped: no second connect, and the next change', async () => {
    await extension.stopWorker()
    expect(await result(page, 'eth_chainId')).toBe('0xaa36a7')
    await result(page, 'wallet_switchEthereumChain', [local])
    await expectNews(['chainChanged', '0x7a69'])
  })

  await test.step('a change by another page of the site while this one is in the cache', async () => {
    await tellPage(page, 'pagehide')
    const sibling = await extension.context.newPage()
    await sibling.goto(plainSite.origin)
    await result(sibling, 'wallet_switchEthereumChain', [sepolia])
    expect(await heard()).toEqual(told)
    await tellPage(page, 'pageshow')
    await expectNews(['chainChanged', '0xaa36a7'])
    await sibling.close()
  })

  await test.step('of all this the other site heard nothing', async () => {
    expect(await result(other, 'eth_chainId')).toBe('0x7a69')
    expect(await heardThere()).toEqual(toldThere)
  })

  await test.step('locked and unlocked, with the worker stopped between', async () => {
    const popup = await extension.open('popup')
    await popup.getByRole('button', { name: 'Lock Holdfast' }).click()
    await expectNews(['accountsChanged', []])
    await extension.stopWorker()
    await unlockIn(popup)
    await expectNews(['accountsChanged', [account]])
    await expect
      .poll(heardThere)
      .toEqual([...toldThere, ['accountsChanged', []], ['accountsChanged', [account]]])
  })

  await test.step('given back: no accounts, and no disconnect, which is about chains', async () => {
    await result(page, 'wallet_revokePermissions', [{ eth_accounts: {} }])
    await expectNews(['accountsChanged', []])
    expect(await result(page, 'eth_accounts')).toEqual([])
    expect(await heard()).toEqual(told)
  })
  await otherSite.stop()
})
