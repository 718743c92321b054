// The session calls of CAIP-25, CAIP-27, CAIP-285 and CAIP-312. A session is another view on what EIP-2255 grants, not a
// second one: creating one connects, revoking one disconnects.
import * as v from 'valibot'
import type { Call, Method, MethodTable, Rooms } from '../method'
import { readParams } from '../readParams'
import { Refused, rpcCodes, unauthorized, unsupportedMethod } from '../rpcErrors'
import { chainIdOfScope, readSession } from '../sessions/readSession'
import { chainScopeMethods, sessionScopes, walletScope, walletScopeMethods } from '../sessions/sessionScopes'
import { askToConnect } from './ethAccounts'
import { refusals } from './refusals'
import { giveBack } from './walletPermissions'

const invocation = v.looseObject(
  {
    scope: v.string('expected a scope'),
    request: v.looseObject(
      { method: v.pipe(v.string('expected a text'), v.minLength(1, 'expected a text that is not empty')) },
      'expected an object {method, params}',
    ),
  },
  'expected an object {scope, request}',
)

export const walletSession: MethodTable = {
  async wallet_createSession(call, rooms) {
    const { chainIds, accounts } = readSession(call.params, {
      knownChainIds: await rooms.ports.chainIds(),
      methods: new Set([...chainScopeMethods(rooms.methods.keys()), ...walletScopeMethods]),
    })
    await askToConnect(call, rooms, {
      ...(chainIds.length > 0 ? { chainIds } : {}),
      ...(accounts.length > 0 ? { wanted: accounts } : {}),
    })
    return { sessionScopes: await scopesOf(call, rooms, 'granted'), sessionProperties: {} }
  },

  async wallet_getSession(call, rooms) {
    return { sessionScopes: await scopesOf(call, rooms, 'visible') }
  },

  async wallet_revokeSession({ asker }, rooms) {
    await giveBack(asker, rooms)
    return true
  },

  async wallet_invokeMethod(call, rooms) {
    const { scope, request } = readParams(invocation, call.params)
    const { method, params } = request
    if (Object.hasOwn(refusals, method)) return refusals[method]?.(call, rooms)
    const found = rooms.methods.get(method)
    if (!found) throw unsupportedMethod(method)
    const chainId = await checkScope(call, scope, method, rooms)
    if (params !== undefined && (typeof params !== 'object' || params === null)) {
      throw new Refused(
        rpcCodes.invalidRequest,
        'Invalid request: expected request.params to be an array or an object.',
      )
    }
    return invoke(found, { ...call, params, scope }, chainId, rooms)
  },
}

async function scopesOf({ asker }: Call, { permissions, methods }: Rooms, which: 'granted' | 'visible') {
  const grant = await permissions[which](asker)
  const chainIds = await permissions.chainIds(asker)
  return sessionScopes(grant && { accounts: grant.accounts, chainIds }, methods.keys())
}

/** The scope's chain, if it has one. Throws Requests.Refused (4100) unless the site was granted this method there. */
async function checkScope(
  { asker }: Call,
  scope: string,
  method: string,
  { permissions, methods }: Rooms,
): Promise<number | undefined> {
  const refuse = (what: string) => unauthorized(`${what} is not in this site's session.`)
  if (!(await permissions.granted(asker))) throw refuse(`The scope ${JSON.stringify(scope.slice(0, 50))}`)
  if (scope === walletScope) {
    if (!walletScopeMethods.includes(method)) throw refuse(`The method "${method}" on ${scope}`)
    return undefined
  }
  const chainId = chainIdOfScope(scope)
  if (chainId === undefined || !(await permissions.chainIds(asker)).includes(chainId)) {
    throw refuse(`The scope ${JSON.stringify(scope.slice(0, 50))}`)
  }
  if (!chainScopeMethods(methods.keys()).includes(method)) throw refuse(`The method "${method}" on ${scope}`)
  return chainId
}

/** The method as if the site were on this chain; the one it is on stays. */
function invoke(method: Method, call: Call, chainId: number | undefined, rooms: Rooms): Promise<unknown> {
  if (chainId === undefined) return method(call, rooms)
  const chainOf: Rooms['permissions']['chainOf'] = async (site) => ({
    ...(await rooms.permissions.chainOf(site)),
    chainId,
  })
  return method(call, { ...rooms, permissions: { ...rooms.permissions, chainOf } })
}
