// The demo for a person: everything is set up by the real screens, then the browser is theirs.

import { testAccounts } from '../fixtures/anvil'
import { addLocalNetwork, password, restore } from '../fixtures/wallet'
import { test } from './stage'

test.setTimeout(0)

test('a browser to play with', async ({ anvil, demoPage, extension }) => {
  console.log('Setting up a wallet with the test phrase; leave the browser alone for a moment.')
  const dashboard = await restore(extension)
  await addLocalNetwork(dashboard, anvil.url)
  const page = await extension.context.newPage()
  await page.goto(demoPage)
  console.log(`
The browser is yours.

  Demo page   ${demoPage}
  Wallet      ${extension.url('popup')}   (or the toolbar: the puzzle piece, then Holdfast)
  Dashboard   ${extension.url('dashboard')}
  Password    ${password}
  Account     ${testAccounts[0]} with 10,000 ETH of the local chain
  Chain       ${anvil.url}, chain id 31337

On the demo page press "Connect Holdfast", then "Send 0.25 ETH", and read what the wallet asks.
The account's phrase is known to everybody: never send anything real to it.
Close the browser or press Ctrl-C here to end everything.
`)
  await extension.context.waitForEvent('close', { timeout: 0 })
})
