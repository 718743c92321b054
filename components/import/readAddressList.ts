// Reads a pasted list of addresses to watch: one a line, or several with commas, or CSV with names. Each line that
// cannot be taken is named with what is wrong.
import { type Address, parseAddress } from '@/lib/base/address'

export const mostAddresses = 1_000

export interface ListedAddress {
  /** From 1. */
  line: number
  address: Address
  /** As the list has it; missing where it names none. */
  name?: string
}

export type LineProblem = { line: number; text: string } & (
  | { type: 'no address' }
  /** `letters`: those in the wrong case, as they were written. */
  | { type: 'wrong checksum'; expected: Address; letters: string }
  | { type: 'twice'; firstLine: number }
  | { type: 'own account'; name: string }
  | { type: 'too many' }
)

export interface AddressList {
  addresses: ListedAddress[]
  problems: LineProblem[]
}

/** `own` are the wallet's accounts: an address is watched only once. */
export function readAddressList(
  text: string,
  own: readonly { address: Address; name: string }[],
): AddressList {
  const names = new Map(own.map(({ address, name }) => [address.toLowerCase(), name]))
  const seen = new Map<string, number>()
  const list: AddressList = { addresses: [], problems: [] }
  for (const [place, written] of text.split(/\r\n|\r|\n/).entries()) {
    const line = place + 1
    const cells = cellsOf(written)
    const found = cells.filter((cell) => isAddressLike(cell))
    if (found.length === 0) {
      if (cells.length > 0 && !isHeader(cells))
        list.problems.push({ line, text: shown(written), type: 'no address' })
      continue
    }
    // A line with one address may name it; with several each cell is an address.
    const name = found.length === 1 ? cells.find((cell) => !isAddressLike(cell)) : undefined
    for (const cell of found) takeOne(cell, line, name)
    const rest = found.length > 1 ? cells.filter((cell) => !isAddressLike(cell)) : []
    for (const cell of rest) list.problems.push({ line, text: shown(cell), type: 'no address' })
  }
  return list

  function takeOne(cell: string, line: number, name: string | undefined) {
    const parsed = parseAddress(cell)
    const at = { line, text: shown(cell) }
    if (parsed.type === 'not an address') {
      list.problems.push({ ...at, type: 'no address' })
      return
    }
    if (parsed.type === 'wrong checksum') {
      const { expected, wrongAt } = parsed
      const letters = wrongAt.map((place) => cell[place + 2] ?? '').join('')
      list.problems.push({ ...at, type: 'wrong checksum', expected, letters })
      return
    }
    const key = parsed.address.toLowerCase()
    const firstLine = seen.get(key)
    const ownName = names.get(key)
    if (firstLine !== undefined) list.problems.push({ ...at, type: 'twice', firstLine })
    else if (ownName !== undefined) list.problems.push({ ...at, type: 'own account', name: ownName })
    else if (list.addresses.length >= mostAddresses) list.problems.push({ ...at, type: 'too many' })
    else {
      seen.set(key, line)
      list.addresses.push({ line, address: parsed.address, ...(name ? { name: name.slice(0, 64) } : {}) })
    }
  }
}

/** Cells between commas, semicolons and tabs (quoted or not); a line of nothing but addresses may have spaces too. */
function cellsOf(line: string): string[] {
  const cells = [...line.matchAll(/"((?:[^"]|"")*)"|([^,;\t]+)/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  )
  return cells
    .flatMap((cell) => {
      const words = cell.split(/\s+/)
      if (words.length > 1 && words.every(isAddressLike)) return words
      // "0x… name" and "name 0x…": the address is a cell, the rest its name.
      const address = words.find(isAddressLike)
      if (words.length > 1 && address) return [address, words.filter((word) => word !== address).join(' ')]
      return [cell]
    })
    .filter((cell) => cell !== '')
}

/** Meant as an address: 0x and hexadecimal digits, be they too many or too few. */
function isAddressLike(cell: string): boolean {
  return /^0x[0-9a-fA-F]{6,}$/i.test(cell)
}

function isHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => /^(address|account|wallet|name|label|地址|名称|账户)$/i.test(cell))
}

function shown(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > 60 ? `${trimmed.slice(0, 57)}…` : trimmed
}
