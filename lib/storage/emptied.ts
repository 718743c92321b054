// Whether a list is empty because the user removed its last row, or because the database lost it. The note lies beside
// the removal until the second copy says the same.
import type { Table } from 'dexie'
import type { Database } from './database'

/** To be called in the transaction that removed rows, which must include `emptied`. */
export async function noteIfEmpty(database: Database, table: Table): Promise<void> {
  if ((await table.count()) === 0) await database.emptied.put({ list: table.name, at: Date.now() })
}

/** Answers whether the user removed the list's last row. */
export async function isNotedEmpty(database: Database, list: string): Promise<boolean> {
  return (await database.emptied.get(list)) !== undefined
}
