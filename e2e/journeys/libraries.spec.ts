// The libraries that dApps are made with, against the provider: wagmi and viem in our page, ethers and web3.js in another.
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { balanceOf, nonceOf, testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { servePages } from '../fixtures/pages'
import { openOurDapp } from '../fixtures/site'
import { test } from '../fixtures/test'
import { t } from '../fixtures/text'
import { approvalWindow, approve, expectNoApproval, untilArmed } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [account, recipient] = testAccounts

/** Says yes to the question on screen; the next one may follow in the same window. */
async function yes(extension: Extension, button: string) {
  const prompt = await approvalWindow(extension)
  const yesTo = prompt.getByRole('button', { name: button, exact: true })
  const title = prompt.getByRole('heading', { level: 1 })
  await expect(yesTo).toBeVisible()
  await untilArmed(prompt, yesTo)
  const asked = await title.textContent()
  await yesTo.click()
  // A window that closes meanwhile has no title either.
  await expect
    .poll(() => title.textContent({ timeout: 1000 }).catch(() => undefined), { intervals: [20] })
    .not.toBe(asked)
}

const confirmCalls = (extension: Extension, count: number) => yes(extension, t('calls.confirm', { count }))

test('wagmi and viem', async ({ extension, ourDapp, node, anvil }) => {
  const page = await openOurDapp(extension, ourDapp, node)
  const says = (label: string) => page.getByLabel(label, { exact: true })
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

  await test.step('wagmi switches the chain, and back without asking', async () => {
    await press('Use Sepolia')
    await approve(extension, 'Switch network')
    await expect(says('Chain')).toHaveText('11155111')
    await press('Use the local chain')
    await expect(says('Chain')).toHaveText('31337')
  })

  await test.step('wagmi sends', async () => {
    await press('Send 0.25 ETH')
    await approve(extension, 'Confirm')
    await expect(says('Receipt')).toHaveText(/^success in block/)
  })

  await test.step('wagmi’s hooks for batches of calls', async () => {
    await press('Ask what it can do')
    await expect(says('Capabilities')).toContainText('"31337":{"atomic":{"status":"unsupported"}}')
    await press('Send two calls')
    await confirmCalls(extension, 2)
    await expect(says('Calls status')).toHaveText('success, 2 receipts')
    const opened = extension.context.waitForEvent('page')
    await press('Show them')
    await expect(await opened).toHaveURL(/#\/activity$/)
    await (await opened).close()
    await expect(says('Show outcome')).toHaveText('shown')
  })

  await test.step('viem alone', async () => {
    const before = await balanceOf(anvil, recipient)
    await press('Try viem')
    await yes(extension, 'Sign')
    await yes(extension, 'Confirm')
    await confirmCalls(extension, 1)
    await expect(says('viem outcome')).toHaveText(
      new RegExp(
        `^account ${account}; chain 31337; permissions eth_accounts endowment:permitted-chains; ` +
          'signature 0x[0-9a-f]{130}; hash 0x[0-9a-f]{64}; calls success success$',
      ),
    )
    expect(await balanceOf(anvil, recipient)).toBe(before + 10n ** 16n + 1n)
  })
})

/** A file of an installed package, as its makers publish it for browsers. */
function published(name: string, file: string) {
  return {
    body: readFileSync(new URL(`../../node_modules/${name}/${file}`, import.meta.url), 'utf8'),
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  }
}

const plainPage = `<!doctype html><title>Libraries</title>
<script src="/web3.js"></script>
<script type="module">import * as ethers from '/ethers.js'; window.ethers = ethers</script>`

/** Runs in the page: a library's whole day, one line for each thing it did. */
type Deeds = { account: string; recipient: string }

async function withEthers(page: Page, deeds: Deeds): Promise<unknown> {
  return page.evaluate(async ({ recipient }) => {
    // biome-ignore lint/suspicious/noExplicitAny: the page's own globals.
    const { ethereum, ethers } = window as any
    const provider = new ethers.BrowserProvider(ethereum)
    const signer = await provider.getSigner()
    const address = await signer.getAddress()
    const text = await signer.signMessage('ethers')
    const types = { Note: [{ name: 'title', type: 'string' }] }
    const domain = { name: 'Fieldnotes', chainId: 31337 }
    const typed = await signer.signTypedData(domain, types, { title: 'Chestnuts' })
    const sent = await signer.sendTransaction({ to: recipient, value: 5n })
    const receipt = await sent.wait()
    const rejected = await signer.signMessage('no').catch((error: { code: string }) => error.code)
    return {
      address,
      chainId: String((await provider.getNetwork()).chainId),
      textBy: ethers.verifyMessage('ethers', text),
      typedBy: ethers.verifyTypedData(domain, types, { title: 'Chestnuts' }, typed),
      status: receipt.status,
      sender: receipt.from,
      rejected,
    }
  }, deeds)
}

async function withWeb3(page: Page, deeds: Deeds): Promise<unknown> {
  return page.evaluate(async ({ account, recipient }) => {
    // biome-ignore lint/suspicious/noExplicitAny: the page's own globals.
    const { ethereum, Web3 } = window as any
    const web3 = new Web3(ethereum)
    const [address] = await web3.eth.requestAccounts()
    const signature = await web3.eth.personal.sign('web3', account, '')
    const receipt = await web3.eth.sendTransaction({ from: account, to: recipient, value: '7' })
    const heads = await web3.eth.subscribe('newHeads')
    const head = await new Promise<{ hash: string }>((resolve) => heads.on('data', resolve))
    await heads.unsubscribe()
    return {
      address,
      chainId: String(await web3.eth.getChainId()),
      signedBy: web3.utils.toChecksumAddress(await web3.eth.personal.ecRecover('web3', signature)),
      status: String(receipt.status),
      head: head.hash,
    }
  }, deeds)
}

test('ethers and web3.js', async ({ extension, anvil }) => {
  const site = await servePages({
    '/': plainPage,
    '/ethers.js': published('ethers', 'dist/ethers.min.js'),
    '/web3.js': published('web3', 'dist/web3.min.js'),
  })
  const page = await extension.context.newPage()
  await page.goto(site.origin)
  await page.waitForFunction(() => 'ethers' in window && 'Web3' in window)
  const deeds = { account, recipient }

  await test.step('ethers’ BrowserProvider', async () => {
    const done = withEthers(page, deeds)
    for (const button of ['Connect', 'Sign', 'Sign', 'Confirm']) await yes(extension, button)
    const prompt = await approvalWindow(extension)
    await prompt.getByRole('button', { name: 'Reject', exact: true }).click()
    await expectNoApproval(extension)
    expect(await done).toEqual({
      address: account,
      chainId: '31337',
      textBy: account,
      typedBy: account,
      status: 1,
      sender: account,
      rejected: 'ACTION_REJECTED',
    })
  })

  await test.step('web3.js', async () => {
    const before = await nonceOf(anvil, account)
    const done = withWeb3(page, deeds)
    await yes(extension, 'Sign')
    await yes(extension, 'Confirm')
    await expect.poll(() => nonceOf(anvil, account)).toBe(before + 1)
    const mining = setInterval(() => void anvil.rpc('anvil_mine', ['0x1']), 500)
    try {
      expect(await done).toEqual({
        address: account,
        chainId: '31337',
        signedBy: account,
        status: '1',
        head: expect.stringMatching(/^0x[0-9a-f]{64}$/),
      })
    } finally {
      clearInterval(mining)
    }
  })
  await site.stop()
})
