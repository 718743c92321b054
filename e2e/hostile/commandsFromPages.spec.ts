// Somebody has got into a content script, or into a page: every command of our own screens is refused to them.
import { type CDPSession, expect, type Page } from '@playwright/test'
import { type CommandName, commandSchemas } from '@/lib/messages/commands'
import { aResult, ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { passwordField, unlock } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const commands = Object.keys(commandSchemas) as CommandName[]

/** Plausible params for each, so that nothing is refused for its form. */
const params: Partial<Record<CommandName, unknown>> = {
  generatePhrase: { wordCount: 12 },
  renameAccount: { address: '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266', name: 'Owned' },
  addAccount: { name: 'Owned' },
  selectNetwork: { chainId: 1 },
  changeSettings: { autoLockMinutes: 60 },
  send: {
    chainId: 31337,
    from: '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266',
    to: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8',
    asset: { type: 'native', amountWei: '1' },
  },
}

/** Evaluates in the world of our content script, as code that has taken it over would run. */
async function inContentScript(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const worlds: { id: number; origin: string }[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context)
  })
  await session.send('Runtime.enable')
  await expect.poll(() => worlds.length).toBeGreaterThan(0)
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: worlds[0]?.id ?? 0,
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
}

test('a content script that tries each command is refused', async ({ extension, plainSite }) => {
  const popup = await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const evaluate = await inContentScript(page)
  expect(await evaluate('typeof chrome.runtime.sendMessage')).toBe('function')

  for (const name of commands) {
    const message = JSON.stringify({ type: 'command', name, params: params[name] ?? {} })
    // Nobody listens for messages at all: Chromium says that the receiving end does not exist, or nothing answers.
    const answer = await evaluate(`new Promise((resolve) => {
      chrome.runtime.sendMessage(${message}, (answer) => resolve(answer ?? String(chrome.runtime.lastError?.message)))
    })`)
    expect(answer, name).toMatch(/Receiving end does not exist|message port closed/)
    // The port that exists carries a page's requests only; a command on it is an unknown request or nothing.
    const overPort = await evaluate(`new Promise((resolve) => {
      const port = chrome.runtime.connect({ name: 'provider' })
      port.onMessage.addListener((answer) => { if (answer.type !== 'state') resolve(answer) })
      port.onDisconnect.addListener(() => resolve({ type: 'disconnected' }))
      port.postMessage(${message})
      port.postMessage({ id: 900001, method: ${JSON.stringify(name)}, params: ${JSON.stringify(params[name] ?? {})} })
    })`)
    expect(overPort, name).toMatchObject(
      (overPort as { type: string }).type === 'disconnected'
        ? { type: 'disconnected' }
        : { type: 'error', error: { code: expect.any(Number) } },
    )
  }

  // A port by another name is heard by nobody: by the time an honest request is answered, it still is silent.
  await evaluate(`{
    globalThis.heard = []
    const port = chrome.runtime.connect({ name: 'commands' })
    port.onMessage.addListener((message) => heard.push(message))
    for (const name of ${JSON.stringify(commands)}) port.postMessage({ type: 'command', name, params: {} })
  }`)
  expect(await ask(page, 'eth_chainId')).toEqual(aResult)
  expect(await evaluate('heard')).toEqual([])

  // And nothing came of any of it.
  await popup.reload()
  await expect(popup.getByRole('button', { name: 'Switch account, now Account 1' })).toBeVisible()
  await expect(popup.getByRole('button', { name: 'Switch network, now Local chain' })).toBeVisible()
  await expect(passwordField(popup)).toBeHidden()
  expect(extension.openScreens('approval')).toHaveLength(0)
})

test('a page has no way to our worker, our pages or their files', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  const id = JSON.stringify(extension.id)
  expect(
    await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime),
  ).toBe('undefined')
  for (const path of [
    'popup.html',
    'approval.html',
    'dashboard.html',
    'background.js',
    'manifest.json',
    'icon/128.png',
  ]) {
    const fetched = await page.evaluate(
      `fetch('chrome-extension://' + ${id} + '/${path}').then(() => 'fetched', () => 'refused')`,
    )
    expect(fetched, path).toBe('refused')
  }
  // No page of ours can be framed, so none can be clicked unseen.
  await page.evaluate(`{
    const frame = document.createElement('iframe')
    frame.name = 'stolen'
    frame.src = 'chrome-extension://' + ${id} + '/approval.html'
    document.body.append(frame)
  }`)
  await expect
    .poll(() => page.frame({ name: 'stolen' })?.url() ?? page.frames().at(-1)?.url())
    .toMatch(/^chrome-error:|^about:blank/)
})

test('screens may send only their own commands', async ({ extension }) => {
  // The approval window decides; it must not create, unlock with a phrase, or add networks.
  await unlock(extension)
  const approval = await extension.open('approval')
  const refused = await approval.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    const { port1, port2 } = new MessageChannel()
    const answer = new Promise<unknown>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data)
    })
    active?.postMessage({ type: 'command', name: 'generatePhrase', params: { wordCount: 12 } }, [port2])
    return answer
  })
  expect(refused).toMatchObject({ type: 'error' })
})
