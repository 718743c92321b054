// Receipts and transactions of recorded blocks under the roots of their headers, and a trie builder beside another one.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMPT } from '@ethereumjs/mpt'
import fc from 'fast-check'
import { keccak256, parseTransaction, type TransactionSerializable } from 'viem'
import { describe, expect, test } from 'vitest'
import { bytesToHex, type Hex, hexToBytes } from '@/lib/base/hex'
import { areReceiptsOf, transactionHashesOf } from './blockParts'
import { encodeReceipt } from './encodeReceipt'
import { encodeTransaction } from './encodeTransaction'
import { BadField, type Fields } from './readFields'
import { decodeRlp, encodeRlp, integerBytes } from './rlp'
import { listRoot, trieRoot } from './trieRoot'

test('a trie of any entries has the root that @ethereumjs/mpt gives it', async () => {
  const key = fc.uint8Array({ minLength: 4, maxLength: 4 })
  const value = fc.uint8Array({ minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(key, value), { selector: ([one]) => bytesToHex(one) }),
      async (entries) => {
        const trie = await createMPT()
        for (const [one, other] of entries) await trie.put(one, other)
        expect(bytesToHex(trieRoot(entries))).toBe(bytesToHex(trie.root()))
      },
    ),
    { numRuns: 100 },
  )
})

test.each([0, 1, 2, 3, 16, 17, 127, 128, 129, 300])('a list of %i items, short and long', async (length) => {
  const values = Array.from({ length }, (_, place) =>
    new Uint8Array(1 + (place % 90)).fill((place % 255) + 1),
  )
  const trie = await createMPT()
  for (const [place, value] of values.entries()) await trie.put(encodeRlp(integerBytes(BigInt(place))), value)
  expect(bytesToHex(listRoot(values))).toBe(bytesToHex(trie.root()))
})

const folder = '../shared/data/chain/execution-apis-tests'

interface Block extends Fields {
  hash: Hex
  number: Hex
  receiptsRoot: Hex
  transactionsRoot: Hex
  transactions: Fields[]
}

function answers<T>(method: string): [file: string, answer: T][] {
  return readdirSync(join(folder, method)).flatMap((file): [string, T][] => {
    const line = readFileSync(join(folder, method, file), 'utf8')
      .split('\n')
      .find((text) => text.startsWith('<< '))
    const { result } = JSON.parse(line?.slice(3) ?? '{}') as { result?: T | null }
    return result ? [[file, result]] : []
  })
}

if (existsSync(folder)) {
  const blocks = [...answers<Block>('eth_getBlockByNumber'), ...answers<Block>('eth_getBlockByHash')]
  const whole = blocks.filter(([, { transactions }]) => transactions.every((one) => typeof one === 'object'))
  const lists = answers<Fields[]>('eth_getBlockReceipts')

  /** The chain as it was written: blocks one after the other. */
  function chainBlocks() {
    const bytes = readFileSync(join(folder, 'chain.rlp'))
    const found: { transactionsRoot: Hex; receiptsRoot: Hex; hash: Hex; transactions: Uint8Array[] }[] = []
    for (let at = 0; at < bytes.length; ) {
      const first = bytes[at] as number
      const digits = first > 0xf7 ? first - 0xf7 : 0
      const length = digits
        ? Number.parseInt(bytes.subarray(at + 1, at + 1 + digits).toString('hex'), 16)
        : first - 0xc0
      const end = at + 1 + digits + length
      const [header, transactions] = decodeRlp(new Uint8Array(bytes.subarray(at, end))) as [
        Uint8Array[],
        unknown[],
      ]
      found.push({
        hash: keccak256(encodeRlp(header)),
        transactionsRoot: bytesToHex(header[4] as Uint8Array),
        receiptsRoot: bytesToHex(header[5] as Uint8Array),
        // A typed one is bytes, an old one a list.
        transactions: transactions.map((one) =>
          one instanceof Uint8Array ? one : encodeRlp(one as Uint8Array[]),
        ),
      })
      at = end
    }
    return found
  }
  const chain = chainBlocks()

  describe('recorded blocks', () => {
    test('every block of the chain holds its transactions under its root', () => {
      expect(chain.length).toBeGreaterThan(30)
      for (const { transactions, transactionsRoot } of chain) {
        expect(bytesToHex(listRoot(transactions))).toBe(transactionsRoot)
      }
    })

    test.each(whole)('the transactions of %s, made again from their fields', (_, block) => {
      const hashes = transactionHashesOf(block.transactionsRoot, block.transactions)
      expect(hashes).toEqual(block.transactions.map(({ hash }) => hash))
    })

    test.each(lists.filter(([, list]) => list.length > 0))('the receipts of %s', (_, receipts) => {
      const block = chain.find(({ hash }) => hash === receipts[0]?.blockHash)
      expect(block).toBeDefined()
      const root = block?.receiptsRoot as Hex
      expect(areReceiptsOf(root, receipts, 'ethereum')).toBe(true)
      expect(areReceiptsOf(root, receipts, 'op')).toBe(true)
      expect(areReceiptsOf(root, receipts.slice(1), 'ethereum')).toBe(false)
      const [first, ...rest] = receipts as [Fields, ...Fields[]]
      for (const [field, value] of [
        ['status', first.status === '0x1' ? '0x0' : '0x1'],
        ['cumulativeGasUsed', '0x1'],
        ['logs', [{ address: `0x${'11'.repeat(20)}`, topics: [], data: '0x' }]],
        ['status', 'yes'],
        ['type', '0x5'],
        ['logs', null],
      ] as const) {
        expect(areReceiptsOf(root, [{ ...first, [field]: value }, ...rest], 'ethereum'), field).toBe(false)
      }
    })

    test.each(answers<Fields>('eth_getTransactionByHash'))(
      '%s: its bytes hash to its name',
      (_, transaction) => {
        expect(keccak256(encodeTransaction(transaction))).toBe(transaction.hash)
        const type = parseTransaction(
          bytesToHex(encodeTransaction(transaction)) as never,
        ) as TransactionSerializable
        expect(type.type).toBeDefined()
      },
    )
  })
} else {
  test.skip('SKIPPED: ../shared/data is not there: recorded blocks', () => {})
}

/** As the specification writes it: status, gas, bloom, logs, and since Canyon nonce and version. */
test("a deposit's receipt of the OP stack", () => {
  const receipt = {
    type: '0x7e',
    status: '0x1',
    cumulativeGasUsed: '0xb729',
    logsBloom: `0x${'00'.repeat(256)}`,
    logs: [],
    depositNonce: '0x5',
  }
  const before = encodeReceipt(receipt, 'op')
  expect(before[0]).toBe(0x7e)
  expect(decodeRlp(before.subarray(1))).toHaveLength(4)
  const items = decodeRlp(encodeReceipt({ ...receipt, depositReceiptVersion: '0x1' }, 'op').subarray(1))
  expect(items).toHaveLength(6)
  expect(items[4]).toEqual(Uint8Array.of(5))
  expect(items[5]).toEqual(Uint8Array.of(1))
  expect(() => encodeReceipt(receipt, 'ethereum')).toThrow(BadField)
})

/** OP Mainnet's deposits are hashed as 0x7e before the list of eight fields. */
test('a deposit of the OP stack', () => {
  const deposit = {
    type: '0x7e',
    sourceHash: `0x${'ab'.repeat(32)}`,
    from: `0x${'01'.repeat(20)}`,
    to: null,
    mint: null,
    value: '0x0',
    gas: '0xf4240',
    isSystemTx: false,
    input: '0x440a5e20',
  }
  const made = encodeTransaction(deposit)
  expect(made[0]).toBe(0x7e)
  expect(decodeRlp(made.subarray(1))).toHaveLength(8)
  expect(decodeRlp(made.subarray(1))[7]).toEqual(hexToBytes('0x440a5e20'))
})
