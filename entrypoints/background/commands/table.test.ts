// Which page may send which command, and what happens to everything else.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandSchemas } from '@/lib/messages/commands'
import type { Wallet } from '../wallet'
import { runCommand } from './runCommand'
import { commands, mayBeSentBy } from './table'

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
