// The page's provider against @metamask/api-specs, by @open-rpc/test-coverage as MetaMask runs it: a node answers with the
// document's own examples, and each answer must be what the document says.
import { createRequire } from 'node:module'
import { isDeepStrictEqual } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { testAccounts } from '../fixtures/anvil'
import type { Extension } from '../fixtures/extension'
import { type ApiDocument, readApiDocument, startExampleNode } from '../fixtures/openrpc'
import { ask, connect, result } from '../fixtures/site'
import { test } from '../fixtures/test'
import { expectNoApproval, reject } from '../fixtures/wallet'

test.use({ start: 'unlocked' })

const [account] = testAccounts

/** Methods of the document that are not held against its examples, and why. What is said here is checked below. */
const skipped: Record<string, string> = {
  eth_decrypt: 'refused with 4200: account keys encrypt nothing',
  eth_getEncryptionPublicKey: 'refused with 4200: account keys encrypt nothing',
  wallet_getGrantedExecutionPermissions:
    'not supported (4200): no standing permissions are given to sites (ERC-7715)',
  wallet_getSupportedExecutionPermissions:
    'not supported (4200): no standing permissions are given to sites (ERC-7715)',
  wallet_registerOnboarding: 'not supported (4200): MetaMask’s own onboarding library',
  wallet_requestExecutionPermissions:
    'not supported (4200): no standing permissions are given to sites (ERC-7715)',
  wallet_scanQRCode: 'not supported (4200): the wallet has no camera',
  wallet_getCallsStatus: 'the example’s batch was never sent here: 5730; see calls.spec.ts for one that was',
  wallet_sendCalls: 'the example asks for atomicity, which is refused: 5760; see calls.spec.ts',
  wallet_watchAsset:
    'asks the contract first, which the example’s node does not have: -32602; see watchAsset.spec.ts',
  eth_getFilterChanges: 'the example’s filter was never made (and its id is padded): see the filters below',
  eth_getFilterLogs: 'the example’s filter was never made (and its id is padded): see the filters below',
  eth_uninstallFilter: 'the example’s filter was never made (and its id is padded): see the filters below',
  eth_unsubscribe: 'the example’s subscription was never made: see the filters below',
}

/** Reads for which no params are made up from their schemas, because these allow what no node would take. */
const notMadeUp: Record<string, string> = {
  eth_call: 'the schema lets data have an odd number of digits, which is refused with -32602',
  eth_estimateGas: 'the schema lets data have an odd number of digits, which is refused with -32602',
  eth_feeHistory: 'the schema lets a percentile be above 100, which is refused with -32602',
  eth_getLogs: 'the schema lets there be five topics, which is refused with -32602',
  eth_getStorageAt: 'the schema lets a slot be without 0x, which is refused with -32602',
}

/** What a skipped method answers to the document's example. */
const refusals: Record<string, number> = {
  ...Object.fromEntries(
    Object.entries(skipped).flatMap(([method, why]) => (/4200/.test(why) ? [[method, 4200]] : [])),
  ),
  wallet_getCallsStatus: 5730,
  wallet_sendCalls: 5760,
  wallet_watchAsset: -32602,
  eth_getFilterChanges: -32602,
  eth_getFilterLogs: -32602,
  eth_uninstallFilter: -32602,
}

/** Methods that ask the user: rejected, they answer 4001. */
const asking = [
  'eth_requestAccounts',
  'eth_sendTransaction',
  'eth_signTypedData_v4',
  'personal_sign',
  'wallet_addEthereumChain',
  'wallet_requestPermissions',
  'wallet_switchEthereumChain',
]

/** Answers that are the wallet's own: their examples are made true first. */
function fitted(document: ApiDocument): ApiDocument {
  const example = (name: string) => {
    const found = document.methods.find((method) => method.name === name)?.examples?.[0]
    if (!found) throw new Error(`expected an example of ${name}`)
    return found
  }
  const param = (name: string, place: number) => example(name).params[place] as { value: unknown }
  example('eth_accounts').result.value = [account]
  example('eth_coinbase').result.value = account
  example('eth_chainId').result.value = '0x7a69'
  // The document's second key is not hexadecimal.
  const keys = param('eth_getProof', 1)
  keys.value = (keys.value as unknown[]).slice(0, 1)
  example('wallet_revokePermissions').result.value = null
  param('personal_sign', 1).value = account
  param('eth_signTypedData_v4', 0).value = account
  const typed = param('eth_signTypedData_v4', 1).value as { domain: { chainId: unknown } }
  typed.domain.chainId = 31337
  // Its recipient is written with a wrong checksum.
  const transaction = param('eth_sendTransaction', 0).value as { to: string }
  Object.assign(transaction, { from: account, to: transaction.to.toLowerCase() })
  param('wallet_switchEthereumChain', 0).value = { chainId: '0xaa36a7' }
  Object.assign(param('wallet_getCapabilities', 0), { value: account })
  param('wallet_getCapabilities', 1).value = ['0x7a69']
  example('wallet_getCapabilities').result.value = { '0x7a69': { atomic: { status: 'unsupported' } } }
  return document
}

interface Call {
  methodName: string
  title: string
  valid?: boolean
  reason?: string
  error?: { code: number; message: string }
  requestError?: unknown
  result?: unknown
}

interface Rule {
  getTitle(): string
  getCalls(document: unknown, method: { name: string }): Call[]
  validateCall(call: Call): Call
}

interface Coverage {
  run(options: object): Promise<Call[]>
  Examples: new (options: object) => Rule
  Faker: new (options: object) => Rule
}

function coverage(): Coverage {
  const require = createRequire(import.meta.url)
  const load = (file: string) => require(`@open-rpc/test-coverage${file}`).default
  return {
    run: load(''),
    Examples: load('/build/rules/examples-rule'),
    Faker: load('/build/rules/json-schema-faker-rule'),
  }
}

const silent = {
  onBegin: () => undefined,
  onTestBegin: () => undefined,
  onTestEnd: () => undefined,
  onEnd: () => undefined,
}

const transportOf = (page: Page) => async (_: string, method: string, params: unknown) => {
  const answer = await ask(page, method, params)
  if (answer.type === 'result') return { result: answer.value }
  if (answer.type === 'page gone') throw new Error('the page was left')
  return { error: { code: answer.code, message: answer.message } }
}

/** Says no to the question that each of these opens. */
function rejecting(extension: Extension, page: Page, Examples: Coverage['Examples']) {
  const rule = new Examples({ only: asking })
  return Object.assign(rule, {
    async beforeRequest(_: unknown, { methodName }: Call) {
      if (methodName !== 'eth_requestAccounts') return
      await result(page, 'wallet_revokePermissions', [{ eth_accounts: {} }])
    },
    async afterRequest() {
      await reject(extension)
    },
    async afterResponse(_: unknown, { methodName }: Call) {
      if (methodName === 'eth_requestAccounts') await connect(extension, page)
    },
    validateCall(call: Call) {
      call.valid = call.error?.code === 4001
      call.reason = `expected 4001, got ${JSON.stringify(call.error)}`
      return call
    },
  })
}

/** Params made up from the schemas are taken, and the page gets what the node answered. */
function madeUp(document: ApiDocument, Faker: Coverage['Faker'], only: string[]) {
  const rule = new Faker({ only, numCalls: 3 })
  const answers = new Map(document.methods.map(({ name, examples }) => [name, examples?.[0]?.result.value]))
  return Object.assign(rule, {
    validateCall(call: Call) {
      call.valid = isDeepStrictEqual(call.result, answers.get(call.methodName))
      return call
    },
  })
}

/** The schemas have no end to a number of a block, and let a slot have no digit: neither is ever meant. */
function withinReason<T>(methods: T): T {
  const text = JSON.stringify(methods)
    .replaceAll('^0x([1-9a-f]+[0-9a-f]*|0)$', '^0x([1-9a-f][0-9a-f]{0,11}|0)$')
    .replaceAll('^0x[0-9a-f]{0,64}$', '^0x[0-9a-f]{1,64}$')
  return JSON.parse(text)
}

/** In few words: answers can be long. */
const failures = (calls: Call[]) =>
  calls
    .filter(({ valid }) => !valid)
    .map(({ methodName, reason = '', error, requestError }) =>
      `${methodName}: ${error?.message ?? requestError ?? reason}`.slice(0, 200),
    )

test('every method of the document answers as its examples and schemas say', async ({
  extension,
  plainSite,
  node,
}) => {
  const document = fitted(readApiDocument())
  const names = document.methods.map(({ name }) => name)
  // The wallet makes sure of the chain by itself.
  const examples = await startExampleNode(document, { eth_chainId: '0x7a69' })
  node.reset(examples.url)
  const page = await extension.context.newPage()
  await page.goto(plainSite.origin)
  await connect(extension, page)
  const { run, Examples, Faker } = coverage()
  const transport = transportOf(page)
  const common = { openrpcDocument: document, transport, reporters: [silent], skip: Object.keys(skipped) }
  // Given back at the end: without it half of the methods have no account.
  const last = 'wallet_revokePermissions'
  const answered = names.filter((name) => !(name in skipped) && !asking.includes(name) && name !== last)

  await test.step('the examples', async () => {
    const calls = await run({ ...common, rules: [new Examples({ only: answered })] })
    expect(failures(calls)).toEqual([])
    expect([...new Set(calls.map(({ methodName }) => methodName))].sort()).toEqual([...answered].sort())
  })

  await test.step('any params that fit the schemas', async () => {
    const reads = answered.filter(
      (name) => /^eth_(get|call|estimate|feeHistory)/.test(name) && !(name in notMadeUp),
    )
    const methods = withinReason(document.methods.map(({ examples: _, ...method }) => method))
    const calls = await run({
      ...common,
      openrpcDocument: { ...document, methods },
      rules: [madeUp(document, Faker, reads)],
    })
    expect(failures(calls)).toEqual([])
    expect(calls.length).toBeGreaterThanOrEqual(3 * reads.length)
  })

  await test.step('what asks the user, rejected', async () => {
    const calls = await run({ ...common, rules: [rejecting(extension, page, Examples)] })
    expect(failures(calls)).toEqual([])
    expect(calls.map(({ methodName }) => methodName).sort()).toEqual(asking)
    await expectNoApproval(extension)
  })

  await test.step('what is skipped answers as its reason says', async () => {
    for (const [name, code] of Object.entries(refusals)) {
      const method = document.methods.find((each) => each.name === name)
      const values = (method?.examples?.[0]?.params ?? []).map(({ value }) => value)
      const params =
        method?.paramStructure === 'by-name'
          ? Object.fromEntries(method.params.map((param, place) => [param.name, values[place]]))
          : values.map((value) => forHere(value))
      expect(await ask(page, name, params), name).toMatchObject({ type: 'error', code })
    }
    expect(await result(page, 'eth_unsubscribe', ['0x1b84f2cdf29a204b79e450c1939b30c1'])).toBe(false)
    await expectNoApproval(extension)
  })

  await test.step('filters and subscriptions that were made', async () => {
    const filters = [
      await result(page, 'eth_newBlockFilter'),
      await result(page, 'eth_newPendingTransactionFilter'),
      await result(page, 'eth_newFilter', [{ address: account, topics: [] }]),
    ]
    for (const id of filters) {
      expect(id).toMatch(/^0x[1-9a-f][0-9a-f]*$/)
      expect(Array.isArray(await result(page, 'eth_getFilterChanges', [id]))).toBe(true)
    }
    expect(Array.isArray(await result(page, 'eth_getFilterLogs', [filters[2]]))).toBe(true)
    for (const id of filters) expect(await result(page, 'eth_uninstallFilter', [id])).toBe(true)
    const subscription = await result(page, 'eth_subscribe', ['newHeads'])
    expect(await result(page, 'eth_unsubscribe', [subscription])).toBe(true)
  })

  await test.step('what is left', async () => {
    const calls = await run({ ...common, rules: [new Examples({ only: [last] })] })
    expect(failures(calls)).toEqual([])
    expect(calls).toHaveLength(1)
  })
  await examples.stop()
})

/** The example's sender and chain are not here: it is refused for what it asks, not for them. */
function forHere(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('atomicRequired' in value)) return value
  return { ...value, from: account, chainId: '0x7a69' }
}
