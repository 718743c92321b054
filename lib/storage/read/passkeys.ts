// The passkeys that open the wallet, for the unlock form and the settings.
import type { PasskeyFacts } from '@/lib/keys/ports'
import { openedDatabase as database } from '../openedDatabase'

export interface StoredPasskey extends PasskeyFacts {
  id: string
  /** Milliseconds since 1970. */
  createdAt: number
}

/** Those that the vault's list names, oldest first. The background decides whether one still opens. */
export async function readPasskeys(): Promise<StoredPasskey[]> {
  const { vaultPointers, vaultRecords } = database()
  const [lists, wraps] = await Promise.all([
    vaultPointers.toArray(),
    vaultRecords.filter(({ kind }) => kind === 'passkey wrap').toArray(),
  ])
  const named = new Map(
    lists.flatMap((row) =>
      'revisions' in row ? row.revisions : [[row.id, row.revision] as [string, number]],
    ),
  )
  return wraps
    .flatMap(({ id, revision, createdAt, passkey }) =>
      passkey && named.get(id) === revision ? [{ id, createdAt, ...passkey }] : [],
    )
    .sort((a, b) => a.createdAt - b.createdAt)
}
