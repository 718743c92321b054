// The shipped functions by selector: one table over all rooms of protocols.
import { toFunctionSelector } from 'viem'
import { type AbiFunction, parseFunction } from './abiType'
import { bridgeFunctions } from './bridgeFunctions'
import { liquidityFunctions } from './liquidityFunctions'
import { marketFunctions } from './marketFunctions'
import { otherFunctions } from './otherFunctions'
import type { ShippedFunction } from './shipped'
import { swapFunctions } from './swapFunctions'
import { tokenFunctions } from './tokenFunctions'
import { universalRouterFunctions } from './universalRouter'
import { wrapperFunctions } from './wrapperFunctions'

export interface FoundFunction extends ShippedFunction {
  abi: AbiFunction
}

export const shippedFunctions: readonly ShippedFunction[] = [
  ...tokenFunctions,
  ...wrapperFunctions,
  ...swapFunctions,
  ...liquidityFunctions,
  ...universalRouterFunctions,
  ...marketFunctions,
  ...otherFunctions,
  ...bridgeFunctions,
]

/** Made when the first call is read: a wallet that only shows balances never needs it. */
let bySelector: Map<string, FoundFunction> | undefined

/** The function of this selector (lower case), if we ship it. */
export function findFunction(selector: string): FoundFunction | undefined {
  bySelector ??= index()
  return bySelector.get(selector)
}

function index(): Map<string, FoundFunction> {
  const found = new Map<string, FoundFunction>()
  for (const shipped of shippedFunctions) {
    const abi = parseFunction(shipped.text)
    if (!abi) throw new TypeError(`expected a signature, received ${shipped.text}`)
    found.set(toFunctionSelector(abi.signature), { ...shipped, abi })
  }
  return found
}
