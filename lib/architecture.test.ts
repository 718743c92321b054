// The map of the wallet, as a test. A row says which rooms a room may import; anything else fails.
// Read it from the top: each room knows only the rooms below it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { expect, test } from 'vitest'

const everything = ['lib', 'components', 'entrypoints']

/** Room → what it may import, itself always included. */
const mayImport: Record<string, readonly string[]> = {
  // Processes: wire rooms to the world, decide nothing.
  'entrypoints/background': ['lib'],
  'entrypoints/content': ['lib/messages', 'lib/base'],
  'entrypoints/inpage': ['lib/messages', 'lib/base'],
  'entrypoints/popup': ['components', 'lib/messages', 'lib/i18n', 'lib/base', 'lib/storage/read'],
  'entrypoints/approval': ['components', 'lib/messages', 'lib/i18n', 'lib/base', 'lib/storage/read'],
  'entrypoints/dashboard': ['components', 'lib/messages', 'lib/i18n', 'lib/base', 'lib/storage/read'],
  // It runs the local machine, and nothing else of what the wallet knows.
  'entrypoints/offscreen': ['lib/chain/evm', 'lib/messages', 'lib/base'],

  // Views: read by live query, write by command.
  components: ['lib/storage/read', 'lib/messages', 'lib/i18n', 'lib/base'],

  // Deeds: requests joins the two siblings that do not know each other.
  'lib/requests': ['lib/transactions', 'lib/safety', 'lib/accounts', 'lib/chain', 'lib/messages', 'lib/base'],
  'lib/transactions': ['lib/chain', 'lib/base'],
  'lib/safety': ['lib/chain', 'lib/base'],
  // A sibling of both: its payers are judged by safety's rules, which the background hands in.
  'lib/payments': ['lib/chain', 'lib/base'],

  'lib/jobs': ['lib/base'],

  // Facts.
  'lib/chain': ['lib/base'],
  'lib/tokens': ['lib/lists', 'lib/chain', 'lib/base'],
  'lib/lists': ['lib/base'],
  'lib/accounts': ['lib/base'],
  'lib/keys': ['lib/base'],

  // Words.
  'lib/messages': ['lib/base'],
  'lib/i18n': ['lib/base'],
  'lib/base': [],

  // The world: implements the ports that the rooms declare.
  'lib/storage': ['lib'],
  'lib/platform': ['lib'],
}

/** Package → the only places that may import it. */
const packageHomes: Record<string, readonly string[]> = {
  'wxt/dist/browser': ['lib/platform', 'entrypoints'],
  '@wxt-dev/browser': ['lib/platform', 'entrypoints'],
  dexie: ['lib/storage'],
  '@shazow/whatsabi': ['lib/safety'],
  '@scure/bip39': ['lib/keys'],
  '@scure/bip32': ['lib/keys'],
  '@noble/secp256k1': ['lib/keys'],
  react: ['components', 'entrypoints/popup', 'entrypoints/approval', 'entrypoints/dashboard'],
  'hash-wasm': ['entrypoints/offscreen'],
  '@zxcvbn-ts': ['entrypoints/offscreen'],
  i18next: ['lib/i18n'],
  '@ethereumjs': ['lib/chain/evm'],
  cockatiel: ['lib/chain/client', 'lib/platform/fetchJson'],
}

const starts = (room: string) => `^${room}(/|\\.|$)`

test('every import follows the map', { timeout: 240_000 }, async () => {
  const result = await cruise(
    everything,
    {
      validate: true,
      tsPreCompilationDeps: 'specify',
      tsConfig: { fileName: 'tsconfig.json' },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '\\.test\\.tsx?$|vitest\\.config|\\.d\\.ts$' },
      ruleSet: {
        forbidden: [
          {
            name: 'every import resolves (or the rules below are blind)',
            severity: 'error',
            from: {},
            to: { couldNotResolve: true },
          },
          { name: 'no cycles, not even of types', severity: 'error', from: {}, to: { circular: true } },
          ...Object.entries(mayImport).map(([room, rooms]) => ({
            name: `${room} stays inside its row of the map`,
            severity: 'error' as const,
            from: { path: starts(room) },
            // Views and processes may name any room's types: they vanish when built.
            to: {
              path: '^(lib|components|entrypoints)/',
              pathNot: [room, ...rooms].map(starts),
              ...(/^(components|entrypoints)/.test(room)
                ? { dependencyTypesNot: ['type-only' as const] }
                : {}),
            },
          })),
          ...Object.entries(packageHomes).map(([name, homes]) => ({
            name: `${name} is imported only in ${homes.join(', ')}`,
            severity: 'error' as const,
            from: { path: '^(lib|components|entrypoints)/', pathNot: homes.map(starts) },
            to: { path: `node_modules/${name}(/|\\.|$)`, dependencyTypesNot: ['type-only' as const] },
          })),
          {
            name: 'only the background opens the keystore',
            severity: 'error',
            from: { pathNot: ['^lib/keys/', '^lib/storage/', '^lib/platform/', '^entrypoints/background/'] },
            to: { path: '^lib/keys/', dependencyTypesNot: ['type-only'] },
          },
        ],
      },
    },
    {
      alias: { '@': process.cwd() },
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  )
  const output = result.output as ICruiseResult
  const broken = output.summary.violations.map(({ from, to, rule }) => `${from} → ${to}   (${rule.name})`)
  expect(output.summary.totalCruised).toBeGreaterThan(50)
  expect(broken).toEqual([])
})

/** Rooms that must be told the time and given randomness, so that tests can repeat. */
const deterministic = [
  'lib/base',
  'lib/chain',
  'lib/lists',
  'lib/tokens',
  'lib/transactions',
  'lib/safety',
  'lib/payments',
  'lib/keys',
  'lib/requests',
]

test('deterministic rooms ask no clock and roll no dice', () => {
  const asks = deterministic
    .filter((room) => existsSync(room))
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .filter((file) =>
          /Date\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(join(room, file), 'utf8')),
        )
        .map((file) => join(room, file)),
    )
  expect(asks).toEqual([])
})

test('every room has a row in the map', () => {
  const folders = ['lib', 'entrypoints'].flatMap((top) =>
    readdirSync(top, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${top}/${entry.name.replace(/\..*/, '')}`),
  )
  expect(folders.filter((folder) => !(folder in mayImport))).toEqual([])
})

test('every room has a README', () => {
  const rooms = Object.keys(mayImport).filter((room) => room.startsWith('lib/') || room === 'components')
  expect(rooms.filter((room) => !existsSync(join(room, 'README.md')))).toEqual([])
})

test('pages register no runtime listeners, so a message to the wallet reaches the background only', () => {
  const pages = [
    'components',
    'entrypoints/popup',
    'entrypoints/approval',
    'entrypoints/dashboard',
    'entrypoints/offscreen',
  ]
  const listens = pages.flatMap((page) =>
    readdirSync(page, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => /runtime\.on(Message|Connect)/.test(readFileSync(join(page, file), 'utf8')))
      .map((file) => join(page, file)),
  )
  expect(listens).toEqual([])
})
