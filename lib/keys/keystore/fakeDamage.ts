// Every way to change one byte, digit or letter of what a vault's copy holds; for tests.
import type { VaultManifest, VaultRecord } from '../ports'
import type { FakeVaultStore } from './fakeVaultStore'

/** What is changed, and what does it. */
export type Change<T> = [name: string, apply: (target: T) => void]

/** One changed bit at either end of each byte, one changed letter, one changed number, one missing member. */
export function* recordChanges(record: VaultRecord): Generator<Change<VaultRecord>> {
  const byteFields: [string, (record: VaultRecord) => Uint8Array | undefined][] = [
    ['nonce', ({ sealed }) => sealed.nonce],
    ['ciphertext', ({ sealed }) => sealed.ciphertext],
    ['checksum', ({ checksum }) => checksum],
    ['salt', ({ kdf }) => kdf?.salt],
    ['passkey.credentialId', ({ passkey }) => passkey?.credentialId],
    ['passkey.salt', ({ passkey }) => passkey?.salt],
  ]
  for (const [name, field] of byteFields) yield* byteChanges(name, record, field)
  for (const name of ['format', 'revision', 'createdAt'] as const) {
    yield [`${name} + 1`, (copy) => void copy[name]++]
    yield [`${name} is NaN`, (copy) => Object.assign(copy, { [name]: Number.NaN })]
  }
  for (const name of ['id', 'vaultId', 'kind'] as const) {
    for (let place = 0; place < record[name].length; place++) {
      const changed = `${record[name].slice(0, place)}~${record[name].slice(place + 1)}`
      yield [`${name}[${place}]`, (copy) => Object.assign(copy, { [name]: changed })]
    }
  }
  if (record.kdf) {
    for (const name of ['memoryKib', 'iterations', 'parallelism'] as const) {
      yield [`kdf.${name} + 1`, ({ kdf }) => kdf && void kdf[name]++]
    }
    yield ['no kdf', (copy) => void delete copy.kdf]
  }
  if (record.passkey) {
    yield ['passkey.name', ({ passkey }) => passkey && Object.assign(passkey, { name: `${passkey.name}~` })]
    yield ['passkey.transports', ({ passkey }) => void passkey?.transports.push('usb')]
    yield ['no passkey', (copy) => void delete copy.passkey]
  }
  yield ['no sealed', (copy) => Object.assign(copy, { sealed: undefined })]
  yield ['no checksum', (copy) => Object.assign(copy, { checksum: undefined })]
}

/** The same for the list. */
export function* listChanges(list: VaultManifest): Generator<Change<FakeVaultStore>> {
  for (const [name, apply] of byteChanges('checksum', list, ({ checksum }) => checksum)) {
    yield [`list ${name}`, ({ list }) => list && apply(list)]
  }
  yield ['generation + 1', ({ list }) => list && void list.generation++]
  yield ['generation is NaN', ({ list }) => list && Object.assign(list, { generation: Number.NaN })]
  for (const [id, revision] of list.revisions) {
    const other = (change: (revisions: Map<string, number>) => void): Change<FakeVaultStore>[1] => {
      return ({ list }) => {
        if (!list) return
        const revisions = new Map(list.revisions)
        change(revisions)
        list.revisions = revisions
      }
    }
    yield [`${id} not named`, other((revisions) => revisions.delete(id))]
    yield [`${id} + 1`, other((revisions) => revisions.set(id, revision + 1))]
    yield [`${id} by another name`, other((revisions) => revisions.set(`${id}~`, revision))]
  }
  yield ['no list', (store) => Object.assign(store, { list: undefined })]
}

function* byteChanges<T>(
  name: string,
  original: T,
  field: (target: T) => Uint8Array | undefined,
): Generator<Change<T>> {
  for (let place = 0; place < (field(original)?.length ?? 0); place++) {
    for (const bit of [1, 128]) {
      yield [
        `${name}[${place}] ^ ${bit}`,
        (target) => {
          const bytes = field(target)
          if (bytes) bytes[place] = (bytes[place] ?? 0) ^ bit
        },
      ]
    }
  }
}
