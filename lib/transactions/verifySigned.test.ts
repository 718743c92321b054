import { existsSync, readFileSync } from 'node:fs'
import { serializeTransaction } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { toViem, type UnsignedTransaction } from '@/lib/base/transaction'
import { friend, unsignedSend } from './fakeWorld'
import { SignedOtherThanApproved, verifySigned } from './verifySigned'

const signer = privateKeyToAccount(generatePrivateKey())
const approved = unsignedSend(7n, { from: signer.address, valueWei: 5n, data: '0xabcdef' })
const sign = (transaction: UnsignedTransaction) => signer.signTransaction(toViem(transaction))

test.each<[string, UnsignedTransaction]>([
  ['EIP-1559', approved],
  ['legacy', { ...approved, fees: { type: 'legacy', gasPrice: 9n } }],
  ['a deployment', { ...approved, to: null }],
  ['everything zero', { ...approved, valueWei: 0n, nonce: 0n, data: '0x', gas: 0n }],
  ['a large chain id', { ...approved, chainId: 11_155_111, fees: { type: 'legacy', gasPrice: 9n } }],
  [
    'an access list',
    { ...approved, accessList: [{ address: friend, storageKeys: [`0x${'01'.repeat(32)}`] }] },
  ],
])('%s as approved gives its hash', async (_, transaction) => {
  expect(await verifySigned(transaction, await sign(transaction))).toMatch(/^0x[0-9a-f]{64}$/)
})

test.each<[string, Partial<UnsignedTransaction>]>([
  ['chainId', { chainId: 10 }],
  ['to', { to: signer.address }],
  ['to', { to: null }],
  ['valueWei', { valueWei: 6n }],
  ['data', { data: '0xabcdee' }],
  ['nonce', { nonce: 8n }],
  ['gas', { gas: 21_001n }],
  ['fees', { fees: { type: 'eip1559', maxFeePerGas: 101n, maxPriorityFeePerGas: 1n } }],
  ['fees', { fees: { type: 'eip1559', maxFeePerGas: 100n, maxPriorityFeePerGas: 2n } }],
  ['fees', { fees: { type: 'legacy', gasPrice: 100n } }],
  ['accessList', { accessList: [{ address: friend, storageKeys: [] }] }],
])('another %s is noticed and named', async (field, change) => {
  const bytes = await sign({ ...approved, ...change })
  const error = await verifySigned(approved, bytes).catch((reason) => reason)
  expect(error).toBeInstanceOf(SignedOtherThanApproved)
  expect(error.name).toBe('Transactions.SignedOtherThanApproved')
  expect(error.message).toContain(field)
})

test('the signature of another key is noticed', async () => {
  const other = privateKeyToAccount(generatePrivateKey())
  const bytes = await other.signTransaction(toViem(approved))
  await expect(verifySigned(approved, bytes)).rejects.toThrow('sender')
})

test.each(['0x', '0x02', '0x02c0', '0x00', '0xzz', 'nonsense', '0x03f8'] as Hex[])(
  '%s is not a signed transaction',
  async (bytes) => {
    await expect(verifySigned(approved, bytes)).rejects.toThrow(SignedOtherThanApproved)
  },
)

test('unsigned bytes are not enough', async () => {
  await expect(verifySigned(approved, serializeTransaction(toViem(approved)))).rejects.toThrow('signature')
})

test('a byte behind the transaction is noticed', async () => {
  await expect(verifySigned(approved, `${await sign(approved)}00`)).rejects.toThrow(SignedOtherThanApproved)
})

test('the mirrored signature (high s) is refused', async () => {
  const n = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
  const low = await signer.sign({ hash: `0x${'11'.repeat(32)}` })
  const r = low.slice(0, 66) as Hex
  const s: Hex = `0x${(n - BigInt(`0x${low.slice(66, 130)}`)).toString(16).padStart(64, '0')}`
  const bytes = serializeTransaction(toViem(approved), { r, s, yParity: 0, v: 27n })
  await expect(verifySigned(approved, bytes)).rejects.toThrow('signature')
})

test('legacy bytes without replay protection are refused', async () => {
  const { to, valueWei, data, nonce, gas } = approved
  const bytes = await signer.signTransaction({
    type: 'legacy',
    to,
    value: valueWei,
    data,
    nonce: Number(nonce),
    gas,
    gasPrice: 9n,
  })
  await expect(verifySigned({ ...approved, fees: { type: 'legacy', gasPrice: 9n } }, bytes)).rejects.toThrow(
    'chainId',
  )
})

const recorded = '../shared/data/chain/execution-apis-tests/eth_sendRawTransaction/send-legacy-transaction.io'
const example = existsSync(recorded) ? readFileSync(recorded, 'utf8') : undefined

test.skipIf(!example)(
  `a recorded transaction is nobody's approval here${example ? '' : ' SKIPPED: recorded data is absent'}`,
  async () => {
    const [bytes] = JSON.parse(example?.match(/^>> (.*)$/m)?.[1] ?? '{}').params as [Hex]
    await expect(verifySigned(approved, bytes)).rejects.toThrow(SignedOtherThanApproved)
  },
)
