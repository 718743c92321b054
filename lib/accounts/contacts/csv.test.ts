// Contacts go out to a file and come back; a file made by hand is read row by row.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAddress } from '@/lib/base/address'
import { type Contact, verifications } from '@/lib/base/contact'
import { readCsv, readSafeCell, writeCsv } from '@/lib/base/csvText'
import { bytesToHex } from '@/lib/base/hex'
import { accountName } from '../accountName'
import { contactKey } from './contactKey'
import { contactNote } from './contactNote'
import { readContactsCsv, writeContactsCsv } from './csv'

const alice = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const bob = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'

describe('RFC 4180', () => {
  test.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a,1","b ""quoted"""\r\n', [['a,1', 'b "quoted"']]],
    ['"two\r\nlines",x\r\n', [['two\r\nlines', 'x']]],
    [
      'a,\r\n,b\r\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a,', [['a', '']]],
    ['\ufeffa,b', [['a', 'b']]],
    ['"",""', [['', '']]],
    ['\r\n\r\na\r\n\r\n', [['a']]],
    ['"never closed, ever\r\nb', [['never closed, ever\r\nb']]],
    ['"closed"too early,b', [['closedtoo early', 'b']]],
    ['', []],
  ])('%j', (text, cells) => {
    expect(readCsv(text).map((record) => record.cells)).toEqual(cells)
  })

  test('a record knows the line it begins on', () => {
    expect(readCsv('a\n"b\nb"\n\nc\n').map(({ line }) => line)).toEqual([1, 2, 5])
  })

  test('any cells come back as they were written', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\r', '\n', '\t', ' ', 'x', '＝'),
      }),
    )
    // A record of one empty cell reads as an empty line.
    const row = fc.array(cell, { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        expect(readCsv(writeCsv(rows)).map(({ cells }) => cells.map(readSafeCell))).toEqual(rows)
      }),
    )
  })

  test('no cell that is written begins like a formula', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', "'=", "''@")
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        const [record] = readCsv(writeCsv([[first + rest, 'x']]))
        expect(record?.cells[0]).toMatch(/^'/)
      }),
    )
  })

  test('no text makes it throw', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', 'a', '0x', '\t') })
    fc.assert(fc.property(text, (any) => void readContactsCsv(any)))
  })
})

const contacts: Contact[] = [
  {
    address: alice,
    chain: 'all',
    name: 'Alice, the "first"',
    note: 'two\nlines',
    verified: 'in person',
    createdAt: 5_000,
  },
  {
    address: bob,
    chain: 137,
    name: '=HYPERLINK("https://evil")',
    note: '@cmd',
    verified: 'not verified',
    createdAt: 9_000,
  },
]

test('the file is the one that is documented', () => {
  expect(writeContactsCsv(contacts)).toBe(
    'name,address,network,note,verified,created\r\n' +
      `"Alice, the ""first""",${alice},all,"two\nlines",in person,1970-01-01T00:00:05.000Z\r\n` +
      `"'=HYPERLINK(""https://evil"")",${bob},137,'@cmd,not verified,1970-01-01T00:00:09.000Z\r\n`,
  )
})

test('what is exported comes back the same', () => {
  expect(readContactsCsv(writeContactsCsv(contacts))).toEqual({ rows: contacts, problems: [] })
})

test('any contacts come back the same', () => {
  const contact = fc
    .record({
      address: fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => {
        const parsed = parseAddress(bytesToHex(bytes))
        return parsed.type === 'address' ? parsed.address : alice
      }),
      chain: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 2 ** 40 })),
      name: fc.string({ unit: 'grapheme' }).map((text) => `n${text}`),
      note: fc.string({ unit: 'grapheme' }),
      verified: fc.constantFrom(...verifications),
      createdAt: fc.integer({ min: 1, max: 4_000_000_000_000 }),
    })
    .map((each) => ({ ...each, name: accountName(each.name), note: contactNote(each.note) }))
    .filter((each) => each.name !== '')
  fc.assert(
    fc.property(fc.uniqueArray(contact, { selector: contactKey, maxLength: 5 }), (all) => {
      expect(readContactsCsv(writeContactsCsv(all))).toEqual({ rows: all, problems: [] })
    }),
  )
})

describe('files made by hand', () => {
  test.each([
    ['without names of columns', `Alice,${alice}\n`],
    ['with columns in another order', `Address;Name\n${alice};Alice\n`],
    ['with unknown columns', `id,name,address,colour\n7,Alice,${alice},red\n`],
    ['from a spreadsheet with tabs', `name\taddress\nAlice\t${alice.toLowerCase()}\n`],
    ['with a byte order mark', `\ufeffname,address\r\nAlice,${alice}`],
  ])('%s', (_, text) => {
    expect(readContactsCsv(text)).toEqual({
      rows: [{ address: alice, name: 'Alice', chain: 'all', note: '', verified: 'not verified' }],
      problems: [],
    })
  })

  test('each row that is no contact says why, and the others are read', () => {
    const text = [
      'name,address,network,verified',
      `Alice,${alice},1,in person`,
      `,${alice},all,`,
      'Carol,0x12,all,',
      `Dan,${bob.replace('fB', 'Fb')},all,`,
      `Eve,${bob},mainnet,`,
      `Fay,${bob},all,on the moon`,
      `Alice again,${alice.toLowerCase()},0x1,`,
      `Bob,${bob},all,`,
    ].join('\n')
    const { rows, problems } = readContactsCsv(text)
    expect(rows.map(({ name }) => name)).toEqual(['Alice', 'Bob'])
    expect(problems).toEqual([
      { line: 3, type: 'no name' },
      { line: 4, type: 'not an address', text: '0x12' },
      { line: 5, type: 'wrong checksum', text: bob.replace('fB', 'Fb'), expected: bob, wrongAt: [0, 1] },
      { line: 6, type: 'unknown network', text: 'mainnet' },
      { line: 7, type: 'unknown verification', text: 'on the moon' },
      { line: 8, type: 'said before', firstLine: 2 },
    ])
  })
})

test('ten thousand rows are read in a moment', () => {
  const many = Array.from({ length: 10_000 }, (_, index): Contact => {
    const parsed = parseAddress(`0x${((index + 1) * 2_654_435_761).toString(16).padStart(40, '7')}`)
    return {
      address: parsed.type === 'address' ? parsed.address : alice,
      chain: 'all',
      name: `Contact ${index}`,
      note: 'met, once',
      verified: 'not verified',
      createdAt: 1,
    }
  })
  const text = writeContactsCsv(many)
  const before = performance.now()
  const { rows } = readContactsCsv(text)
  expect(rows).toHaveLength(10_000)
  // About half a second, most of it the checksums; the bound is for slow machines.
  expect(performance.now() - before).toBeLessThan(10_000)
})
