// The lists that the user wants fetched: updated by an alarm every five minutes while any place is switched on.
import { createListUpdates, type ListPlace } from '@/lib/lists/updates/createListUpdates'
import { setListAlarm } from '@/lib/platform/alarms'
import { keyIdOf, verifyEd25519 } from '@/lib/platform/ed25519'
import { fetchJson } from '@/lib/platform/fetchJson'
import type { createListStore } from '@/lib/storage/listStore'

const timeoutMs = 60_000

export function createListKeeper(ports: {
  store: ReturnType<typeof createListStore>
  renew(): void
  isSiteOpen(): boolean
  clock(): number
}) {
  const { store } = ports
  const updates = createListUpdates({
    ...store,
    fetchJson: async (url, maxBytes) => {
      const { ok, status, value } = await fetchJson(url, undefined, timeoutMs, { maxBytes })
      if (!ok) throw new Error(`HTTP ${status}`)
      return value
    },
    verify: verifyEd25519,
    keyId: keyIdOf,
    changed: ports.renew,
    clock: ports.clock,
  })

  async function update(): Promise<void> {
    const isAnyOn = (await store.places()).some(({ on }) => on)
    await setListAlarm(isAnyOn)
    if (isAnyOn) await updates.run(ports.isSiteOpen())
  }

  return {
    update,
    /** Switched off, its list is forgotten at once. */
    async set(place: ListPlace): Promise<void> {
      await store.putPlace(place)
      ports.renew()
      await update()
    },
  }
}
