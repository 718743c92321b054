// No input makes reading throw past its boundary or hang: small rubbish, large rubbish, and what was built to do harm.
import fc from 'fast-check'
import { encodeAbiParameters, encodeFunctionData, parseAbi, toFunctionSelector } from 'viem'
import { describe, expect, test } from 'vitest'
import { bytesToHex, type Hex } from '@/lib/base/hex'
import { readAsked } from '../review'
import { parseFunction } from './abi/abiType'
import { shippedFunctions } from './abi/findFunction'
import { readCalls } from './readCalls'
import { readMessage } from './readMessage'
import { readTypedMeaning } from './typed/readTypedMeaning'

const to = '0x66a9893cC07D91D95644AEDD05D03f95e1dBA8Af'
const soak = Number(process.env.HOLDFAST_SOAK ?? 0)
const runs = soak > 0 ? 100_000 : 20_000

const selectors = shippedFunctions.map(({ text }) => {
  const signature = parseFunction(text)?.signature
  if (!signature) throw new TypeError(`expected a signature, received ${text}`)
  return toFunctionSelector(signature)
})

/** Words as calldata has them: places, counts, addresses, rubbish. */
const word = fc.oneof(
  fc.nat(640).map((number) => (number - (number % 32)).toString(16).padStart(64, '0')),
  fc.nat(4).map((number) => number.toString(16).padStart(64, '0')),
  fc
    .uint8Array({ minLength: 20, maxLength: 20 })
    .map((bytes) => bytesToHex(bytes).slice(2).padStart(64, '0')),
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => bytesToHex(bytes).slice(2)),
  fc.constant('f'.repeat(64)),
)
const calldata = fc
  .tuple(fc.constantFrom(...selectors), fc.array(word, { maxLength: 24 }))
  .map(([selector, words]): Hex => `${selector}${words.join('')}`)

test('calldata of known functions, made of likely words', () => {
  fc.assert(
    fc.property(calldata, fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), (data, valueWei) => {
      const { actions, deeds } = readCalls([{ to, valueWei, data }])
      expect(actions).toHaveLength(1)
      // Whatever it is, it is said that it is called.
      expect(deeds.some(({ type }) => type === 'calls')).toBe(true)
    }),
    { numRuns: runs / 2 },
  )
})

test('any bytes, as a call and as a message', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      readCalls([{ to, valueWei: 0n, data: bytesToHex(bytes) }])
      readMessage(bytesToHex(bytes))
    }),
    { numRuns: runs / 4 },
  )
})

test('any JSON, as typed data', () => {
  const kinds = [
    'Permit',
    'PermitBatch',
    'BulkOrder',
    'OrderComponents',
    'Order',
    'SafeTx',
    'PackedUserOperation',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.jsonValue(), fc.jsonValue(), (primaryType, domain, message) => {
      const meaning = readTypedMeaning({ primaryType, domain, message, types: {} })
      expect(meaning.fields.length).toBeLessThanOrEqual(60)
    }),
    { numRuns: runs / 4 },
  )
})

describe('what was built to do harm', () => {
  const multicall = parseAbi(['function multicall(bytes[] data)'])
  const wrap = (data: Hex): Hex => encodeFunctionData({ abi: multicall, args: [[data]] })

  test('calls inside calls without end', () => {
    let data: Hex = '0x12345678'
    for (let depth = 0; depth < 60; depth += 1) data = wrap(data)
    expect(readCalls([{ to, valueWei: 0n, data }]).deeds).toContainEqual({ type: 'hides', why: 'too deep' })
  })

  test('calls that each hold many', () => {
    let data: Hex = '0x12345678'
    for (let depth = 0; depth < 4; depth += 1) {
      const inner = data
      data = encodeFunctionData({ abi: multicall, args: [Array.from({ length: 12 }, () => inner)] })
    }
    const { deeds } = readCalls([{ to, valueWei: 0n, data }])
    expect(deeds).toContainEqual({ type: 'hides', why: 'too many' })
    expect(deeds.length).toBeLessThan(600)
  })

  test('a list whose items all lie in the same place', () => {
    const head = encodeAbiParameters([{ type: 'uint256' }, { type: 'uint256' }], [32n, 3_000n]).slice(2)
    const places = '0'.repeat(64).repeat(3_000)
    const data: Hex = `${toFunctionSelector('multicall(bytes[])')}${head}${places}`
    expect(readCalls([{ to, valueWei: 0n, data }]).actions).toHaveLength(1)
  })

  test('a megabyte of calldata, and fifty large pieces', () => {
    const began = performance.now()
    for (const selector of selectors.slice(0, 50)) {
      const data: Hex = `${selector}${'00'.repeat(31)}20${'00'.repeat(30)}ffff${'11'.repeat(1_000_000)}`
      readCalls([{ to, valueWei: 0n, data }])
    }
    expect(performance.now() - began).toBeLessThan(8_000)
  })

  test('typed data that goes in a circle, or down without end', () => {
    const circle: Record<string, unknown> = { primaryType: 'Mail', domain: {}, types: {} }
    circle.message = circle
    expect(readTypedMeaning(circle).kind).toBe('other')
    let deep: unknown = 1
    for (let depth = 0; depth < 5_000; depth += 1) deep = [deep]
    expect(readTypedMeaning({ primaryType: 'BulkOrder', domain: {}, message: { tree: deep } }).deeds).toEqual(
      [],
    )
  })

  test('a message of a megabyte', () => {
    expect(readMessage(`0x${'41'.repeat(1_000_000)}`)).toEqual({ type: 'bytes', byteLength: 1_000_000 })
  })

  test('members of a prototype', () => {
    const data = JSON.parse(
      '{"primaryType":"Permit","domain":{"__proto__":{"verifyingContract":"0x01"}},"message":{"__proto__":{"spender":"0x02"}}}',
    )
    expect(readAsked({ type: 'typed data', typedData: data }).deeds).toEqual([])
  })
})
