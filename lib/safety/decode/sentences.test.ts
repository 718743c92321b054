// Every sentence that a shipped function can have gets all the values that its text names.
import { encodeFunctionData, parseAbiItem } from 'viem'
import { expect, test } from 'vitest'
import { en } from '@/lib/i18n/en'
import { shippedFunctions } from './abi/findFunction'
import { readCalls } from './readCalls'

const me = '0x1111111111111111111111111111111111111111'
const contract = '0x2222222222222222222222222222222222222222'

interface Parameter {
  type: string
  components?: readonly Parameter[]
}

/** A value of a type; `yes` is what each bool in it is. */
function valueOfType({ type, components }: Parameter, yes: boolean): unknown {
  const array = /^(.*)\[(\d*)\]$/.exec(type)
  if (array) {
    const inner = { type: array[1] ?? '', ...(components ? { components } : {}) }
    return Array.from({ length: Number(array[2] || 1) }, () => valueOfType(inner, yes))
  }
  if (components) return components.map((component) => valueOfType(component, yes))
  if (type === 'bool') return yes
  if (type === 'address') return contract
  if (type === 'string') return 'text'
  if (type === 'bytes') return '0x'
  if (type.startsWith('bytes')) return `0x${'00'.repeat(Number(type.slice(5)))}`
  return 1n
}

/** As viem takes it: small numbers as numbers, tuples with names as objects. */
function named(parameter: Parameter, value: unknown): unknown {
  const array = /^(.*)\[(\d*)\]$/.exec(parameter.type)
  if (array && Array.isArray(value)) {
    const inner = { ...parameter, type: array[1] ?? '' }
    return value.map((each) => named(inner, each))
  }
  if (!parameter.components || !Array.isArray(value)) {
    const bits = /^u?int(\d+)$/.exec(parameter.type)
    return bits && Number(bits[1]) <= 48 ? Number(value) : value
  }
  const components = parameter.components as readonly (Parameter & { name?: string })[]
  if (components.some(({ name }) => !name)) return components.map((each, at) => named(each, value[at]))
  return Object.fromEntries(components.map((each, at) => [each.name, named(each, value[at])]))
}

const cases = shippedFunctions.flatMap(({ text }) => [true, false].map((yes) => ({ text, yes })))

test.each(cases)('$text ($yes)', ({ text, yes }) => {
  const item = parseAbiItem(`function ${text}`) as {
    name: string
    inputs: readonly (Parameter & { name?: string })[]
  }
  const data = encodeFunctionData({
    abi: [{ ...item, type: 'function', outputs: [], stateMutability: 'payable' }],
    functionName: item.name,
    args: item.inputs.map((input) => named(input, valueOfType(input, yes))),
  } as never)
  for (const action of readCalls([{ from: me, to: contract, valueWei: 5n, data }] as never).actions) {
    if (action.type !== 'known call' || !action.sentence) continue
    const { name, values } = action.sentence
    const says = (en as Record<string, string>)[`does.${name}`] ?? ''
    expect(says, name).not.toBe('')
    const wanted = [...says.matchAll(/\{\{(\w+)\}\}/g)].map(([, place]) => place)
    expect(Object.keys(values), says).toEqual(expect.arrayContaining(wanted))
  }
})
