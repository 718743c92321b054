// What the user brings into an unlocked vault, or only shows to it.
import type { Address } from '@/lib/base/address'
import type { PhraseLanguage } from '@/lib/base/phraseLanguage'
import { addSecret } from './changeSecrets'
import type { NewSecret } from './createVault'
import { Locked } from './errors'
import type { OpenVault } from './openVault'
import { seedIn } from './phraseSecret'
import { privateKeyIn } from './privateKeySecret'
import { firstAddressIn, readSecret, type SecretProblem, type SecretSource } from './readSecret'
import { headerBytes } from './record'

export type AddResult =
  | { type: 'added'; secretId: string; kind: NewSecret['kind'] }
  /** The vault holds this very secret: the same words and passphrase, or the same key. */
  | { type: 'known already'; secretId: string }
  | SecretProblem

export type CheckSecretResult =
  | { type: 'valid'; firstAddress: Address; language?: PhraseLanguage }
  | SecretProblem

/** Only in turn. Throws Keystore.Locked. */
export async function addSource(open: OpenVault, source: SecretSource): Promise<AddResult> {
  const read = await readSecret(open.ports, source)
  if (read.type !== 'secret') return read
  try {
    const known = await secretLike(open, read.secret)
    if (known !== undefined) return { type: 'known already', secretId: known }
    return { type: 'added', secretId: await addSecret(open, read.secret), kind: read.secret.kind }
  } finally {
    read.secret.plain.fill(0)
  }
}

/** Nothing of it is kept. */
export async function checkSecret(
  ports: OpenVault['ports'],
  source: SecretSource,
): Promise<CheckSecretResult> {
  const read = await readSecret(ports, source)
  if (read.type !== 'secret') return read
  const firstAddress = firstAddressIn(read.secret)
  read.secret.plain.fill(0)
  return { type: 'valid', firstAddress, ...(read.language ? { language: read.language } : {}) }
}

/** The id of the secret that leads to the same keys. */
async function secretLike({ checked, session, ports }: OpenVault, wanted: NewSecret) {
  if (checked?.type !== 'sound' || !session) throw new Locked()
  for (const record of checked.secrets.values()) {
    if (record.kind !== wanted.kind) continue
    const plain = await ports.sealer.open(session.dataKey, record.sealed, headerBytes(record))
    if (!plain) continue
    const isSame = sameBytes(essence(record.kind, plain), essence(wanted.kind, wanted.plain))
    plain.fill(0)
    if (isSame) return record.id
  }
  return undefined
}

/** What the keys come from. */
function essence(kind: NewSecret['kind'], plain: Uint8Array): Uint8Array {
  const bytes = plain as Uint8Array<ArrayBuffer>
  return kind === 'phrase' ? seedIn(bytes) : privateKeyIn(bytes)
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}
