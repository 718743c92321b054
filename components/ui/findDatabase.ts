// Which database a screen reads. The background says so once; after that this browser remembers it.
import type { CommandResults } from '@/lib/messages/commands'
import { readOlder, screenSchema } from '@/lib/storage/read/databaseInUse'
import { sendCommand } from '../command'

const place = 'holdfast:schema'

export type NotMigrated = Extract<CommandResults['databaseState'], { type: 'not migrated' }>

/** True when the newest schema's database was there before: it never goes away again. */
export function knowsDatabase(): boolean {
  return localStorage.getItem(place) === String(screenSchema)
}

/**
 * Asks the background, which migrates first where it must. From then on the screen reads the database that is in use;
 * the answer is undefined unless that is an older one.
 */
export async function findDatabase(): Promise<NotMigrated | undefined> {
  const state = await sendCommand('databaseState', {})
  if (state.type === 'current') localStorage.setItem(place, String(screenSchema))
  // One that can't be opened is what the screen itself will find, and say.
  if (state.type !== 'not migrated') return undefined
  readOlder(state.version)
  return state
}
