// What the owner asked to lift, the newest first.
import type { Lift } from '@/lib/safety/risk/lifts'
import { openedDatabase as database } from '../openedDatabase'

export async function readLifts(): Promise<Lift[]> {
  const all = await database().lifts.toArray()
  return all.sort((a, b) => b.askedAt - a.askedAt)
}
