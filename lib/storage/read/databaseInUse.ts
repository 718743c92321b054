// Which of the wallet's databases a screen reads.
import { newestSchema } from '../database'
import { readOlderDatabase } from '../openedDatabase'

/** The schema that screens are made for. */
export const screenSchema = newestSchema

/** For a screen's start, before its first query: the wallet still uses the database of this older schema. */
export function readOlder(schema: number): void {
  readOlderDatabase(schema)
}
