// After I restored my wallet, nothing on the disk, in the pages or in the console holds my phrase, my key or my password.
import { expect, type Page } from '@playwright/test'
import { HDKey } from '@scure/bip32'
import { mnemonicToSeedSync } from '@scure/bip39'
import { testPhrase } from '../fixtures/anvil'
import { test } from '../fixtures/test'
import { password, restore } from '../fixtures/wallet'

/** The test phrase is one word eleven times: three in a row and the last one are what gives it away. */
function secrets(): [string, RegExp][] {
  const seed = Buffer.from(mnemonicToSeedSync(testPhrase))
  const key = Buffer.from(HDKey.fromMasterSeed(seed).derive("m/44'/60'/0'/0/0").privateKey ?? [])
  const literal = (text: string) => new RegExp(text.replace(/[^\w]/g, '\\$&'), 'i')
  return [
    ['the phrase', /(test\W+){3}|test\W+junk/i],
    ['the seed', literal(seed.toString('hex').slice(0, 32))],
    ['the seed in base64', literal(seed.toString('base64').slice(0, 24))],
    ['the key', literal(key.toString('hex'))],
    ['the key in base64', literal(key.toString('base64').slice(0, 40))],
    ['the key in decimal', literal(BigInt(`0x${key.toString('hex')}`).toString())],
    ['the password', literal(password)],
  ]
}

/** All databases and storage areas as text, bytes in hexadecimal. */
function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const areas = (
      globalThis as unknown as { chrome: { storage: Record<string, { get(all: null): unknown }> } }
    ).chrome.storage
    const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const plain = (_: string, value: unknown) =>
      value instanceof Uint8Array ? hex(value) : typeof value === 'bigint' ? String(value) : value
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const parts: unknown[] = [
      await areas.local?.get(null),
      await areas.session?.get(null),
      { ...localStorage },
      { ...sessionStorage },
    ]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const table of database.objectStoreNames) {
        parts.push(table, await done(database.transaction(table).objectStore(table).getAll()))
      }
      database.close()
    }
    return JSON.stringify(parts, plain)
  })
}

test('no store, no page and no line of the console holds a secret after the set-up', async ({
  freshExtension: extension,
}) => {
  const lines: string[] = []
  extension.context.on('console', (message) => lines.push(message.text()))
  const page = await restore(extension)
  const popup = await extension.open('popup')
  await expect(popup.getByRole('button', { name: 'Lock Holdfast' })).toBeVisible()
  const stored = await everythingStored(popup)
  expect(stored).toContain('vaultRecords')
  expect(stored).toContain('vault:manifest')
  const places = {
    stored,
    'the dashboard': await page.content(),
    'the popup': await popup.content(),
    console: [...lines, ...extension.errors].join('\n'),
  }
  for (const [place, text] of Object.entries(places)) {
    for (const [name, secret] of secrets()) expect.soft(text, `${name}: ${place}`).not.toMatch(secret)
  }
})
