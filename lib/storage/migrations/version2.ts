// From schema 1 to 2: tables that are new and begin empty. No row that was there changes.
import type { Migration } from './migration'

export const version2: Migration = {
  version: 2,
  changes: [],
  change: async () => {},
  check: async () => undefined,
}
