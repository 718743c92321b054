// The places that lists come from, and what is there of each.
import type { ListPlace } from '@/lib/lists/updates/createListUpdates'
import type { ListCopy } from '@/lib/lists/updates/siteUpdate'
import { openedDatabase as database } from '../openedDatabase'

export interface ShownPlace extends Partial<ListPlace> {
  copy?: Pick<ListCopy, 'fetchedAt' | 'changedAt' | 'version' | 'blockedCount'>
}

/** By the place's id. */
export async function readListPlaces(): Promise<Map<string, ShownPlace>> {
  const { listPlaces, listCopies } = database()
  const [places, copies] = await Promise.all([listPlaces.toArray(), listCopies.toArray()])
  return new Map(
    places.map((place) => {
      const copy = copies.find((each) => each.place === place.id)
      if (!copy) return [place.id, place]
      const { fetchedAt, changedAt, version, blockedCount } = copy
      return [place.id, { ...place, copy: { fetchedAt, changedAt, version, blockedCount } }]
    }),
  )
}
