// What one step from a schema to the next is. It works on a copy; the old database is not touched.

/** The copy, table by table. Rows are as they lie in the database. */
export interface Copy {
  rows(table: string): Promise<unknown[]>
  put(table: string, rows: readonly unknown[]): Promise<void>
  remove(table: string, keys: readonly unknown[]): Promise<void>
}

export interface Migration {
  /** The schema that it leads to, from the one before. */
  version: number
  /** The tables whose rows it changes. Every other table must have the same rows afterwards, or nothing is switched. */
  changes: readonly string[]
  change(copy: Copy): Promise<void>
  /** What is wrong with the changed rows; undefined when nothing is. */
  check(copy: Copy): Promise<string | undefined>
}
