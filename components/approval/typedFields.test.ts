// Typed data as rows: EIP-712's own example, and texts that try to show something else than they sign.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FieldValue, readTypedFields } from './typedFields'

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
      { name: 'wallets', type: 'address[]' },
    ],
    Mail: [
      { name: 'from', type: 'Person' },
      { name: 'to', type: 'Person[]' },
      { name: 'amount', type: 'uint256' },
      { name: 'urgent', type: 'bool' },
      { name: 'proof', type: 'bytes' },
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
    from: { name: 'Cow', wallets: ['0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826'] },
    to: [{ name: 'Bob', wallets: [] }],
    amount: '0xff',
    urgent: true,
    proof: '0x0102',
    contents: 'Hello, Bob!',
  },
}

const read = (data: unknown) => readTypedFields(JSON.stringify(data))

test('every signed field is a row, in the order of its type', () => {
  const fields = read(mail)
  if (fields.type !== 'fields') throw new Error('expected fields')
  expect(fields.primaryType).toBe('Mail')
  expect(fields.domain.map(({ name }) => name)).toEqual(['name', 'version', 'chainId', 'verifyingContract'])
  expect(fields.message.map(({ name, solidityType }) => [name, solidityType])).toEqual([
    ['from', 'Person'],
    ['to', 'Person[]'],
    ['amount', 'uint256'],
    ['urgent', 'bool'],
    ['proof', 'bytes'],
    ['contents', 'string'],
  ])
  expect(fields.message[0]?.value).toEqual({
    type: 'struct',
    struct: 'Person',
    fields: [
      { name: 'name', solidityType: 'string', value: { type: 'text', text: 'Cow' } },
      {
        name: 'wallets',
        solidityType: 'address[]',
        value: {
          type: 'list',
          items: [{ type: 'address', text: '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826' }],
        },
      },
    ],
  })
  expect(fields.message[2]?.value).toEqual({ type: 'number', text: '255' })
  expect(fields.unsigned).toEqual([])
})

test('a member that no type names is told apart: it is not signed', () => {
  const fields = read({ ...mail, message: { ...mail.message, note: 'this costs nothing' } })
  expect(fields).toMatchObject({ unsigned: ['note'] })
  expect(JSON.stringify(fields.type === 'fields' && fields.message)).not.toContain('costs nothing')
})

test('a member that its type asks for and that is not there is said to be missing', () => {
  const { amount: _, ...rest } = mail.message
  const fields = read({ ...mail, message: rest })
  expect(fields.type === 'fields' && fields.message[2]?.value).toEqual({ type: 'missing' })
})

test('a domain without its type is read by the standard’s list', () => {
  const { EIP712Domain: _, ...types } = mail.types
  const fields = read({ ...mail, types })
  expect(fields.type === 'fields' && fields.domain.map(({ name }) => name)).toEqual([
    'name',
    'version',
    'chainId',
    'verifyingContract',
  ])
})

test.each([
  ['no JSON', '{'],
  ['no types', JSON.stringify({ ...mail, types: undefined })],
  ['a primary type that is not among the types', JSON.stringify({ ...mail, primaryType: 'Letter' })],
  ['a primary type that only objects have', JSON.stringify({ ...mail, primaryType: 'constructor' })],
])('%s is unreadable', (_name, text) => {
  expect(readTypedFields(text)).toEqual({ type: 'unreadable' })
})

test('a message nested without end is unreadable instead of a crash', () => {
  let deep: unknown = {}
  for (let i = 0; i < 200; i++) deep = { next: deep }
  expect(
    read({
      types: { Node: [{ name: 'next', type: 'Node' }] },
      primaryType: 'Node',
      domain: {},
      message: deep,
    }),
  ).toEqual({
    type: 'unreadable',
  })
})

test('every leaf of whatever message comes out in some row', () => {
  const leaves = (value: FieldValue): string[] => {
    if (value.type === 'struct') return value.fields.flatMap((field) => leaves(field.value))
    if (value.type === 'list') return value.items.flatMap(leaves)
    if (value.type === 'missing') return []
    return [value.type === 'yes or no' ? String(value.yes) : value.text]
  }
  fc.assert(
    fc.property(fc.array(fc.array(fc.string())), (lists) => {
      const fields = read({
        types: { T: [{ name: 'lists', type: 'string[][]' }] },
        primaryType: 'T',
        domain: {},
        message: { lists },
      })
      if (fields.type !== 'fields' || !fields.message[0]) throw new Error('expected fields')
      expect(leaves(fields.message[0].value)).toEqual(lists.flat())
    }),
  )
})

test('the list of fields of the first draft is shown field by field, without a domain', () => {
  const list = [
    { type: 'string', name: 'Message', value: 'Hi, Alice!' },
    { type: 'uint32', name: 'A number', value: '0x539' },
  ]
  expect(readTypedFields(JSON.stringify(list))).toEqual({
    type: 'fields',
    primaryType: '',
    domain: [],
    message: [
      { name: 'Message', solidityType: 'string', value: { type: 'text', text: 'Hi, Alice!' } },
      { name: 'A number', solidityType: 'uint32', value: { type: 'number', text: '1337' } },
    ],
    unsigned: [],
  })
  expect(readTypedFields('[7]')).toEqual({ type: 'unreadable' })
})
