// The places that lists come from, as the user set them, and the last good list of each.
import type { ListPlace } from '@/lib/lists/updates/createListUpdates'
import type { ListCopy, PlaceId } from '@/lib/lists/updates/siteUpdate'
import type { Database } from './database'

export function createListStore({ listPlaces, listCopies }: Database) {
  return {
    places: (): Promise<ListPlace[]> => listPlaces.toArray(),
    /** Another source begins anew: what the one before it gave is not compared with it. */
    async putPlace(place: ListPlace): Promise<void> {
      const before = await listPlaces.get(place.id)
      const same = before?.url === place.url && before?.publicKey === place.publicKey
      if (!same || !place.on) await listCopies.delete(place.id)
      await listPlaces.put(place)
    },
    async noteTry(id: PlaceId, triedAt: number, problem: string | undefined): Promise<void> {
      await listPlaces
        .where('id')
        .equals(id)
        .modify((place) => {
          place.triedAt = triedAt
          if (problem === undefined) delete place.problem
          else place.problem = problem
        })
    },
    copy: (id: PlaceId): Promise<ListCopy | undefined> => listCopies.get(id),
    copies: (): Promise<ListCopy[]> => listCopies.toArray(),
    putCopy: async (copy: ListCopy): Promise<void> => void (await listCopies.put(copy)),
  }
}
