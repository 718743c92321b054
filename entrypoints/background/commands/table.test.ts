// Which page may send which command, and what happens to everything else.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandSchemas } from '@/lib/messages/commands'
import type { Wallet } from '../wallet'
import { runCommand } from './runCommand'
import { commands, isOfTheUser, mayBeSentBy } from './table'

/** No command may be reached in these tests, so no wallet is needed. */
const noWallet = {} as Wallet

test('every command has a schema, a file of its own name, and a page that may send it', () => {
  const names = Object.keys(commandSchemas).sort()
  const notCommands = ['command', 'errors', 'table', 'runCommand']
  const files = readdirSync(import.meta.dirname)
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => !notCommands.includes(file))
    .sort()
  expect(Object.keys(commands).sort()).toEqual(names)
  expect(files).toEqual(names)
  expect([...new Set(Object.values(mayBeSentBy).flat())].sort()).toEqual(names)
  for (const [name, command] of Object.entries(commands)) expect(command.name).toBe(name)
})

test('a page that is not in the table may send nothing', async () => {
  for (const page of ['offscreen', 'constructor', '__proto__', '', 'popup/'])
    for (const name of Object.keys(commandSchemas))
      await expect(runCommand(noWallet, page, { name, params: {} })).rejects.toThrow('expected a page')
})

test('each page is refused what is not in its row', async () => {
  for (const [page, allowed] of Object.entries(mayBeSentBy))
    for (const name of Object.keys(commandSchemas).filter((name) => !allowed.includes(name as never)))
      await expect(runCommand(noWallet, page, { name, params: {} })).rejects.toMatchObject({
        name: 'Commands.NotAllowed',
      })
})

test('only the approval window answers questions, and only the dashboard sees a phrase', () => {
  const pagesWith = (name: string) =>
    Object.keys(mayBeSentBy).filter((page) => mayBeSentBy[page]?.includes(name as never))
  expect(pagesWith('answerQuestion')).toEqual(['approval'])
  expect(pagesWith('editQuestion')).toEqual(['approval'])
  for (const name of ['generatePhrase', 'checkSource', 'createVault', 'addSource'])
    expect(pagesWith(name)).toEqual(['dashboard'])
})

test.each([
  ['a name that is no command', { name: 'toString', params: {} }, 'Commands.NotAllowed'],
  ['no name', { name: undefined, params: {} }, 'Commands.NotAllowed'],
  ['a missing field', { name: 'selectAccount', params: {} }, 'Commands.BadParams'],
  [
    'a wrong checksum',
    { name: 'selectAccount', params: { address: `0x${'aB'.repeat(20)}` } },
    'Commands.BadParams',
  ],
  ['a chain id as text', { name: 'selectNetwork', params: { chainId: '0x1' } }, 'Commands.BadParams'],
  ['a negative amount', { name: 'send', params: { chainId: 1, valueWei: -1n } }, 'Commands.BadParams'],
  ['no parameters at all', { name: 'send', params: null }, 'Commands.BadParams'],
])('%s is refused before anything runs', async (_what, message, name) => {
  await expect(runCommand(noWallet, 'popup', message)).rejects.toMatchObject({ name })
})

test('a passkey’s key is taken only as a key that cannot be read, never as bytes', async () => {
  const make = (extractable: boolean) =>
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, extractable, ['wrapKey', 'unwrapKey'])
  const unreadable = await make(false)
  const imitated = { extractable: false, [Symbol.toStringTag]: 'Crypto' }
  for (const key of [new Uint8Array(32), 'key', await make(true), imitated, undefined]) {
    const message = { name: 'unlockWithPasskey', params: { id: 'passkey:1', key } }
    await expect(runCommand(noWallet, 'popup', message)).rejects.toMatchObject({ name: 'Commands.BadParams' })
  }
  const seen: unknown[] = []
  const wallet = {
    keystore: {
      unlockWithPasskey: async (...given: unknown[]) => {
        seen.push(...given)
        return { type: 'unlocked' }
      },
    },
    afterUnlock: async () => {},
  } as unknown as Wallet
  const message = { name: 'unlockWithPasskey', params: { id: 'passkey:1', key: unreadable } }
  expect(await runCommand(wallet, 'popup', message)).toEqual({ type: 'unlocked' })
  expect(seen).toEqual(['passkey:1', unreadable])
})

test('the first mark takes no password, every later one does, and none is set while locked', async () => {
  const mark = { motif: 'owl', colour: 'plum', words: ['quartz', 'north', 'amber'] }
  const world = { settings: {} as { mark?: unknown }, state: 'unlocked', asked: 0, right: true }
  const wallet = {
    keystore: {
      state: async () => ({ type: world.state }),
      checkPassword: async () => {
        world.asked++
        return world.right ? { type: 'right' } : { type: 'wrong password' }
      },
    },
    readSettings: async () => world.settings,
    changeSettings: async (change: object) => void Object.assign(world.settings, change),
  } as unknown as Wallet
  const password = { kind: 'password source' } as const
  const set = (words: string[], given?: typeof password) =>
    runCommand(wallet, 'dashboard', { name: 'setMark', params: { mark: { ...mark, words } } }, given)

  expect(await set(mark.words)).toEqual({ type: 'set' })
  expect(world.settings).toEqual({ mark, markAsked: true })
  const other = ['fox', 'moss', 'rain']
  await expect(set(other)).rejects.toMatchObject({ name: 'Commands.MissingPassword' })
  world.right = false
  expect(await set(other, password)).toEqual({ type: 'wrong password' })
  expect(world.settings.mark).toEqual(mark)
  world.right = true
  expect(await set(other, password)).toEqual({ type: 'set' })
  expect(world.settings.mark).toEqual({ ...mark, words: other })
  world.state = 'locked'
  expect(await set(mark.words, password)).toEqual({ type: 'locked' })
  expect(world.asked).toBe(2)
  await expect(set(['two words', 'a', 'b'], password)).rejects.toMatchObject({ name: 'Commands.BadParams' })
})

test('an open prompt that looks again by itself does not keep the wallet unlocked', () => {
  expect(isOfTheUser('recheckQuestion')).toBe(false)
  expect(isOfTheUser('answerQuestion')).toBe(true)
})
