// BIP-32: private keys below one seed. @scure/bip32 does the arithmetic; none of its nodes leaves this file, because
// a node's toJSON prints the private key.
import { HARDENED_OFFSET, HDKey } from '@scure/bip32'
import { WalletError } from '@/lib/base/walletError'

/** BIP-32 counts the steps of a path in one byte. */
const longestPath = 255

/**
 * The private key at a path such as m/44'/60'/0'/0/0, 32 bytes, which the caller wipes.
 * Throws Derivation.BadPath, Derivation.BadSeed and, less often than 1 in 2^127, Derivation.InvalidKey.
 */
export function derivePrivateKey(seed: Uint8Array, path: string): Uint8Array {
  const indexes = parsePath(path)
  return withNodes(seed, (nodeAt) => keyOf(nodeAt(indexes)))
}

/**
 * Lends the private key at each path to `use`; it is zeros as soon as `use` returns. What several paths have in
 * common is derived once. Throws as derivePrivateKey does; a bad path is found before any key is derived.
 */
export function eachPrivateKey<T>(
  seed: Uint8Array,
  paths: readonly string[],
  use: (privateKey: Uint8Array, path: string) => T,
): T[] {
  const places = paths.map((path) => ({ path, indexes: parsePath(path) }))
  return withNodes(seed, (nodeAt) =>
    places.map(({ path, indexes }) => {
      const key = keyOf(nodeAt(indexes))
      try {
        return use(key, path)
      } finally {
        key.fill(0)
      }
    }),
  )
}

/** The indexes of a path, 2^31 added to hardened ones. Throws Derivation.BadPath on anything else than m/1/2'. */
export function parsePath(path: string): number[] {
  if (!/^m(\/\d{1,10}'?)*$/.test(path)) throw new BadPath(path)
  const steps = path.split('/').slice(1)
  if (steps.length > longestPath) throw new BadPath(path)
  return steps.map((step) => {
    const isHardened = step.endsWith("'")
    const number = Number(isHardened ? step.slice(0, -1) : step)
    if (number >= HARDENED_OFFSET) throw new BadPath(path)
    return isHardened ? number + HARDENED_OFFSET : number
  })
}

/** Every node that `use` asks for is derived once, and wiped when `use` has returned or thrown. */
function withNodes<T>(seed: Uint8Array, use: (nodeAt: (indexes: readonly number[]) => HDKey) => T): T {
  if (seed.length < 16 || seed.length > 64) {
    throw new BadSeed(`expected a seed of 16 to 64 bytes, got ${seed.length}`)
  }
  const nodes = new Map<string, HDKey>()

  function nodeAt(indexes: readonly number[]): HDKey {
    const place = indexes.join('/')
    const known = nodes.get(place)
    if (known) return known
    const index = indexes.at(-1)
    const node =
      index === undefined ? HDKey.fromMasterSeed(seed) : nodeAt(indexes.slice(0, -1)).deriveChild(index)
    nodes.set(place, node)
    // Where an index gives no key the library goes on to the next one, which is another account than was asked for.
    if (node.index !== (index ?? 0)) throw new InvalidKey(`expected a key at index ${index}`)
    return node
  }

  try {
    return use(nodeAt)
  } finally {
    for (const node of nodes.values()) node.wipePrivateData()
  }
}

/** A copy: wiping the node leaves it. */
function keyOf(node: HDKey): Uint8Array {
  const key = node.privateKey
  if (!key) throw new InvalidKey('expected a node with a private key')
  return key
}

export class BadSeed extends WalletError {
  override readonly name = 'Derivation.BadSeed'
}

export class BadPath extends WalletError {
  override readonly name = 'Derivation.BadPath'
  constructor(path: string) {
    super(`expected a path such as m/44'/60'/0'/0/0, got ${JSON.stringify(path.slice(0, 80))}`)
  }
}

export class InvalidKey extends WalletError {
  override readonly name = 'Derivation.InvalidKey'
}
