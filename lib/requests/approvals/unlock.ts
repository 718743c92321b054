// Requests that need nothing but an unlocked wallet: they open the window and wait. One window, however many wait.
import type { Room } from './room'

/** 'closed': the user closed the window, or the page went away. */
export async function waitForUnlock(room: Room, documentId: string): Promise<'unlocked' | 'closed'> {
  if (await room.isUnlocked()) return 'unlocked'
  const settled = new Promise<'unlocked' | 'closed'>((resolve) => {
    const wait = {
      documentId,
      settle(how: 'unlocked' | 'closed') {
        room.unlockWaits.delete(wait)
        resolve(how)
      },
    }
    room.unlockWaits.add(wait)
  })
  room.window.open().catch(room.report)
  return settled
}

export function unlocked(room: Room): void {
  for (const wait of room.unlockWaits) wait.settle('unlocked')
}
