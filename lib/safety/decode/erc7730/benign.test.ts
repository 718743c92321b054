// Third-party transactions of published protocols with the text that a person should see: how much of it we show.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Address, parseAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { listsFrom } from '@/lib/lists/createLists'
import { typedDataOf } from '../typed/readTypedMeaning'
import { readBook } from './book'
import { describeCall, describeTypedData } from './describe'
import type { Described } from './described'
import { fieldTexts, intentText, type TextContext } from './describedText'
import { decimal } from './formats'

const file = '../shared/data/risk/erc7730_benign.jsonl'
const present = existsSync(file)

interface Row {
  id: string
  category: string
  chainId?: number
  from?: string
  to?: string
  value?: string
  data?: Hex
  typedData?: unknown
  context: {
    expectedDisplay: unknown
    expectedDisplayV2?: { intent: string; fields: Expected[]; interpolatedIntent?: string }
  }
}
interface Expected {
  label: string
  value: string | { fields: Expected[] }
}

const book = readBook(readFileSync('public/lists/descriptors.json', 'utf8'))
const lists = listsFrom({ contracts: readFileSync('public/lists/contracts.txt', 'utf8') })
/** Nobody's address, standing for the asset that a vault would answer. */
const vaultAsset = '0x00000000000000000000000000000000000a55e7' as Address

/** What is expected and not shown, by why, as of 2026-11-28. */
const reasons = {
  // Functions that neither the package nor we describe: Ondo's limit orders, newer ones of LI.FI, Hyperliquid, KyberSwap.
  'no descriptor': 37,
  // Newer descriptors than the package's have other words, or fields that it lacks.
  'label: Amount': 4,
  'label: Amount to Send': 1,
  'label: Enable as collateral': 1,
  'label: Migration Fee': 1,
  'label: Minimum to Receive': 4,
  'label: Receive token': 2,
  'label: Request ID': 2,
  'label: Sender': 1,
  'text: 0 ETH': 1,
  // "All ETH" is "unlimited" here.
  'value of Amount to withdraw': 1,
  // An amount of tBTC that the newer descriptor gives as a number, ours as an amount.
  'value of Amount': 1,
  // A date that the package's descriptor gives as a number.
  'value of Expiration time': 1,
  // The list's symbol is USDT, the token was renamed to USDT0.
  'value of Max spending amount': 1,
}

const plain = (text: string) => text.replace(/[\s ]/g, '').toLowerCase()

describe.skipIf(!present)(
  `the text of published descriptors${present ? '' : ' SKIPPED: there is no third-party material'}`,
  () => {
    const rows: Row[] = present
      ? readFileSync(file, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : []
    const measure = (reads: boolean) => {
      const missed: Record<string, number> = {}
      for (const row of rows) {
        const why = missing(row, reads)
        if (why !== undefined) missed[why] = (missed[why] ?? 0) + 1
      }
      return { missed, shown: rows.length - Object.values(missed).reduce((sum, count) => sum + count, 0) }
    }

    it('is shown in full for as many of the 394 rows as was reached; the rest for these reasons', () => {
      const { shown, missed } = measure(true)
      expect(rows).toHaveLength(394)
      expect(missed).toEqual(reasons)
      expect(shown).toBe(336)
    })

    it('is shown without asking any contract where the lists know the tokens', () => {
      expect(measure(false).shown).toBe(134)
    })
  },
)

function described(row: Row): Described | undefined {
  const chainId = row.chainId ?? 1
  const parsed = parseAddress((row.from ?? '').toLowerCase())
  const around = { chainId, ...(parsed.type === 'address' ? { from: parsed.address } : {}) }
  const options = { book, assetOf: () => vaultAsset }
  if (row.typedData !== undefined) {
    const data = typedDataOf(row.typedData)
    return data && describeTypedData(data, around, options)
  }
  const to = parseAddress((row.to ?? '').toLowerCase())
  if (to.type !== 'address' || !row.data) return undefined
  return describeCall({ to: to.address, valueWei: BigInt(row.value ?? 0), data: row.data }, around, options)
}

/** Why the row does not show all that is expected; undefined when it does. `reads`: the tokens and names that no
 * list has are taken from the text, as their contracts would answer them. */
function missing(row: Row, reads: boolean): string | undefined {
  const found = described(row)
  if (!found) return 'no descriptor'
  const chainId = row.chainId ?? 1
  const context: TextContext = {
    currency: { symbol: chainId === 43114 ? 'AVAX' : chainId === 137 ? 'POL' : 'ETH', decimals: 18 },
    tokenOf(address) {
      const listed = lists.label(chainId, address as Address)
      return listed?.decimals === undefined ? undefined : { symbol: listed.name, decimals: listed.decimals }
    },
    nameOf(address) {
      const listed = lists.label(chainId, address as Address)
      return listed?.kind === 'token' ? listed.name : undefined
    },
  }
  // An address is shown with its name and by itself.
  const lines = [
    ...fieldTexts(found.fields, context),
    ...fieldTexts(found.fields, { ...context, nameOf: () => undefined }),
  ]
  const candidates = lines.map(({ label, value }) => ({ label: plain(label), value: plain(value) }))
  for (const { label, value } of expectedFields(row)) {
    const same = candidates.filter((each) => each.label === plain(label))
    if (same.length === 0) return `label: ${label}`
    if (!same.some((each) => fits(each.value, value, reads))) return `value of ${label}`
  }
  const said = [
    intentText(found, context),
    found.owner,
    ...lines.flatMap(({ label, value }) => [label, value]),
  ].map(plain)
  for (const text of expectedTexts(row)) {
    if (!said.some((each) => fits(each, text, reads)) && !said.join('').includes(plain(text)))
      return `text: ${text}`
  }
  return undefined
}

function fits(value: string, expected: string, reads: boolean): boolean {
  if (value === plain(expected) || sameDay(value, expected)) return true
  if (!reads) return false
  // A name of an address, and a token's symbol, are what contracts answer.
  if (/^0x[0-9a-f]{40}$/.test(value)) return !/^0x/.test(expected) && !/^\d+(\.\d+)?( |$)/.test(expected)
  const [, units, rest = ''] = /^(\d+)\((0x[0-9a-f]{40})\)$/.exec(value) ?? []
  const number = /^([\d.]+)\s*[^\d.]*$/.exec(expected.split(' ')[0] ?? '')?.[1]
  if (units === undefined || number === undefined || rest === '') return false
  return Array.from({ length: 37 }, (_, decimals) => decimal(BigInt(units), decimals)).includes(number)
}

/** One of the sets writes days, another the seconds too. */
function sameDay(value: string, expected: string): boolean {
  if (!/^\d{4}-\d\d-\d\d/.test(expected)) return false
  return plain(value).slice(0, 10) === expected.slice(0, 10)
}

/** Texts as a device shows them, one after the other; what stands there of fees and of the device's own is left out. */
function expectedTexts(row: Row): string[] {
  const texts = row.context.expectedDisplay
  if (row.context.expectedDisplayV2 || !Array.isArray(texts)) return []
  return (texts as string[]).filter(
    (text, place) => !/^(Interaction with|Max fees)$/.test(text) && texts[place - 1] !== 'Max fees',
  )
}

function expectedFields(row: Row): { label: string; value: string }[] {
  const v2 =
    row.context.expectedDisplayV2 ??
    (Array.isArray(row.context.expectedDisplay)
      ? undefined
      : (row.context.expectedDisplay as Row['context']['expectedDisplayV2']))
  if (v2) {
    const walk = (fields: Expected[]): { label: string; value: string }[] =>
      fields.flatMap(({ label, value }) =>
        typeof value === 'string' ? [{ label, value }] : walk(value.fields),
      )
    return walk(v2.fields)
  }
  return []
}
