// For a database that can't be opened (see unopened.ts); one that is open needs nothing.
import { command } from './command'

export const rebuildDatabase = command('rebuildDatabase', async () => ({ type: 'not needed' }))
