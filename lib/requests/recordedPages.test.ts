// What a page that nobody here wrote really sends (@metamask/test-dapp 9.9.0, recorded), against what we answer.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { anna, createFakeWorld, type FakeWorld, siteAsker } from './fakeRequestPorts'
import { createRequests } from './handleRequest'

const file = '../shared/data/test-dapp-recorded.json'
const present = existsSync(file)
const title = present ? 'recorded requests' : `recorded requests: SKIPPED, ${file} is not here`

interface Recorded {
  id: string
  reqs: { method?: string; params: unknown }[]
}

/** Buttons whose requests must be answered with an error and open nothing: odd hex, wrong types, padded ids. */
const malformed: Record<string, string> = {
  // Its form was left empty.
  eip747WatchButton: 'params.options.address',
  maliciousSendWithOddHexData: 'params[0].data',
  maliciousApproveERC20WithOddHexData: 'params[0].data',
  maliciousSendWithoutHexPrefixValue: 'params[0].value',
  maliciousPermitHexPaddedChain: 'params[1].domain.chainId',
  maliciousPermitIntAddress: 'params[1].domain.verifyingContract',
  sendWithInvalidValue: 'params[0].value',
  sendWithInvalidTxType: 'params[0].type',
  sendWithInvalidRecipient: 'params[0].to',
  sendWithInvalidGasLimit: 'params[0].gasLimit',
  sendWithInvalidMaxFeePerGas: 'params[0].maxFeePerGas',
  sendTempoBatchTx: 'params[0].type',
  submitForm: 'params[0].to',
  signInvalidType: 'params[1]',
  signEmptyDomain: 'params[1].domain',
  signExtraDataNotTyped: 'params[1].message.extraData',
  signInvalidPrimaryType: 'params[1].primaryType',
  signNoPrimaryTypeDefined: 'params[1].primaryType',
  signInvalidVerifyingContractType: 'params[1].domain.verifyingContract',
}

/** Methods that this version does not have; they are answered 4200. */
const unsupported = ['eth_getEncryptionPublicKey', 'eth_sign']

/** Refused with a code of their own: every recorded batch asks to be atomic, and no batch is called 0x1. */
const refusedCodes: Record<string, number> = { wallet_sendCalls: 5760, wallet_getCallsStatus: 5730 }

/** What the contract of the ERC-1155 buttons answers. */
async function readErc1155(world: FakeWorld) {
  const value = { standard: 'erc1155' as const, held: 5n }
  return { value, known: { type: 'local' as const }, at: world.now }
}

test.skipIf(!present)(`${title}: each gets the answer it should`, async () => {
  const { out } = JSON.parse(readFileSync(file, 'utf8')) as { out: Recorded[] }
  const seen = { asked: 0, answered: 0, malformed: 0, unsupported: 0, refused: 0 }
  for (const { id: button, reqs } of out) {
    for (const { method, params } of reqs) {
      const where = `${button} ${method}`
      const world = createFakeWorld({ isKnownChain: async () => true })
      // The page made this one by another button.
      if (button === 'watchAssetButton') world.assets.readNft = () => readErc1155(world)
      const requests = createRequests(world)
      const site = siteAsker()
      await requests.permissions.grant(site, [anna], 1)
      const answer = requests.handle(site, {
        id: 1,
        ...(method ? { method } : {}),
        params: params ?? undefined,
      })
      const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 5, 'asked'))])
      if (!method) {
        expect(first, where).toMatchObject({ type: 'error', error: { code: -32600 } })
      } else if (unsupported.includes(method)) {
        seen.unsupported++
        expect(first, where).toMatchObject({ type: 'error', error: { code: 4200 } })
      } else if (refusedCodes[method]) {
        seen.refused++
        expect(first, where).toMatchObject({ type: 'error', error: { code: refusedCodes[method] } })
        expect(world.timesOpened, where).toBe(0)
      } else if (button in malformed && /^(eth_send|eth_sign|wallet_watch)/.test(method)) {
        seen.malformed++
        expect(first, where).toMatchObject({
          type: 'error',
          error: { code: -32602, message: expect.stringContaining(malformed[button] ?? '') },
        })
        expect(world.timesOpened, where).toBe(0)
      } else if (
        /^(eth_send|eth_sign|personal_|wallet_request|wallet_switch|wallet_add|wallet_watch)/.test(method)
      ) {
        seen.asked++
        expect(first, where).toBe('asked')
        expect(world.timesOpened, where).toBe(1)
      } else {
        seen.answered++
        expect(first, where).toMatchObject(
          method === 'eth_call' ? { error: { code: 3 } } : { type: 'result' },
        )
      }
    }
  }
  expect(seen).toEqual({ asked: 99, answered: 139, malformed: 19, unsupported: 2, refused: 12 })
})
