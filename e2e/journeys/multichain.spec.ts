// A page that nobody here wrote speaks of sessions (CAIP-25): it makes one, invokes methods on a chain of it, is told of
// changes, and gives it back.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { expect } from '@playwright/test'
import { nonceOf, testAccounts } from '../fixtures/anvil'
import { type Page as ServedPage, servePages } from '../fixtures/pages'
import { ask } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, approve, expectNoApproval, pressYes, readToEnd } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [account] = testAccounts
const scope = 'eip155:31337'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** The files of @metamask/test-dapp-multichain, which want to be below a folder of its name. */
function multichainDapp(): Record<string, ServedPage> {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@metamask/test-dapp-multichain/package.json')),
    'build',
  )
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => types[extname(file)],
  )
  return Object.fromEntries(
    files.map((file) => [
      `/test-dapp-multichain/${file === 'index.html' ? '' : file.replaceAll('\\', '/')}`,
      {
        body: readFileSync(join(folder, file), 'utf8'),
        headers: { 'content-type': `${types[extname(file)]}; charset=utf-8` },
      },
    ]),
  )
}

test('a session: made, used, changed and given back', async ({ extension, anvil }) => {
  const site = await servePages(multichainDapp())
  const page = await extension.context.newPage()
  // In this mode a button for each method is on screen.
  await page.goto(`${site.origin}/test-dapp-multichain/?autoMode=true`)
  const lastOf = (method: string) => page.locator('details, summary').filter({ hasText: method }).first()
  const session = page.locator('[id^=session-method-result-]').first()
  const invoke = (method: string) => page.locator(`#direct-invoke-eip155-31337-${method}`).click()
  const answer = (method: string) => page.locator(`#invoke-method-eip155-31337-${method}-result-0`)

  await test.step('it finds the wallet and makes a session', async () => {
    await expect(page.getByRole('heading', { name: 'Holdfast' })).toBeVisible()
    await page.locator('#auto-connect-postmessage-button').click()
    await expect(page.getByText('Ready to Connect', { exact: true })).toBeVisible()
    await page.locator('#custom-Scope-input-0').fill(scope)
    await page.locator('#create-session-btn').click()
    const prompt = await approvalWindow(extension)
    await expect(prompt.getByText(t('connect.networks'))).toBeVisible()
    await expect(prompt.getByRole('listitem').filter({ hasText: 'Local chain' })).toBeVisible()
    await pressYes(prompt, 'Connect')
    await expectNoApproval(extension)
    await expect(session).toContainText(`${scope}:${account}`)
    await expect(page.getByTestId('connected-chains-list')).toContainText(scope)
    // The same grant, in the words of EIP-1193.
    expect(await ask(page, 'eth_accounts')).toEqual({ type: 'result', value: [account] })
  })

  await test.step('it invokes methods on a chain', async () => {
    await invoke('eth_chainId')
    await expect(answer('eth_chainId')).toHaveText('"0x7a69"')
    await invoke('personal_sign')
    const signing = await approvalWindow(extension)
    await readToEnd(signing)
    await pressYes(signing, 'Sign')
    await expectNoApproval(extension)
    await expect(answer('personal_sign')).toContainText(/0x[0-9a-f]{130}/)
    const before = await nonceOf(anvil, account)
    await invoke('eth_sendTransaction')
    await approve(extension, 'Confirm')
    await expect(answer('eth_sendTransaction')).toContainText(/0x[0-9a-f]{64}/)
    expect(await nonceOf(anvil, account)).toBe(before + 1)
  })

  await test.step('it is told of its subscription, by the scope', async () => {
    await invoke('eth_subscribe')
    await expect(answer('eth_subscribe')).toContainText(/0x[0-9a-f]+/)
    await anvil.rpc('anvil_mine', ['0x1'])
    await expect(page.getByTestId('wallet-notify-details-0')).toContainText(scope)
  })

  await test.step('it gives the session back', async () => {
    await page.locator('#get-session-btn').click()
    await expect(lastOf('wallet_getSession')).toBeVisible()
    await page.locator('#revoke-session-btn').click()
    await expect(lastOf('wallet_revokeSession')).toBeVisible()
    expect(await ask(page, 'eth_accounts')).toEqual({ type: 'result', value: [] })
    const changes = page.locator('[id^=wallet-session-changed-result-]')
    await expect(changes.first()).toContainText('"sessionScopes": {}')
    await expect(changes.last()).toContainText(`${scope}:${account}`)
  })

  await test.step('a frame of another site, and a message of another name, get nothing', async () => {
    const heard = await page.evaluate(async () => {
      const answers: unknown[] = []
      window.addEventListener('message', ({ data }) => {
        if (data?.target === 'metamask-inpage') answers.push(data.data.data)
      })
      const send = (id: number, name: string, method: string) =>
        window.postMessage({
          target: 'metamask-contentscript',
          data: { name, data: { jsonrpc: '2.0', id, method } },
        })
      const frame = document.createElement('iframe')
      frame.srcdoc = `<script>parent.postMessage({ target: 'metamask-contentscript', data: {
        name: 'metamask-multichain-provider', data: { jsonrpc: '2.0', id: 90, method: 'wallet_getSession' } } }, '*')</script>`
      document.body.append(frame)
      await new Promise((resolve) => frame.addEventListener('load', resolve))
      send(91, 'metamask-provider', 'wallet_getSession')
      send(92, 'metamask-multichain-provider', 'eth_requestAccounts')
      send(93, 'metamask-multichain-provider', 'wallet_getSession')
      while (!answers.some((each) => (each as { id?: number }).id === 93))
        await new Promise((resolve) => setTimeout(resolve))
      return answers
    })
    expect(heard).toMatchObject([
      { id: 92, error: { code: 4200 } },
      { id: 93, result: { sessionScopes: {} } },
    ])
    expect(extension.openScreens('approval')).toHaveLength(0)
  })
  await site.stop()
})
