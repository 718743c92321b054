// What the owner lifted, in the database.
import type { Lift } from '@/lib/safety/risk/lifts'
import type { Database } from './database'

export function createLiftStore({ lifts }: Database) {
  return {
    all: (): Promise<Lift[]> => lifts.toArray(),
    /** The first time it was asked for counts: asking again neither shortens nor prolongs the day. */
    async ask(lift: Lift): Promise<void> {
      if (!(await lifts.get([lift.rule, lift.subject]))) await lifts.add(lift)
    },
    remove: ({ rule, subject }: Pick<Lift, 'rule' | 'subject'>) => lifts.delete([rule, subject]),
  }
}
