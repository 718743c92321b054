// Reads what a page asks of wallet_createSession (CAIP-25, scopes by CAIP-217): which chains, and which accounts it
// would like. What is only optional and not to be had is left out; what is required and not to be had is an error.
import * as v from 'valibot'
import { type Address, parseAddress } from '@/lib/base/address'
import { readParams, step } from '../readParams'
import { invalidParams, Refused, rpcCodes } from '../rpcErrors'

const texts = v.array(v.string('expected a text'), 'expected an array of texts')
const scopeObject = v.looseObject(
  {
    references: v.optional(texts),
    chains: v.optional(texts),
    methods: v.optional(texts),
    notifications: v.optional(texts),
    accounts: v.optional(texts),
  },
  'expected an object {methods, notifications}',
)
const scopes = v.optional(
  v.pipe(
    v.custom<object>(
      (value) => typeof value === 'object' && !Array.isArray(value),
      'expected an object of scopes',
    ),
    v.record(v.string(), scopeObject, 'expected an object of scopes'),
  ),
)
const session = v.looseObject(
  { requiredScopes: scopes, optionalScopes: scopes },
  'expected an object {optionalScopes}',
)

export interface SessionFacts {
  knownChainIds: readonly number[]
  /** What a scope may name. */
  methods: ReadonlySet<string>
}

export interface WantedSession {
  /** Ascending; empty where only the wallet's own scope is asked for: then the chain that the site is on is enough. */
  chainIds: number[]
  accounts: Address[]
}

type ScopeObject = v.InferOutput<typeof scopeObject>

export const sessionNotifications = ['eth_subscription']

/**
 * Throws Requests.Refused: -32602 naming the field, or CAIP-25's codes: 5100, 5101, 5102 for chains, methods and
 * notifications that are required and not supported (5100 also when nothing that was asked for is), 5203 and 5204 for
 * scopes that contradict themselves, 5300 to 5302 for properties.
 */
export function readSession(params: unknown, { knownChainIds, methods }: SessionFacts): WantedSession {
  const read = readParams(session, params)
  checkProperties(read)
  const required = expand(read.requiredScopes ?? {}, 'params.requiredScopes')
  const optional = expand(read.optionalScopes ?? {}, 'params.optionalScopes')
  const isKnown = (scope: Scope) => scope.chainId !== undefined && knownChainIds.includes(scope.chainId)
  for (const scope of required) {
    const method = scope.methods.find((each) => !methods.has(each))
    if (method !== undefined) throw failure(rpcCodes.sessionMethods, `methods: ${method}`)
    const notification = scope.notifications.find((each) => !sessionNotifications.includes(each))
    if (notification !== undefined)
      throw failure(rpcCodes.sessionNotifications, `notifications: ${notification}`)
  }
  // Which of them the user has is nobody's business before the user was asked: all are named, or none.
  if (required.some((scope) => !isKnown(scope) && !scope.ofWallet)) {
    throw failure(rpcCodes.sessionChains, `chains: not all of ${required.map(({ name }) => name).join(', ')}`)
  }
  const all = [...required, ...optional]
  const wanted = all.filter(isKnown)
  if (wanted.length === 0 && !all.some(({ ofWallet }) => ofWallet))
    throw failure(rpcCodes.sessionChains, 'chains: none of them')
  return {
    chainIds: [...new Set(wanted.flatMap(({ chainId }) => chainId ?? []))].sort((a, b) => a - b),
    accounts: [...new Set(wanted.flatMap(({ accounts }) => accounts))],
  }
}

interface Scope {
  name: string
  /** undefined outside EIP-155, or for one too large for the wallet. */
  chainId: number | undefined
  /** `wallet` and `wallet:…`: no chain. */
  ofWallet: boolean
  methods: string[]
  notifications: string[]
  accounts: Address[]
}

/** One scope a chain. Throws when a chain is named in two ways (5204), or within another namespace (5203). */
function expand(given: Record<string, ScopeObject>, field: string): Scope[] {
  const found = new Map<string, Scope>()
  for (const [name, object] of Object.entries(given)) {
    const at = field + step(name)
    if (!/^[-a-z0-9]{3,8}(:[-_a-zA-Z0-9]{1,32})?$/.test(name)) {
      throw invalidParams(at, 'expected a scope as eip155:1 (CAIP-217).')
    }
    if ('scopedProperties' in object) {
      throw failure(rpcCodes.scopedPropertiesPlace, `${at}.scopedProperties`)
    }
    for (const chain of chainsOf(name, object)) {
      if (found.has(chain))
        throw new Refused(rpcCodes.chainTwice, `ChainId defined in two different scopes: ${chain}`)
      found.set(chain, toScope(chain, object))
    }
  }
  return [...found.values()]
}

/** A namespace names its chains beside it, by reference or in whole; a chain names nothing but itself. */
function chainsOf(name: string, { references = [], chains = [] }: ScopeObject): string[] {
  const mismatch = (chain: string) =>
    new Refused(rpcCodes.scopeMismatch, `Scope/chain mismatch: ${chain} in ${name}`)
  const [namespace = '', reference] = name.split(':')
  const named = [...references.map((each) => `${namespace}:${each}`), ...chains]
  if (reference !== undefined) {
    for (const chain of named) if (chain !== name) throw mismatch(chain)
    return [name]
  }
  for (const chain of named) if (!chain.startsWith(`${namespace}:`)) throw mismatch(chain)
  return named.length === 0 ? [name] : [...new Set(named)]
}

function toScope(name: string, { methods = [], notifications = [], accounts = [] }: ScopeObject): Scope {
  return {
    name,
    chainId: chainIdOfScope(name),
    ofWallet: name === 'wallet' || name === 'wallet:eip155',
    methods,
    notifications,
    accounts: accounts.flatMap(addressOf),
  }
}

/** The chain of `eip155:1`; undefined for every other scope. */
export function chainIdOfScope(scope: string): number | undefined {
  const [, digits] = /^eip155:([1-9]\d{0,15})$/.exec(scope) ?? []
  const chainId = Number(digits)
  return Number.isSafeInteger(chainId) ? chainId : undefined
}

/** A CAIP-10 account of EIP-155. Any other is a wish that can't be met. */
function addressOf(account: string): Address[] {
  const [, text] = /^eip155:\d+:(0x[0-9a-fA-F]{40})$/.exec(account) ?? []
  const parsed = text === undefined ? undefined : parseAddress(text)
  return parsed?.type === 'address' ? [parsed.address] : []
}

function checkProperties({ sessionProperties, scopedProperties }: Record<string, unknown>) {
  if (sessionProperties !== undefined && !isFilledObject(sessionProperties)) {
    throw failure(rpcCodes.sessionProperties, 'sessionProperties')
  }
  if (scopedProperties !== undefined && !isFilledObject(scopedProperties)) {
    throw failure(rpcCodes.scopedProperties, 'scopedProperties')
  }
}

const isFilledObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0

const sentences: Record<number, string> = {
  [rpcCodes.sessionChains]: 'Requested networks are not supported',
  [rpcCodes.sessionMethods]: 'Requested methods are not supported',
  [rpcCodes.sessionNotifications]: 'Requested notifications are not supported',
  [rpcCodes.scopedProperties]: 'Invalid scopedProperties requested',
  [rpcCodes.scopedPropertiesPlace]: 'scopedProperties can only be outside of sessionScopes',
  [rpcCodes.sessionProperties]: 'Invalid sessionProperties requested',
}

function failure(code: number, what: string): Refused {
  return new Refused(code, `${sentences[code]}: ${what}`)
}
