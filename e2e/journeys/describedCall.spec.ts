// I read what a call does in its publisher's words, whose words they are, and below them what Holdfast reads itself; a
// contract whose code changed since I saw it is said; of an unknown call I see what its code lets guess.
import { expect, type Page } from '@playwright/test'
import { encodeFunctionData, parseAbi } from 'viem'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { slots } from '@/lib/safety/proxies/proxy'
import { startAnvil, testAccounts } from '../fixtures/anvil'
import { look } from '../fixtures/look'
import { askForEthereum } from '../fixtures/mainnet'
import { ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import {
  approvalWindow,
  approve,
  expectNoApproval,
  openUnlocked,
  readToEnd,
  rejectButton,
} from '../fixtures/wallet'

const [from, friend] = testAccounts
/** On Ethereum, bound by shipped descriptors. */
const weth: Address = '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2'
const aave: Address = '0x87870Bca3F3fD6335C3F4ce8392D69350B4fA4E2'
const usdc: Address = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
/** Nobody's. */
const proxy: Address = '0x1111111111111111111111111111111111111111'
const implementation: Address = '0x2222222222222222222222222222222222222222'

/** Does nothing and succeeds; the second has DELEGATECALL behind its end, as proxies have it somewhere. */
const quiet: Hex = '0x00'
const delegating: Hex = '0x00f4'
/** As Solidity begins: transfer(address,uint256) refuses ether, deposit() takes it. */
const dispatching: Hex =
  '0x6080604052600436106100295760003560e01c8063a9059cbb1461002e578063d0e30db014610043575b600080fd5b34801561003a57600080fd5b50610041610043565b005b6100415b56'

test.use({ start: 'unlocked' })

test('a description explains, and hides nothing', async ({ extension, plainSite }) => {
  const ethereum = await startAnvil({ chainId: 1 })
  try {
    for (const [address, code] of [
      [weth, quiet],
      [aave, quiet],
      [proxy, delegating],
      [implementation, dispatching],
    ] as const) {
      await ethereum.rpc('anvil_setCode', [address, code])
    }
    await ethereum.rpc('anvil_setStorageAt', [
      proxy,
      slots['EIP-1967'],
      `0x${implementation.slice(2).padStart(64, '0')}`,
    ])
    const dashboard = await openUnlocked(extension, 'dashboard', '#/networks')
    await askForEthereum(dashboard, ethereum.url, false)
    await dashboard.close()
    const page = await extension.context.newPage()
    await page.goto(plainSite.origin)
    await connect(extension, page)
    const switched = ask(page, 'wallet_switchEthereumChain', [{ chainId: '0x1' }])
    await approve(extension, 'Switch network')
    await switched

    async function prompted(method: string, params: unknown, see: (prompt: Page) => Promise<void>) {
      const asked = ask(page, method, params)
      const prompt = await approvalWindow(extension)
      await see(prompt)
      await rejectButton(prompt).click()
      expect(await asked).toMatchObject({ type: 'error', code: 4001 })
      await expectNoApproval(extension)
    }
    const send = (to: Address, data: Hex, see: (prompt: Page) => Promise<void>, value = '0x0') =>
      prompted('eth_sendTransaction', [{ from, to, data, value, gas: '0x30d40' }], see)
    const description = (prompt: Page) => prompt.getByRole('region', { name: t('described.title') })

    await test.step('in its publisher’s words, our own one press deeper', () =>
      send(
        weth,
        '0xd0e30db0',
        async (prompt) => {
          await expect(prompt.getByRole('heading', { level: 1 })).toHaveText('Wrap')
          await expect(description(prompt)).toContainText('0.5 ETH')
          await expect(description(prompt)).toContainText(t('described.by', { owner: 'WETH' }))
          const own = prompt.getByText(t('described.ours'), { exact: true })
          await expect(prompt.getByText('deposit()', { exact: true })).toBeHidden()
          await own.click()
          await expect(prompt.getByText('deposit()', { exact: true })).toBeVisible()
        },
        '0x6f05b59d3b20000',
      ))

    await test.step('an endless amount is a word, and names of tokens come from the list', () =>
      send(
        aave,
        encodeFunctionData({
          abi: parseAbi(['function repay(address asset,uint256 amount,uint256 mode,address onBehalfOf)']),
          args: [usdc, 2n ** 256n - 1n, 2n, friend as Address],
        }),
        async (prompt) => {
          await expect(prompt.getByRole('heading', { level: 1 })).toHaveText('Repay loan')
          await expect(description(prompt)).toContainText('All USDC')
          await expect(description(prompt)).not.toContainText('115792')
          await look(prompt, 'prompt-described')
        },
      ))

    await test.step('who gains and is not named stands beside it', () =>
      prompted(
        'eth_signTypedData_v4',
        [
          from,
          JSON.stringify({
            domain: { name: 'USD Coin', version: '2', chainId: 1, verifyingContract: usdc },
            primaryType: 'Permit',
            types: {
              EIP712Domain: [
                { name: 'name', type: 'string' },
                { name: 'version', type: 'string' },
                { name: 'chainId', type: 'uint256' },
                { name: 'verifyingContract', type: 'address' },
              ],
              Permit: [
                'owner address',
                'spender address',
                'value uint256',
                'nonce uint256',
                'deadline uint256',
              ].map((member) => ({ name: member.split(' ')[0], type: member.split(' ')[1] })),
            },
            message: {
              owner: from,
              spender: friend,
              value: (2n ** 256n - 1n).toString(),
              nonce: 0,
              deadline: 4_102_444_800,
            },
          }),
        ],
        async (prompt) => {
          await expect(description(prompt)).toContainText('Max spending amount')
          await expect(description(prompt)).toContainText(`${t('approval.tx.unlimited')} USDC`)
          await look(prompt, 'prompt-described-typed-data')
          await readToEnd(prompt)
        },
      ))

    await test.step('an unknown call is guessed from the code behind the proxy', () =>
      send(proxy, `0x12345678${friend?.slice(2).padStart(64, '0')}`, async (prompt) => {
        await expect(prompt.getByText(t('described.guess'))).toBeVisible()
        await expect(prompt.getByText(t('described.guess.missing'))).toBeVisible()
        await expect(
          prompt.getByText(t('described.guess.known', { names: 'transfer, deposit' })),
        ).toBeVisible()
        await look(prompt, 'prompt-guessed')
      }))

    await test.step('and code that is another one than before is said', async () => {
      await ethereum.rpc('anvil_setCode', [implementation, '0x6001'])
      await send(proxy, '0x12345678', async (prompt) => {
        await expect(prompt.locator('[data-rule=code-changed]')).toBeVisible()
        await look(prompt, 'prompt-code-changed')
      })
    })
  } finally {
    await ethereum.stop()
  }
})
