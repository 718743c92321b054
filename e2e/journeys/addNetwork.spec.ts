// A site proposes a network: the user sees what its endpoint says itself, and the site goes there after a yes.
import { expect } from '@playwright/test'
import { startAnvil, testAccounts } from '../fixtures/anvil'
import { ask, connect, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { approvalWindow, expectNoApproval, pressYes, unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const proposalOf = (url: string) => ({
  chainId: '0x51a3d',
  chainName: 'Workshop chain',
  rpcUrls: [url],
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
})

test('is added after a yes, asked again when it is known, and refused when its endpoint is elsewhere', async ({
  extension,
  plainSite,
  node,
}) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const other = await startAnvil({ chainId: 334397 })
  try {
    // The chain that the wallet has already: not the one that is proposed.
    expect(await ask(page, 'wallet_addEthereumChain', [proposalOf(node.url)])).toEqual({
      type: 'error',
      code: -32602,
      message: expect.stringContaining('that answers eth_chainId with'),
    })
    await expectNoApproval(extension)

    const asked = ask(page, 'wallet_addEthereumChain', [proposalOf(other.url)])
    const prompt = await approvalWindow(extension)
    await expect(prompt.getByRole('heading', { level: 1 })).toHaveText('Add Workshop chain')
    await expect(prompt.getByText(new URL(other.url).host, { exact: true })).toBeVisible()
    await expect(prompt.getByText('334397')).toBeVisible()
    await expect(prompt.getByText('It is another coin, and may be worth nothing.')).toBeVisible()
    await pressYes(prompt, 'Add network')
    expect(await asked).toEqual({ type: 'result', value: null })
    expect(await result(page, 'eth_chainId')).toBe('0x51a3d')
    expect(await result(page, 'eth_getBalance', [testAccounts[0], 'latest'])).toBe('0x21e19e0c9bab2400000')

    const again = ask(page, 'wallet_addEthereumChain', [proposalOf('https://somewhere.example')])
    const second = await approvalWindow(extension)
    await expect(second.getByText('You have this network already.')).toBeVisible()
    await pressYes(second, 'Switch network')
    expect(await again).toEqual({ type: 'result', value: null })

    const dashboard = await extension.open('dashboard', '#/networks')
    await expect(dashboard.getByText('Workshop chain').first()).toBeVisible()
    await expect(dashboard.getByText('somewhere.example')).toHaveCount(0)
  } finally {
    await other.stop()
  }
})
