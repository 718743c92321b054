// Comma-separated values as RFC 4180 writes them, safe to open in a spreadsheet.

/** A record and the line of the file it begins on, counted from 1. */
export interface CsvRecord {
  line: number
  cells: string[]
}

/**
 * Reads records; quotes may hold separators, quotes (doubled) and line breaks. Empty lines are left out.
 * Any text can be read: a quote that is never closed goes on to the end.
 */
export function readCsv(text: string, separator = ','): CsvRecord[] {
  const records: CsvRecord[] = []
  let record: CsvRecord = { line: 1, cells: [] }
  let line = 1
  let at = text.startsWith('\ufeff') ? 1 : 0
  const end = () => {
    if (record.cells.length > 1 || record.cells[0] !== '') records.push(record)
    record = { line, cells: [] }
  }
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator)
    record.cells.push(cell.value)
    line += cell.lines
    at = cell.next
    if (text[at] === separator) {
      at += 1
      // A separator at the very end is followed by an empty cell.
      if (at === text.length) record.cells.push('')
      continue
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    line += 1
    end()
  }
  if (record.cells.length > 0) end()
  return records
}

/** Where a cell ends: at a separator, a line break, or the end of the text. */
function plainCell(text: string, at: number, separator: string) {
  let next = at
  while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r')
    next += 1
  return { value: text.slice(at, next), next, lines: 0 }
}

/** After its closing quote a cell goes on as plain text, which RFC 4180 does not allow but spreadsheets read. */
function quotedCell(text: string, at: number, separator: string) {
  let value = ''
  let from = at + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) {
      value += text.slice(from)
      return { value, next: text.length, lines: lineBreaks(value) }
    }
    value += text.slice(from, quote)
    if (text[quote + 1] === '"') {
      value += '"'
      from = quote + 2
      continue
    }
    const rest = plainCell(text, quote + 1, separator)
    return { value: value + rest.value, next: rest.next, lines: lineBreaks(value) }
  }
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}

/**
 * Writes records. A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab, or one of their
 * full-width forms) gets an apostrophe before it; `readSafeCell` takes it off again.
 */
export function writeCsv(records: readonly (readonly string[])[]): string {
  return records.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')
}

function writeCell(text: string): string {
  const safe = /^'*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The cell as it was before writeCsv made it safe. */
export function readSafeCell(text: string): string {
  return /^'+[=+\-@\t\r＝＋－＠]/u.test(text) ? text.slice(1) : text
}
