// The list of a vault's records, with a generation that counts up and a checksum of its own.
//
// The checksum is SHA-256 over: the header's domain ("room:keystore" and 0x00), text "manifest", 8 bytes generation,
// then for each record in the order of its id: text id, 8 bytes revision (encoded as in record.ts).
import { sha256 } from '@noble/hashes/sha2.js'
import type { VaultManifest } from '../ports'
import { inDomain, text, uint64 } from './record'

/** A manifest over these revisions. */
export function manifestOf(generation: number, revisions: ReadonlyMap<string, number>): VaultManifest {
  return { generation, revisions: new Map(revisions), checksum: manifestChecksum(generation, revisions) }
}

/** True when the manifest is as it was written. Takes anything, throws nothing. */
export function isIntactManifest(manifest: VaultManifest | undefined): manifest is VaultManifest {
  if (!manifest) return false
  try {
    return sameBytes(manifestChecksum(manifest.generation, manifest.revisions), manifest.checksum)
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Both are intact and say the same. */
export function sameManifest(one: VaultManifest, other: VaultManifest | undefined): boolean {
  return isIntactManifest(other) && sameBytes(one.checksum, other.checksum)
}

function manifestChecksum(generation: number, revisions: ReadonlyMap<string, number>) {
  const named = [...revisions].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const parts = named.flatMap(([id, revision]) => [text(id), uint64(revision)])
  return Uint8Array.from(sha256(inDomain([text('manifest'), uint64(generation), ...parts])))
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}
