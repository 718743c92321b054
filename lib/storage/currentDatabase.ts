// Which database is in use. Each schema has one of its own; the newest one that bears its mark counts. So a migration
// that was cut short, or failed, has changed nothing: the older database is still there and is opened.
import { Dexie } from 'dexie'
import { WalletError } from '@/lib/base/walletError'
import { type AboutRow, type Database, databaseName, newestSchema, openDatabase } from './database'
import { type MigrationJob, migrate } from './migrate'
import type { Migration } from './migrations/migration'
import { version2 } from './migrations/version2'
import { version3 } from './migrations/version3'
import { version4 } from './migrations/version4'

export type CurrentDatabase =
  /** `migratedNow`: the database it was made from is still there, until the next start. */
  | { type: 'current'; database: Database; version: number; migratedNow?: true }
  /** It could not be brought to the newest schema. Tables that its schema does not have are missing. */
  | { type: 'not migrated'; database: Database; version: number; reason: string }

export interface CurrentDatabaseOptions {
  /** Begins the names of all databases. */
  prefix?: string
  newest?: number
  migrations?: readonly Migration[]
  clock: () => number
  step?: MigrationJob['step']
}

const allMigrations: readonly Migration[] = [version2, version3, version4]

/** Opens the database in use, made or migrated where needed. Only the background does; nobody else may write meanwhile. */
export async function openCurrentDatabase(options: CurrentDatabaseOptions): Promise<CurrentDatabase> {
  const { prefix, newest = newestSchema, migrations = allMigrations, clock, step } = options
  const nameOf = (version: number) => databaseName(version, prefix)
  const present = versionsIn(await Dexie.getDatabaseNames(), nameOf(1))
  const [highest] = present
  if (highest !== undefined && highest > newest && (await isMarked(nameOf(highest), highest))) {
    throw new NewerDatabase(highest, newest)
  }
  for (const version of present) {
    if (version > newest) continue
    if (version === newest) {
      const database = openDatabase(nameOf(version), version)
      if (isMark(await database.about.get('schema'), version)) return { type: 'current', database, version }
      database.close()
      continue
    }
    if (!(await isMarked(nameOf(version), version))) continue
    const job: MigrationJob = {
      from: { name: nameOf(version), version },
      to: { name: nameOf(newest), version: newest },
      migrations: migrations.filter(
        (migration) => migration.version > version && migration.version <= newest,
      ),
      clock,
      ...(step ? { step } : {}),
    }
    try {
      return { type: 'current', database: await migrate(job), version: newest, migratedNow: true }
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
      return { type: 'not migrated', database: openDatabase(nameOf(version), version), version, reason }
    }
  }
  // Nothing is there, or a database that was made a moment ago and not marked yet.
  const database = openDatabase(nameOf(newest), newest)
  await database.about.put({ id: 'schema', version: newest, at: clock() })
  return { type: 'current', database, version: newest }
}

/** Deletes the databases that a migration left behind; for the start after it, and for a wipe. */
export async function deleteOlderDatabases(version: number, prefix?: string): Promise<void> {
  for (const older of versionsIn(await Dexie.getDatabaseNames(), databaseName(1, prefix))) {
    if (older < version) await Dexie.delete(databaseName(older, prefix))
  }
}

/** Deletes the database that can't be opened, and those of older schemas: it is to be made anew. */
export async function deleteDatabases(newest = newestSchema, prefix?: string): Promise<void> {
  for (let version = 1; version <= newest; version++) await Dexie.delete(databaseName(version, prefix))
}

/** Highest first. */
function versionsIn(names: readonly string[], first: string): number[] {
  return names
    .flatMap((name) => {
      if (name === first) return [1]
      const version = name.startsWith(`${first}-`) ? Number(name.slice(first.length + 1)) : Number.NaN
      return Number.isInteger(version) ? [version] : []
    })
    .sort((a, b) => b - a)
}

/** The first schema has no mark: it was never a copy. */
async function isMarked(name: string, version: number): Promise<boolean> {
  if (version === 1) return true
  const database = new Dexie(name)
  try {
    await database.open()
    const about = database.tables.find((table) => table.name === 'about')
    return isMark(await about?.get('schema'), version)
  } finally {
    database.close()
  }
}

function isMark(row: AboutRow | undefined, version: number): boolean {
  return row?.version === version
}

/** A newer Holdfast has been here: what it wrote can't be read by this one. */
export class NewerDatabase extends WalletError {
  override readonly name = 'Storage.NewerDatabase'
  constructor(found: number, known: number) {
    super(`expected data of schema ${known} or older, found schema ${found}: update Holdfast`)
  }
}
