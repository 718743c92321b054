// Which typed data a page may have signed. What would be shown but not signed is refused.
import { expect, test } from 'vitest'
import { anna, bert, createFakeWorld, siteAsker } from '../fakeRequestPorts'
import { createRequests } from '../handleRequest'

const site = siteAsker()

/** The example of EIP-712, with an array and a fixed one. */
const mail = {
  domain: {
    name: 'Ether Mail',
    version: '1',
    chainId: 1,
    verifyingContract: '0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC',
  },
  primaryType: 'Mail',
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
      { name: 'flags', type: 'bool[2]' },
      { name: 'amount', type: 'uint8' },
      { name: 'change', type: 'int8' },
      { name: 'id', type: 'bytes4' },
      { name: 'attachment', type: 'bytes' },
    ],
  },
  message: {
    from: { name: 'Cow', wallets: ['0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826'] },
    to: [{ name: 'Bob', wallets: [] }],
    flags: [true, false],
    amount: 255,
    change: '-128',
    id: '0x01020304',
    attachment: '0x',
  },
}

async function sign(typedData: unknown, account: string = anna, order = [account, typedData]) {
  const world = createFakeWorld()
  const requests = createRequests(world)
  await requests.permissions.grant(site, [anna], 1)
  const answer = requests.handle(site, { id: 1, method: 'eth_signTypedData_v4', params: order })
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 20, 'asked'))])
  return { first, world, question: world.disk.questions.get('document-1:1') }
}

test.each<[name: string, typedData: unknown]>([
  ['an object', mail],
  ['JSON text', JSON.stringify(mail)],
  ['a chain id as decimal text', { ...mail, domain: { ...mail.domain, chainId: '1' } }],
  ['a chain id as a quantity', { ...mail, domain: { ...mail.domain, chainId: '0x1' } }],
  [
    'addresses in lower case',
    JSON.parse(
      JSON.stringify(mail)
        .toLowerCase()
        .replaceAll('eip712domain', 'EIP712Domain')
        .replaceAll('primarytype', 'primaryType')
        .replaceAll('chainid', 'chainId')
        .replaceAll('verifyingcontract', 'verifyingContract'),
    ),
  ],
  [
    'no type of the domain: it follows from the domain',
    { ...mail, types: { ...mail.types, EIP712Domain: undefined } },
  ],
  [
    'no chain in the domain',
    {
      ...mail,
      domain: { name: 'x' },
      types: { ...mail.types, EIP712Domain: [{ name: 'name', type: 'string' }] },
    },
  ],
])('%s is asked', async (_, typedData) => {
  const { first, question } = await sign(typedData)
  expect(first).toBe('asked')
  expect(question?.body).toMatchObject({ kind: 'typed data', account: anna, chainId: 1 })
})

test('text is kept as it came', async () => {
  const text = JSON.stringify(mail, null, 3)
  const { question } = await sign(text)
  expect(question?.body).toMatchObject({ typedData: text })
})

test('what is not signed is left out of what is kept and shown; addresses get their checksum', async () => {
  const { question } = await sign({
    ...mail,
    domain: { ...mail.domain, salt: `0x${'00'.repeat(32)}` },
    message: {
      ...mail.message,
      from: { name: 'Cow', wallets: ['0xcD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826'], note: 'not typed' },
    },
  })
  const kept = question?.body.kind === 'typed data' ? question.body.typedData : '{}'
  expect(JSON.parse(kept)).toEqual(mail)
})

const changed = (change: object) => ({ ...mail, ...change })
const message = (change: object) => changed({ message: { ...mail.message, ...change } })

test.each<[name: string, typedData: unknown, field: string]>([
  ['no JSON', '{', 'params[1]: expected JSON'],
  ['a list', '[]', 'params[1]: expected an object'],
  ['a number', 5, 'params[1]: expected typed data'],
  ['no types', changed({ types: undefined }), 'params[1].types: expected an object'],
  ['no domain', changed({ domain: undefined }), 'params[1].domain: expected an object'],
  ['no message', changed({ message: undefined }), 'params[1].message: expected an object'],
  [
    'no primary type',
    changed({ primaryType: undefined }),
    'params[1].primaryType: expected the name of a type',
  ],
  [
    'an undefined primary type',
    changed({ primaryType: 'Non-Existent' }),
    'params[1].primaryType: expected a name that types defines',
  ],
  ['an inherited primary type', changed({ primaryType: 'toString' }), 'params[1].primaryType'],
  ['the domain as primary type', changed({ primaryType: 'EIP712Domain' }), 'params[1].primaryType'],
  [
    'an unknown field type',
    changed({ types: { ...mail.types, Person: [{ name: 'name', type: 'text' }] } }),
    'params[1].types.Person[0].type',
  ],
  [
    'uint7',
    changed({ types: { ...mail.types, Person: [{ name: 'name', type: 'uint7' }] } }),
    'params[1].types.Person[0].type',
  ],
  [
    'bytes33',
    changed({ types: { ...mail.types, Person: [{ name: 'name', type: 'bytes33' }] } }),
    'params[1].types.Person[0].type',
  ],
  [
    'a struct that hides uint256',
    changed({ types: { ...mail.types, uint256: [] } }),
    'params[1].types.uint256',
  ],
  [
    'a field twice',
    changed({
      types: {
        ...mail.types,
        Person: [
          { name: 'a', type: 'bool' },
          { name: 'a', type: 'bool' },
        ],
      },
    }),
    'params[1].types.Person[1].name',
  ],
  ['fields that are no list', changed({ types: { ...mail.types, Person: {} } }), 'params[1].types.Person'],
  ['an empty domain of a type with fields', changed({ domain: {} }), 'params[1].domain.name'],
  [
    'a member without a type',
    message({ extraData: 'This data is not typed!' }),
    'params[1].message.extraData: expected no member that Mail does not have',
  ],
  ['a missing member', message({ attachment: undefined }), 'params[1].message.attachment: expected a value'],
  [
    'an integer as address',
    message({ from: { name: 'Cow', wallets: [917551056842671] } }),
    'params[1].message.from.wallets[0]: expected address',
  ],
  [
    'an integer as contract',
    changed({ domain: { ...mail.domain, verifyingContract: 1 } }),
    'params[1].domain.verifyingContract',
  ],
  [
    'a number as text',
    message({ to: [{ name: 5, wallets: [] }] }),
    'params[1].message.to[0].name: expected string',
  ],
  ['a list that is none', message({ to: {} }), 'params[1].message.to: expected Person[]'],
  ['a list of another length', message({ flags: [true] }), 'params[1].message.flags: expected bool[2]'],
  ['a text as bool', message({ flags: ['true', false] }), 'params[1].message.flags[0]: expected bool'],
  ['more than uint8', message({ amount: 256 }), 'params[1].message.amount: expected uint8'],
  ['less than int8', message({ change: -129 }), 'params[1].message.change: expected int8'],
  ['a padded integer', message({ amount: '0x01' }), 'params[1].message.amount'],
  ['a fraction', message({ amount: 1.5 }), 'params[1].message.amount'],
  ['bytes of another length', message({ id: '0x010203' }), 'params[1].message.id: expected bytes4'],
  ['odd bytes', message({ attachment: '0x1' }), 'params[1].message.attachment: expected bytes'],
  [
    'another chain',
    changed({ domain: { ...mail.domain, chainId: 10 } }),
    'params[1].domain.chainId: expected 1, the chain this site is on',
  ],
  [
    'another chain that is not even signed',
    changed({ domain: { chainId: 10 }, types: { ...mail.types, EIP712Domain: [] } }),
    'params[1].domain.chainId: expected 1',
  ],
  ['a padded chain id', changed({ domain: { ...mail.domain, chainId: '0x01' } }), 'params[1].domain.chainId'],
])('%s is answered -32602 and opens nothing', async (_, typedData, field) => {
  const { first, world } = await sign(typedData)
  expect(first).toMatchObject({
    type: 'error',
    error: { code: -32602, message: expect.stringContaining(field) },
  })
  expect(world.timesOpened).toBe(0)
})

test('a type that holds itself is refused before it nests without end', async () => {
  const types = { ...mail.types, Node: [{ name: 'next', type: 'Node[]' }] }
  let node: object = { next: [] }
  for (let depth = 0; depth < 5_000; depth++) node = { next: [node] }
  const { first } = await sign({ ...mail, types, primaryType: 'Node', message: node })
  expect(first).toMatchObject({ type: 'error', error: { code: -32602 } })
})

test('the order of v1, or an account of somebody else, is refused', async () => {
  expect((await sign(mail, anna, [mail, anna] as never)).first).toMatchObject({
    error: { code: -32602, message: expect.stringContaining('params[0]: expected an address') },
  })
  expect((await sign(mail, bert)).first).toMatchObject({ error: { code: 4100 } })
})
