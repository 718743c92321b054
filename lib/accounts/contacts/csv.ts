// Contacts as a file that spreadsheets read: name, address, network, note, how verified, since when.
import { parseAddress } from '@/lib/base/address'
import { parseChainId } from '@/lib/base/chainId'
import {
  type Contact,
  type ContactEntry,
  type RowProblem,
  type Verification,
  verifications,
} from '@/lib/base/contact'
import { type CsvRecord, readCsv, readSafeCell, writeCsv } from '@/lib/base/csvText'
import { accountName, EmptyName } from '../accountName'
import { contactKey } from './contactKey'
import { contactNote } from './contactNote'

const columns = ['name', 'address', 'network', 'note', 'verified', 'created'] as const
type Column = (typeof columns)[number]

/** A row of a file that is a contact. */
export type ContactRow = ContactEntry & { createdAt?: number }

/** With a row of column names, in a fixed order; lines end with CR LF. */
export function writeContactsCsv(contacts: readonly Contact[]): string {
  return writeCsv([
    columns,
    ...contacts.map(({ name, address, chain, note, verified, createdAt }) => [
      name,
      address,
      String(chain),
      note,
      verified,
      new Date(createdAt).toISOString(),
    ]),
  ])
}

/**
 * Reads what writeContactsCsv writes and what people write by hand: a first row that names an address column says the
 * order of columns (unknown ones are ignored), without it they are name, address, network, note, verified, created.
 * Commas, semicolons or tabs. A missing network is "all", missing words on verification are "not verified".
 */
export function readContactsCsv(text: string): { rows: ContactRow[]; problems: RowProblem[] } {
  const [first, ...rest] = readCsv(text, separatorOf(text))
  if (!first) return { rows: [], problems: [] }
  const names = first.cells.map((cell) => cell.trim().toLowerCase())
  const hasNames = names.includes('address')
  const order: readonly string[] = hasNames ? names : columns
  const rows: ContactRow[] = []
  const problems: RowProblem[] = []
  const lines = new Map<string, number>()
  for (const record of hasNames ? rest : [first, ...rest]) {
    const row = readRow(record, order)
    if ('type' in row) {
      problems.push(row)
      continue
    }
    const firstLine = lines.get(contactKey(row))
    if (firstLine !== undefined) {
      problems.push({ line: record.line, type: 'said before', firstLine })
      continue
    }
    lines.set(contactKey(row), record.line)
    rows.push(row)
  }
  return { rows, problems }
}

function readRow({ line, cells }: CsvRecord, order: readonly string[]): ContactRow | RowProblem {
  const cell = (column: Column) => readSafeCell(cells[order.indexOf(column)] ?? '').trim()
  const text = cell('address')
  const parsed = parseAddress(text)
  if (parsed.type === 'not an address') return { line, type: 'not an address', text: text.slice(0, 100) }
  if (parsed.type === 'wrong checksum') {
    return { line, type: 'wrong checksum', text, expected: parsed.expected, wrongAt: parsed.wrongAt }
  }
  const name = readName(cell('name'))
  if (name === undefined) return { line, type: 'no name' }
  const network = cell('network').toLowerCase()
  const chain = network === '' || network === 'all' ? 'all' : parseChainNumber(network)
  if (chain === undefined) return { line, type: 'unknown network', text: network.slice(0, 100) }
  const words = cell('verified').toLowerCase()
  const verified = words === '' ? 'not verified' : verifications.find((each) => each.toLowerCase() === words)
  if (verified === undefined) return { line, type: 'unknown verification', text: words.slice(0, 100) }
  const createdAt = Date.parse(cell('created'))
  return {
    address: parsed.address,
    name,
    chain,
    note: contactNote(cell('note')),
    verified: verified satisfies Verification,
    ...(Number.isFinite(createdAt) && createdAt > 0 ? { createdAt } : {}),
  }
}

function readName(text: string): string | undefined {
  try {
    return accountName(text)
  } catch (error) {
    if (error instanceof EmptyName) return undefined
    throw error
  }
}

/** Written as a number, or as 0x and hexadecimal. */
function parseChainNumber(text: string): number | undefined {
  const chainId = /^\d{1,16}$/.test(text) ? Number(text) : parseChainId(text)
  return chainId !== undefined && Number.isSafeInteger(chainId) && chainId > 0 ? chainId : undefined
}

/** What the first line uses, outside of quotes. */
function separatorOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: line.split(separator).length }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).separator
}
