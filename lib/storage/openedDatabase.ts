// The one connection of a screen to the database, opened at its first query.
import { type Database, databaseName, newestSchema, openDatabase } from './database'

let opened: Database | undefined
let version = newestSchema

export function openedDatabase(): Database {
  opened ??= openDatabase(databaseName(version), version)
  return opened
}

/** For a screen's start, before its first query: the wallet still uses the database of an older schema. */
export function readOlderDatabase(older: number): void {
  version = older
}
