// Proofs that were tampered with in every way we could name: the verdict equals that of @ethereumjs/mpt each time, and
// nothing false is ever proved.
import { createMerkleProof, MerklePatriciaTrie, verifyMerkleProof } from '@ethereumjs/mpt'
import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesToHex, type Hex } from '@/lib/base/hex'
import { emptyCodeHash, verifyAccount, verifyStorage } from './accountProof'
import { concat, decodeRlp, encodeRlp, integerBytes, type Rlp } from './rlp'
import { emptyTrieRoot, verifyTrieProof } from './verifyTrieProof'

const runs = process.env.HOLDFAST_SOAK ? 100_000 : 2_000

interface Sample {
  root: Uint8Array
  key: Uint8Array
  /** undefined: the trie holds nothing there. */
  value: Uint8Array | undefined
  proof: Uint8Array[]
  /** Valid proofs of the same trie, of other keys. */
  others: { key: Uint8Array; value: Uint8Array | undefined; proof: Uint8Array[] }[]
}

const samples: Sample[] = []

/** Tries of many shapes: hashed keys as in the state, and short ones, whose nodes stand inside each other. */
beforeAll(async () => {
  const sizes = [1, 2, 3, 17, 60, 300]
  for (const [place, size] of sizes.entries()) {
    for (const short of [false, true]) {
      const trie = new MerklePatriciaTrie()
      const keyOf = (number: number) => {
        const hash = keccak_256(integerBytes(BigInt(number + 1 + 1000 * place)))
        return short ? hash.subarray(0, 3) : hash
      }
      const heldAt = (number: number) => (short ? Uint8Array.of(number % 250, 7) : keccak_256(keyOf(number)))
      for (let number = 0; number < size; number++) await trie.put(keyOf(number), heldAt(number))
      const root = Uint8Array.from(trie.root())
      const all = await Promise.all(
        Array.from({ length: Math.min(size, 12) + 6 }, async (_, number) => {
          // The last six are keys that the trie does not hold.
          const at = number < Math.min(size, 12) ? number : 5_000 + number
          const proof = await createMerkleProof(trie, keyOf(at))
          return { key: keyOf(at), value: at < size ? heldAt(at) : undefined, proof }
        }),
      )
      for (const one of all) samples.push({ root, ...one, others: all.filter((other) => other !== one) })
    }
  }
})

type Mutation = (proof: Uint8Array[], pick: (below: number) => number, sample: Sample) => Uint8Array[]

/** Changes one node, read as RLP, and writes it again. */
function changeNode(change: (items: Rlp[], pick: (below: number) => number) => Rlp[]): Mutation {
  return (proof, pick) => {
    const at = pick(proof.length)
    const node = proof[at]
    if (!node) return proof
    const items = decodeRlp(node) as Rlp[]
    return proof.with(at, encodeRlp(change([...items], pick)))
  }
}

const asBytes = (item: Rlp | undefined) => (item instanceof Uint8Array ? item : new Uint8Array())

const mutations: Record<string, Mutation> = {
  'nothing changed': (proof) => proof,
  'node dropped': (proof, pick) => proof.toSpliced(pick(proof.length), 1),
  'nodes swapped': (proof, pick) => {
    const [a, b] = [pick(proof.length), pick(proof.length)]
    const [first, second] = [proof[a], proof[b]]
    return first && second ? proof.with(a, second).with(b, first) : proof
  },
  'node appended': (proof, pick, { others }) => {
    const other = others[pick(others.length)]?.proof ?? []
    return [...proof, other[pick(other.length)] ?? Uint8Array.of(0xc0)]
  },
  "another key's valid proof": (_, pick, { others }) => others[pick(others.length)]?.proof ?? [],
  "another key's last node": (proof, pick, { others }) => [
    ...proof.slice(0, -1),
    others[pick(others.length)]?.proof.at(-1) ?? Uint8Array.of(0xc0),
  ],
  'inclusion as absence': (proof) => proof.slice(0, -1),
  'an empty slot where the key leads': changeNode((items, pick) =>
    items.length === 17 ? items.with(pick(16), new Uint8Array()) : items.with(1, Uint8Array.of(1)),
  ),
  'absence as inclusion': changeNode((items, pick) =>
    items.length === 17
      ? items.with(pick(17), Uint8Array.of(1, 2, 3))
      : items.with(1, keccak_256(asBytes(items[0]))),
  ),
  'wrong path flags': changeNode((items, pick) => {
    if (items.length === 17) return items
    const path = Uint8Array.from(asBytes(items[0]))
    path[0] = ((path[0] ?? 0) & 0x0f) | (pick(16) << 4)
    return [path, items[1] ?? new Uint8Array()]
  }),
  'an embedded node': changeNode((items, pick) =>
    items.length === 17
      ? items.with(pick(16), [Uint8Array.of(0x31), Uint8Array.of(9)])
      : items.with(1, [Uint8Array.of(0x31), Uint8Array.of(9)]),
  ),
  're-hashed leaf': (proof, pick) => {
    // The last node says something else, and the one above names it by its new hash.
    const leaf = proof.at(-1)
    if (!leaf || proof.length < 2) return proof
    const items = [...(decodeRlp(leaf) as Rlp[])]
    const forged = encodeRlp(items.with(items.length - 1, Uint8Array.of(pick(256), 1)))
    const above = [...(decodeRlp(proof.at(-2) as Uint8Array) as Rlp[])]
    const old = bytesToHex(keccak_256(leaf))
    const renamed = above.map((item) =>
      item instanceof Uint8Array && bytesToHex(item) === old ? keccak_256(forged) : item,
    )
    return [...proof.slice(0, -2), encodeRlp(renamed), forged]
  },
  'non-canonical RLP': (proof, pick) => {
    const at = pick(proof.length)
    const node = proof[at]
    if (!node) return proof
    const payload = encodeRlp(decodeRlp(node))
    // The same list with a longer length, or with something behind.
    const odd = pick(2)
      ? concat([Uint8Array.of(0xf9, 0, payload.length), payload])
      : concat([node, Uint8Array.of(0)])
    return proof.with(at, odd)
  },
  'a bit flipped': (proof, pick) => {
    const at = pick(proof.length)
    const node = proof[at]
    if (!node) return proof
    const changed = Uint8Array.from(node)
    const place = pick(changed.length)
    changed[place] = (changed[place] ?? 0) ^ (1 << pick(8))
    return proof.with(at, changed)
  },
  'cut short': (proof, pick) => {
    const at = pick(proof.length)
    const node = proof[at]
    return node ? proof.with(at, node.subarray(0, pick(node.length))) : proof
  },
  'no nodes': () => [],
}

/** What the other verifier says. */
async function oracle(root: Uint8Array, key: Uint8Array, proof: Uint8Array[]): Promise<string> {
  try {
    const value = await verifyMerkleProof(key, proof, { root })
    return value === null ? 'absent' : bytesToHex(value)
  } catch {
    return 'invalid'
  }
}

function ours(root: Uint8Array, key: Uint8Array, proof: Uint8Array[]): string {
  const verdict = verifyTrieProof(root, key, proof)
  return verdict.type === 'value' ? bytesToHex(verdict.value) : verdict.type
}

describe('the verdict on a mutated proof', () => {
  test(`equals the oracle's, and never says what is not so (${runs} of them)`, {
    timeout: 600_000,
  }, async () => {
    const seen = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 1_000_000 }),
        fc.constantFrom(...Object.keys(mutations)),
        fc.array(fc.nat({ max: 1_000_000 }), { minLength: 4, maxLength: 4 }),
        async (which, name, numbers) => {
          const sample = samples[which % samples.length] as Sample
          let used = 0
          const pick = (below: number) => (below > 0 ? (numbers[used++ % numbers.length] ?? 0) % below : 0)
          const proof = (mutations[name] as Mutation)(sample.proof, pick, sample)
          const verdict = ours(sample.root, sample.key, proof)
          expect(verdict, name).toBe(await oracle(sample.root, sample.key, proof))
          const truth = sample.value === undefined ? 'absent' : bytesToHex(sample.value)
          expect([truth, 'invalid'], name).toContain(verdict)
          seen.set(
            verdict === 'invalid' ? 'invalid' : 'true',
            (seen.get(verdict === 'invalid' ? 'invalid' : 'true') ?? 0) + 1,
          )
        },
      ),
      { numRuns: runs, seed: 20_261_122 },
    )
    expect(seen.get('invalid')).toBeGreaterThan(runs / 4)
    expect(seen.get('true')).toBeGreaterThan(runs / 10)
  })
})

/** A trie of one node, whatever it says: its root names it. */
const alone = (node: Rlp) => ({ root: keccak_256(encodeRlp(node)), proof: [encodeRlp(node)] })
const key = Uint8Array.of(0x12)

test.each<[string, Rlp]>([
  ['flags that do not exist', [Uint8Array.of(0x40, 0x12), Uint8Array.of(1)]],
  ['padding that is not zero', [Uint8Array.of(0x21, 0x12), Uint8Array.of(1)]],
  ['a path without flags', [new Uint8Array(), Uint8Array.of(1)]],
  ['a leaf without a value', [Uint8Array.of(0x20, 0x12), new Uint8Array()]],
  ['a leaf whose value is a list', [Uint8Array.of(0x20, 0x12), [Uint8Array.of(1)]]],
  ['an extension of no length', [Uint8Array.of(0x00), keccak_256(key)]],
  ['an extension to no node', [Uint8Array.of(0x11), Uint8Array.of(1)]],
  ['three items', [Uint8Array.of(0x20, 0x12), Uint8Array.of(1), Uint8Array.of(1)]],
  ['a branch whose child is half a hash', Array.from({ length: 17 }, () => new Uint8Array(16).fill(1))],
])('a node with %s proves nothing, though its hash is right', (_, node) => {
  const { root, proof } = alone(node)
  expect(verifyTrieProof(root, key, proof).type).toBe('invalid')
})

test('a node that is no list, and proofs that are a load, prove nothing', () => {
  expect(verifyTrieProof(keccak_256(Uint8Array.of(5)), key, [Uint8Array.of(5)]).type).toBe('invalid')
  const { root, proof } = alone([Uint8Array.of(0x20, 0x12), Uint8Array.of(1)])
  expect(verifyTrieProof(root, key, proof).type).toBe('value')
  expect(
    verifyTrieProof(
      root,
      key,
      Array.from({ length: 200 }, () => proof[0] as Uint8Array),
    ).type,
  ).toBe('invalid')
  expect(verifyTrieProof(root, key, [...proof, new Uint8Array(100_000)]).type).toBe('invalid')
})

test('an empty trie proves that there is nothing, with no nodes', () => {
  expect(verifyTrieProof(emptyTrieRoot, key, [])).toEqual({ type: 'absent' })
})

describe('accounts and storage', () => {
  const address = `0x${'11'.repeat(20)}` as const
  const slot = `0x${'00'.repeat(31)}01` as const
  const hashed = (hex: Hex) => keccak_256(Uint8Array.from(Buffer.from(hex.slice(2), 'hex')))
  const storageRoot = async (value: Uint8Array) => {
    const trie = new MerklePatriciaTrie()
    await trie.put(hashed(slot), encodeRlp(value))
    return {
      root: bytesToHex(trie.root()),
      proof: (await createMerkleProof(trie, hashed(slot))).map(bytesToHex),
    }
  }
  const state = async (fields: Rlp) => {
    const trie = new MerklePatriciaTrie()
    await trie.put(hashed(address), encodeRlp(fields))
    return {
      root: bytesToHex(trie.root()),
      proof: (await createMerkleProof(trie, hashed(address))).map(bytesToHex),
    }
  }
  const good = [Uint8Array.of(5), Uint8Array.of(7), emptyTrieRoot, hashed('0x')]

  test('an account is what its fields say', async () => {
    const { root, proof } = await state(good)
    expect(verifyAccount(root, address, proof)).toEqual({
      type: 'proved',
      account: { nonce: 5n, balanceWei: 7n, codeHash: emptyCodeHash, storageRoot: bytesToHex(emptyTrieRoot) },
    })
  })

  test.each<[string, Rlp]>([
    ['three fields', good.slice(0, 3)],
    ['five fields', [...good, Uint8Array.of(1)]],
    ['a nonce with a leading zero', good.with(0, Uint8Array.of(0, 5))],
    ['a balance with a leading zero', good.with(1, Uint8Array.of(0, 5))],
    ['a balance of 33 bytes', good.with(1, new Uint8Array(33).fill(1))],
    ['half a code hash', good.with(3, new Uint8Array(16))],
    ['no list', Uint8Array.of(1, 2, 3)],
  ])('%s are no account', async (_, fields) => {
    const { root, proof } = await state(fields)
    expect(verifyAccount(root, address, proof).type).toBe('invalid')
  })

  test('the proof of a slot does not hold under another account', async () => {
    const mine = await storageRoot(Uint8Array.of(9))
    const other = await storageRoot(Uint8Array.of(8))
    expect(verifyStorage(mine.root, slot, mine.proof)).toEqual({ type: 'proved', value: 9n })
    expect(verifyStorage(other.root, slot, mine.proof).type).toBe('invalid')
    expect(verifyStorage(bytesToHex(emptyTrieRoot), slot, mine.proof).type).toBe('invalid')
    expect(verifyStorage(bytesToHex(emptyTrieRoot), slot, [])).toEqual({ type: 'proved', value: 0n })
  })

  test('a slot that says zero, or more than 32 bytes, proves nothing', async () => {
    for (const value of [new Uint8Array(), Uint8Array.of(0), new Uint8Array(33).fill(1)]) {
      const { root, proof } = await storageRoot(value)
      expect(verifyStorage(root, slot, proof).type).toBe('invalid')
    }
  })
})
