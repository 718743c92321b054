// Somebody wants my yes without my wanting it: made-up clicks, a held key, a click prepared for the moment it opens.
import { expect } from '@playwright/test'
import { nonceOf, testAccounts } from '../fixtures/anvil'
import { aResult, ask, connect } from '../fixtures/site'
import { test } from '../fixtures/test'
import { approvalWindow, rejectButton, unlock, yesButton } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [from, to] = testAccounts
const transfer = [{ from, to, value: '0x1' }]

test('a click that no person made does not count', async ({ extension, plainSite, anvil }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'eth_sendTransaction', transfer)
  const prompt = await approvalWindow(extension)
  const yes = yesButton(prompt, 'Confirm')
  await expect(yes).toBeEnabled()
  await yes.evaluate((button) => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent
      button.dispatchEvent(
        new Kind(type, { bubbles: true, button: 0, detail: 1, isPrimary: true } as PointerEventInit),
      )
    }
    ;(button as HTMLButtonElement).click()
    for (const type of ['keydown', 'keyup'])
      button.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }))
  })
  await expect(yes).toBeEnabled()
  await expect(rejectButton(prompt)).toBeEnabled()
  expect(await nonceOf(anvil, from)).toBe(0)
  await rejectButton(prompt).click()
  expect(await asked).toMatchObject({ type: 'error', code: 4001 })
})

test('a key held since before the prompt opened does not count', async ({ extension, plainSite, anvil }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'eth_sendTransaction', transfer)
  const prompt = await approvalWindow(extension)
  const yes = yesButton(prompt, 'Confirm')
  await yes.focus()
  // The key went down before this window was there: all that arrives are its repeats and its release.
  const session = await extension.context.newCDPSession(prompt)
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }
  await expect(yes).toBeEnabled()
  for (let repeat = 0; repeat < 20; repeat += 1) {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', autoRepeat: true, ...key })
  }
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  await expect(rejectButton(prompt)).toBeEnabled()
  expect(await nonceOf(anvil, from)).toBe(0)
  await rejectButton(prompt).click()
  expect(await asked).toMatchObject({ type: 'error', code: 4001 })
})

test('a press that began before the button was armed does not count', async ({
  extension,
  plainSite,
  anvil,
}) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'eth_sendTransaction', transfer)
  const prompt = await approvalWindow(extension)
  const yes = yesButton(prompt, 'Confirm')
  await expect(yes).toBeEnabled()
  const box = await yes.boundingBox()
  if (!box) throw new Error('the button is not on screen')
  await prompt.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  // The window loses and gains the focus, as when it opens under the pointer; then the prepared click comes at once.
  await prompt.evaluate(() => {
    window.dispatchEvent(new Event('blur'))
    window.dispatchEvent(new Event('focus'))
  })
  await expect(yes).toBeDisabled()
  await prompt.mouse.down()
  await expect(yes).toBeEnabled()
  await prompt.mouse.up()
  await expect(rejectButton(prompt)).toBeEnabled()
  expect(await nonceOf(anvil, from)).toBe(0)

  // The same person, calmly, is heard.
  await yes.click()
  expect(await asked).toEqual(aResult)
  expect(await nonceOf(anvil, from)).toBe(1)
})

test('nothing scrolls the window, and a button that moves is not armed', async ({ extension, plainSite }) => {
  await unlock(extension)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const asked = ask(page, 'eth_sendTransaction', transfer)
  const prompt = await approvalWindow(extension)
  const yes = yesButton(prompt, 'Confirm')
  await expect(yes).toBeEnabled()
  // What leads to a button (the keyboard, a screen reader, a tool) scrolls whatever can be scrolled.
  const place = await yes.boundingBox()
  await yes.evaluate((button) => {
    for (const block of ['start', 'center', 'end', 'start'] as const) button.scrollIntoView({ block })
  })
  expect(await yes.boundingBox()).toEqual(place)
  await expect(yes).toBeEnabled()
  await yes.evaluate((button) => {
    button.style.marginBottom = '40px'
  })
  await expect(yes).toBeDisabled()
  await expect(yes).toBeEnabled()
  await rejectButton(prompt).click()
  expect(await asked).toMatchObject({ type: 'error', code: 4001 })
})
