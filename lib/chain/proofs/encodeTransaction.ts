// A signed transaction's bytes, made again from what an endpoint answers: of types 0 to 4 and the OP stack's deposits.
import { BadField, bytes, type Fields, integer, isMissing, manyBytes, objects, typeOf } from './readFields'
import { concat, encodeRlp, integerBytes, type Rlp } from './rlp'

type Part = (transaction: Fields) => Rlp

const number =
  (name: string): Part =>
  (transaction) =>
    integer(transaction, name)

/** Nobody, where a contract is made. */
const to: Part = (transaction) =>
  isMissing(transaction, 'to') ? new Uint8Array() : bytes(transaction, 'to', 20)
const input: Part = (transaction) => bytes(transaction, isMissing(transaction, 'input') ? 'data' : 'input')
/** 0 or 1; older answers say so in `v`. */
const parity: Part = (transaction) =>
  integer(transaction, isMissing(transaction, 'yParity') ? 'v' : 'yParity')
const accessList: Part = (transaction) =>
  objects(transaction, 'accessList').map((entry) => [
    bytes(entry, 'address', 20),
    manyBytes(entry, 'storageKeys', 32),
  ])
const blobHashes: Part = (transaction) => manyBytes(transaction, 'blobVersionedHashes', 32)
const authorizations: Part = (transaction) =>
  objects(transaction, 'authorizationList').map((one) => [
    integer(one, 'chainId'),
    bytes(one, 'address', 20),
    integer(one, 'nonce'),
    integer(one, 'yParity'),
    integer(one, 'r'),
    integer(one, 's'),
  ])

const signature = [parity, number('r'), number('s')]
const fees = [number('maxPriorityFeePerGas'), number('maxFeePerGas')]
const call = [number('gas'), to, number('value'), input]

/** OP-stack specification, "Deposits". */
const deposit: readonly Part[] = [
  (transaction) => bytes(transaction, 'sourceHash', 32),
  (transaction) => bytes(transaction, 'from', 20),
  to,
  (transaction) => (isMissing(transaction, 'mint') ? new Uint8Array() : integer(transaction, 'mint')),
  number('value'),
  number('gas'),
  (transaction) => integerBytes(transaction.isSystemTx === true ? 1n : 0n),
  input,
]

/** What is signed and hashed, in its order (EIP-155, 2930, 1559, 4844, 7702). */
const parts: Readonly<Record<number, readonly Part[]>> = {
  0: [number('nonce'), number('gasPrice'), ...call, number('v'), number('r'), number('s')],
  1: [number('chainId'), number('nonce'), number('gasPrice'), ...call, accessList, ...signature],
  2: [number('chainId'), number('nonce'), ...fees, ...call, accessList, ...signature],
  3: [
    ...[number('chainId'), number('nonce'), ...fees, ...call, accessList],
    ...[number('maxFeePerBlobGas'), blobHashes, ...signature],
  ],
  4: [number('chainId'), number('nonce'), ...fees, ...call, accessList, authorizations, ...signature],
  126: deposit,
}

/** Throws Chain.BadField, also for a type that is not known. */
export function encodeTransaction(transaction: Fields): Uint8Array {
  const type = typeOf(transaction)
  const wanted = parts[type]
  if (!wanted) throw new BadField('type')
  const items = encodeRlp(wanted.map((part) => part(transaction)))
  return type === 0 ? items : concat([Uint8Array.of(type), items])
}
