// Requests that need nothing but an unlocked wallet: they open the window and wait. One window, however many wait.
import type { SiteAsker } from './question'
import type { Room } from './room'
import type { Unlocked, UnlockWait } from './unlockWait'

export async function waitForUnlock(room: Room, asker: SiteAsker): Promise<Unlocked> {
  if (await room.isUnlocked()) return { type: 'unlocked' }
  const until = await room.silences.endOf(asker)
  if (until !== undefined) return { type: 'silenced', until }
  // It may have left while this was looked up.
  if (!room.presentDocuments().has(asker.documentId)) return { type: 'closed' }
  const settled = new Promise<Unlocked>((resolve) => {
    const wait: UnlockWait = {
      asker,
      settle(how) {
        room.unlockWaits.delete(wait)
        resolve(how)
        show(room)
      },
    }
    room.unlockWaits.add(wait)
  })
  show(room)
  // It may have been unlocked meanwhile, when nobody waited yet.
  if (await room.isUnlocked()) unlocked(room)
  else room.remind().catch(room.report)
  return settled
}

export function unlocked(room: Room): void {
  for (const wait of room.unlockWaits) wait.settle({ type: 'unlocked' })
}

/** The window says who waits. */
function show(room: Room): void {
  const sites = new Map(
    [...room.unlockWaits].map(({ asker: { origin, topOrigin } }) => [
      `${origin} ${topOrigin}`,
      { origin, topOrigin },
    ]),
  )
  room.showUnlockWaits([...sites.values()]).catch(room.report)
}
