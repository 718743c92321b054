// Brings a database to a newer schema: on a copy that is checked, and counts only once a mark in it says so.
import { Dexie, type IndexableType } from 'dexie'
import { WalletError } from '@/lib/base/walletError'
import { type Database, openDatabase } from './database'
import type { Copy, Migration } from './migrations/migration'
import { sameValue } from './sameValue'

export interface MigrationJob {
  from: { name: string; version: number }
  to: { name: string; version: number }
  /** Those between the two, in their order. */
  migrations: readonly Migration[]
  clock: () => number
  /** Called before each step; what it throws ends the migration, as the end of the worker would. */
  step?: (name: string) => void
}

/** So many rows are held in memory at once. */
const chunkRows = 1_000

/**
 * Answers the new database, open. Throws what went wrong; then the old one is as it was, and what there is of the new
 * one is not marked, so that nobody takes it for whole.
 */
export async function migrate(job: MigrationJob): Promise<Database> {
  const { from, to, migrations, clock, step = () => {} } = job
  step('delete what an earlier attempt left')
  await Dexie.delete(to.name)
  // Without a schema given Dexie takes the one that is there, whatever its version.
  const old = new Dexie(from.name)
  const database = openDatabase(to.name, to.version)
  try {
    await old.open()
    await database.open()
    for (const { name } of old.tables) {
      step(`copy ${name}`)
      await copyTable(old, database, name)
    }
    const copy = copyOf(database)
    for (const migration of migrations) {
      step(`change to ${migration.version}`)
      await migration.change(copy)
    }
    step('check')
    const wrong = await findWrong(old, database, migrations)
    if (wrong !== undefined) throw new MigrationCheckFailed(wrong)
    step('switch')
    await database.about.put({ id: 'schema', version: to.version, from: from.version, at: clock() })
    step('switched')
    return database
  } catch (error) {
    database.close()
    throw error
  } finally {
    old.close()
  }
}

async function copyTable(old: Dexie, database: Dexie, name: string): Promise<void> {
  const target = tableOf(database, name)
  for await (const rows of chunksOf(old, name)) {
    if (!target) throw new MigrationCheckFailed(`the rows of ${name} have no place`)
    await target.bulkPut(rows)
  }
}

async function* chunksOf(database: Dexie, name: string): AsyncGenerator<unknown[]> {
  const table = database.table(name)
  const keys = await table.toCollection().primaryKeys()
  for (let at = 0; at < keys.length; at += chunkRows) yield table.bulkGet(keys.slice(at, at + chunkRows))
}

function tableOf(database: Dexie, name: string) {
  return database.tables.find((table) => table.name === name)
}

function copyOf(database: Dexie): Copy {
  return {
    rows: (table) => database.table(table).toArray(),
    put: async (table, rows) => {
      await database.table(table).bulkPut([...rows])
    },
    remove: (table, keys) => database.table(table).bulkDelete([...keys] as IndexableType[]),
  }
}

/** Every row is where it was, except in the tables that a migration says it changes; those it checks itself. */
async function findWrong(
  old: Dexie,
  database: Dexie,
  migrations: readonly Migration[],
): Promise<string | undefined> {
  const changed = new Set(migrations.flatMap(({ changes }) => changes))
  for (const { name } of old.tables) {
    if (changed.has(name)) continue
    const target = tableOf(database, name)
    if (!target) continue
    const count = await target.count()
    if (count !== (await old.table(name).count())) return `${name} has ${count} rows, not those of before`
    for await (const rows of chunksOf(old, name)) {
      const keys = rows.map((row) => keyOf(row, target.schema.primKey.keyPath))
      const copies = await target.bulkGet(keys)
      if (!copies.every((copy, at) => sameValue(copy, rows[at]))) return `a row of ${name} is not what it was`
    }
  }
  const copy = copyOf(database)
  for (const migration of migrations) {
    const wrong = await migration.check(copy)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

function keyOf(row: unknown, keyPath: string | string[] | null | undefined): IndexableType {
  const member = (path: string) => Dexie.getByKeyPath(row as object, path)
  return (Array.isArray(keyPath) ? keyPath.map(member) : member(keyPath ?? '')) as IndexableType
}

/** The copy was not as it should be; nothing was switched. */
export class MigrationCheckFailed extends WalletError {
  override readonly name = 'Storage.MigrationCheckFailed'
}
