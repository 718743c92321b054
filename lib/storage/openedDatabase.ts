// The one connection of a screen to the database, opened at its first query.
import { type Database, openDatabase } from './database'

let opened: Database | undefined

export function openedDatabase(): Database {
  opened ??= openDatabase()
  return opened
}
