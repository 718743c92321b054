// Signatures against published ones.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parseTransaction, recoverAddress, toHex } from 'viem'
import { expect, test } from 'vitest'
import { type Address, parseAddress } from '@/lib/base/address'
import { type Hex, hexToBytes } from '@/lib/base/hex'
import type { UnsignedTransaction } from '@/lib/base/transaction'
import { addressOfPrivateKey } from '../derivation/address'
import { signMessageWith, signTransactionWith, signTypedDataWith } from './sign'

const folder = fileURLToPath(
  new URL('../../../../shared/data/crypto/ethers-testcases/testcases/', import.meta.url),
)
const given = existsSync(folder)
const external = given ? test : test.skip
const named = (name: string) => (given ? name : `SKIPPED, no vectors beside the project: ${name}`)
const read = (name: string) => JSON.parse(gunzipSync(readFileSync(folder + name)).toString())

test('EIP-155’s example', () => {
  const unsigned: UnsignedTransaction = {
    chainId: 1,
    from: '0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F',
    to: '0x3535353535353535353535353535353535353535',
    valueWei: 10n ** 18n,
    data: '0x',
    nonce: 9n,
    gas: 21_000n,
    fees: { type: 'legacy', gasPrice: 20n * 10n ** 9n },
  }
  expect(signTransactionWith(new Uint8Array(32).fill(0x46), unsigned).bytes).toBe(
    '0xf86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a76400008025a028ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276a067cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83',
  )
})

interface TransactionCase {
  privateKey: Hex
  transaction: {
    to?: string
    nonce?: number
    gasLimit?: Hex
    gasPrice?: Hex
    maxFeePerGas?: Hex
    maxPriorityFeePerGas?: Hex
    data?: Hex
    value?: Hex
    accessList?: { address: Address; storageKeys: Hex[] }[]
    chainId?: Hex
  }
  signedEip155: Hex
  signedLondon: Hex
}

external(named('ethers’ transactions, legacy by EIP-155 and by EIP-1559, byte for byte'), () => {
  const cases = read('transactions.json.gz') as TransactionCase[]
  let tried = 0
  for (const [place, { privateKey, transaction, signedEip155, signedLondon }] of cases.entries()) {
    // Every eighth of 3,200 is 800 signatures.
    if (place % 8 !== 0) continue
    const to = parseAddress(transaction.to)
    const common = {
      chainId: Number(transaction.chainId ?? 0),
      from: addressOfPrivateKey(hexToBytes(privateKey)),
      to: to.type === 'address' ? to.address : null,
      valueWei: BigInt(transaction.value ?? 0),
      data: transaction.data ?? '0x',
      nonce: BigInt(transaction.nonce ?? 0),
      gas: BigInt(transaction.gasLimit ?? 0),
    }
    const key = hexToBytes(privateKey)
    // Without a chain id EIP-155 has nothing to say, and Holdfast signs no such transaction.
    if (common.chainId > 0) {
      const fees = { type: 'legacy', gasPrice: BigInt(transaction.gasPrice ?? 0) } as const
      expect(signTransactionWith(key, { ...common, fees }).bytes).toBe(signedEip155)
      tried++
    }
    const maxFeePerGas = BigInt(transaction.maxFeePerGas ?? 0)
    const maxPriorityFeePerGas = BigInt(transaction.maxPriorityFeePerGas ?? 0)
    // viem refuses a tip above the cap, and so does every node.
    if (maxPriorityFeePerGas > maxFeePerGas || common.chainId === 0) continue
    const accessList = transaction.accessList ?? []
    const fees = { type: 'eip1559', maxFeePerGas, maxPriorityFeePerGas } as const
    expect(signTransactionWith(key, { ...common, fees, accessList }).bytes).toBe(signedLondon)
    tried++
  }
  expect(tried).toBeGreaterThan(400)
})

interface TypedDataCase {
  name: string
  domain: Record<string, unknown>
  primaryType: string
  types: Record<string, { name: string; type: string }[]>
  data: Record<string, unknown>
  digest: Hex
  privateKey?: Hex
  signature?: Hex
}

external(named('ethers’ typed data: the digest signed is the digest published'), async () => {
  const key = new Uint8Array(32).fill(7)
  const address = addressOfPrivateKey(key)
  let tried = 0
  for (const { domain, primaryType, types, data, digest } of read('typed-data.json.gz') as TypedDataCase[]) {
    const text = JSON.stringify({ domain, primaryType, types, message: data })
    const signature = signTypedDataWith(key, text)
    expect(await recoverAddress({ hash: digest, signature })).toBe(address)
    tried++
  }
  expect(tried).toBe(130)
})

// EIP-712's own example, whose key is keccak256("cow").
test('EIP-712’s mail', () => {
  const key = hexToBytes('0xc85ef7d79691fe79573b1a7064c19c1a9819ebdbd1faaab1a8ec92344438aaf4')
  const mail = {
    types: {
      EIP712Domain: [
        { name: 'name', type: 'string' },
        { name: 'version', type: 'string' },
        { name: 'chainId', type: 'uint256' },
        { name: 'verifyingContract', type: 'address' },
      ],
      Person: [
        { name: 'name', type: 'string' },
        { name: 'wallet', type: 'address' },
      ],
      Mail: [
        { name: 'from', type: 'Person' },
        { name: 'to', type: 'Person' },
        { name: 'contents', type: 'string' },
      ],
    },
    primaryType: 'Mail',
    domain: {
      name: 'Ether Mail',
      version: '1',
      chainId: 1,
      verifyingContract: '0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC',
    },
    message: {
      from: { name: 'Cow', wallet: '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826' },
      to: { name: 'Bob', wallet: '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB' },
      contents: 'Hello, Bob!',
    },
  } as const
  const signature = signTypedDataWith(key, JSON.stringify(mail))
  expect(signature).toBe(
    '0x4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b915621c',
  )
})

// From web3.js' documentation of eth.accounts.sign.
test('personal_sign over "Some data"', () => {
  const key = hexToBytes('0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318')
  expect(signMessageWith(key, toHex('Some data'))).toBe(
    '0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c',
  )
})

test('what is signed decodes to what was asked', () => {
  const unsigned: UnsignedTransaction = {
    chainId: 31_337,
    from: addressOfPrivateKey(new Uint8Array(32).fill(1)),
    to: null,
    valueWei: 0n,
    data: '0x60006000',
    nonce: 0n,
    gas: 100_000n,
    fees: { type: 'eip1559', maxFeePerGas: 3n, maxPriorityFeePerGas: 2n },
  }
  const { bytes } = signTransactionWith(new Uint8Array(32).fill(1), unsigned)
  expect(parseTransaction(bytes)).toMatchObject({ chainId: 31_337, data: '0x60006000', gas: 100_000n })
})

// The digests that MetaMask's eth-sig-util publishes for its version 1 (src/sign-typed-data.test.ts).
test.each([
  [
    [{ type: 'string', name: 'message', value: 'Hi, Alice!' }],
    '0x14b9f24872e28cc49e72dc104d7380d8e0ba84a3fe2e712704bcac66a5702bd5',
  ],
])('the list of fields of EIP-712’s first draft: %j', async (fields, digest) => {
  const key = new Uint8Array(32).fill(7)
  const signature = signTypedDataWith(key, JSON.stringify(fields))
  expect(await recoverAddress({ hash: digest as `0x${string}`, signature })).toBe(addressOfPrivateKey(key))
})
