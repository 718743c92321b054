// What sites were granted, and the chain each is on, in the database. Rows once read are kept in memory:
// the background is the only one that writes them, and every request of a page asks for them.
import type { Permission, SiteChain } from '@/lib/requests/permissions/permission'
import type { PermissionStore, SiteKey } from '@/lib/requests/ports'
import type { Database } from './database'

export function createPermissionStore(database: Database): PermissionStore {
  const permissions = createRows<Permission>({
    get: (key) => database.permissions.get(key),
    put: (row) => database.permissions.put(row),
    delete: (key) => database.permissions.delete(key),
  })
  const siteChains = createRows<SiteChain>({
    get: (key) => database.siteChains.get(key),
    put: (row) => database.siteChains.put(row),
    delete: (key) => database.siteChains.delete(key),
  })
  return {
    permission: permissions.get,
    permissions: () => database.permissions.toArray(),
    putPermission: permissions.put,
    removePermission: permissions.remove,
    siteChain: siteChains.get,
    putSiteChain: siteChains.put,
  }
}

type Key = [origin: string, topOrigin: string]

interface Rows<Row> {
  get(site: SiteKey): Promise<Row | undefined>
  put(row: Row): Promise<void>
  remove(site: SiteKey): Promise<void>
}

/** A table by site whose rows, and their absence, are remembered. A failed write forgets what was remembered. */
function createRows<Row extends SiteKey>(table: {
  get(key: Key): PromiseLike<Row | undefined>
  put(row: Row): PromiseLike<unknown>
  delete(key: Key): PromiseLike<void>
}): Rows<Row> {
  const known = new Map<string, Promise<Row | undefined>>()
  const keyOf = ({ origin, topOrigin }: SiteKey): Key => [origin, topOrigin]
  const nameOf = (site: SiteKey) => keyOf(site).join(' ')

  function remember(site: SiteKey, row: Promise<Row | undefined>) {
    const name = nameOf(site)
    known.set(name, row)
    row.catch(() => known.delete(name))
    return row
  }

  return {
    get: (site) => known.get(nameOf(site)) ?? remember(site, Promise.resolve(table.get(keyOf(site)))),
    async put(row) {
      await remember(
        row,
        Promise.resolve(table.put(row)).then(() => row),
      )
    },
    async remove(site) {
      await remember(
        site,
        Promise.resolve(table.delete(keyOf(site))).then(() => undefined),
      )
    },
  }
}
