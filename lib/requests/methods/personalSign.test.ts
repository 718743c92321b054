// personal_sign in all the forms that pages write it.
import { expect, test } from 'vitest'
import { anna, bert, createFakeWorld, siteAsker } from '../fakeRequestPorts'
import { createRequests } from '../handleRequest'

const site = siteAsker()

async function sign(params: unknown) {
  const world = createFakeWorld()
  const requests = createRequests(world)
  await requests.permissions.grant(site, [anna], 1)
  const answer = requests.handle(site, { id: 1, method: 'personal_sign', params })
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 20, 'asked'))])
  return { first, world, question: world.disk.questions.get('document-1:1') }
}

test.each<[name: string, params: unknown[], message: string]>([
  ['hexadecimal bytes', ['0x4578', anna], '0x4578'],
  ['with a password, which is not looked at', ['0x4578', anna, 'Example password'], '0x4578'],
  ['the other way round', [anna, '0x4578'], '0x4578'],
  ['text', ['Example', anna], '0x4578616d706c65'],
  ['text beyond ASCII', ['é', anna], '0xc3a9'],
  ['nothing', ['0x', anna], '0x'],
  ['digits without 0x are text', ['00', anna], '0x3030'],
  ['a message that is an address itself', [bert, anna], bert],
  ['a text that only begins like bytes', ['0xyz', anna], '0x3078797a'],
])('%s is asked', async (_, params, message) => {
  const { first, question } = await sign(params)
  expect(first).toBe('asked')
  expect(question?.body).toEqual({ kind: 'message', account: anna, chainId: 1, message })
})

test.each<[name: string, params: unknown, code: number, message: string]>([
  ['nothing', undefined, -32602, 'params: expected an array'],
  ['only a message', ['0x00'], -32602, 'params[1]: expected a text'],
  ['an odd number of digits', ['0x123', anna], -32602, 'params[0]: expected an even number'],
  ['an odd number of digits, turned round', [anna, '0x123'], -32602, 'params[1]: expected an even number'],
  ['no address', ['0x00', 'me'], -32602, 'params[1]: expected an address'],
  [
    'a wrong checksum',
    ['0x00', '0x00000000219AB540356cbb839Cbe05303d7705Fa'],
    -32602,
    'params[1]: expected an address with the right checksum',
  ],
  ['somebody else', ['0x00', bert], 4100, 'not connected'],
])('%s is refused without a window', async (_, params, code, message) => {
  const { first, world } = await sign(params)
  expect(first).toMatchObject({ type: 'error', error: { code, message: expect.stringContaining(message) } })
  expect(world.timesOpened).toBe(0)
})

test('personal_ecRecover says who signed as eth_accounts writes it, and refuses what nobody could have signed', async () => {
  // Anvil's first key over "hello", made with viem.
  const { privateKeyToAccount } = await import('viem/accounts')
  const account = privateKeyToAccount('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')
  const signature = await account.signMessage({ message: 'hello' })
  const requests = createRequests(createFakeWorld())
  const ask = (id: number, params: unknown[]) =>
    requests.handle(siteAsker(), { id, method: 'personal_ecRecover', params })
  expect(await ask(1, ['hello', signature])).toMatchObject({ result: account.address })
  expect(await ask(2, ['0x68656c6c6f', signature])).toMatchObject({ result: account.address })
  expect(await ask(3, ['hello', signature.slice(0, -2)])).toMatchObject({ error: { code: -32602 } })
  expect(await ask(4, ['hello', `0x${'ff'.repeat(65)}`])).toMatchObject({ error: { code: -32602 } })
})
