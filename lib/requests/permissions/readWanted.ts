// Reads what wallet_requestPermissions and wallet_revokePermissions name (EIP-2255): capabilities and their caveats.
import * as v from 'valibot'
import type { Address } from '@/lib/base/address'
import { parseChainId } from '@/lib/base/chainId'
import { address, chainIdText, readParams, step } from '../readParams'
import { invalidParams } from '../rpcErrors'
import { accountsCapability, accountsCaveat, chainsCapability, chainsCaveat } from './eip2255'

const caveats = <Value extends v.GenericSchema>(type: string, value: Value) =>
  v.looseObject(
    {
      caveats: v.nullish(
        v.pipe(
          v.array(
            v.looseObject(
              { type: v.literal(type, `expected "${type}"`), value },
              'expected a caveat {type, value}',
            ),
            'expected an array of caveats',
          ),
          v.maxLength(1, `expected at most one caveat of type ${type}`),
        ),
      ),
    },
    'expected an object of caveats',
  )

const list = <Item extends v.GenericSchema>(item: Item, what: string) =>
  v.pipe(v.array(item, `expected an array of ${what}`), v.minLength(1, 'expected at least one'))

const capabilities = {
  [accountsCapability]: caveats(accountsCaveat, list(address, 'addresses')),
  [chainsCapability]: caveats(chainsCaveat, list(chainIdText, 'chain ids')),
}

const named = v.tuple(
  [v.record(v.string(), v.looseObject({}, 'expected an object of caveats'), 'expected an object')],
  'expected an array with one object that names permissions',
)

export interface WantedPermissions {
  /** The site would like these accounts and no others; the user decides. */
  accounts?: Address[]
  /** The networks that it wants to move between without asking. */
  chainIds?: number[]
}

/** Throws Requests.Refused (-32602), naming what is unknown or malformed. */
export function readWanted(params: unknown): WantedPermissions {
  const [names] = readParams(named, params)
  const unknown = Object.keys(names).find((name) => !Object.hasOwn(capabilities, name))
  if (unknown !== undefined) {
    throw invalidParams(
      `params[0]${step(unknown)}`,
      `expected no permission but ${accountsCapability} and ${chainsCapability}.`,
    )
  }
  if (Object.keys(names).length === 0) {
    throw invalidParams(`params[0].${accountsCapability}`, 'expected it to be named.')
  }
  const { [accountsCapability]: accounts, [chainsCapability]: chains } = readParams(
    v.partial(v.object(capabilities)),
    names,
    'params[0]',
  )
  const wantedAccounts = accounts?.caveats?.[0]?.value
  const wantedChains = chains?.caveats?.[0]?.value.flatMap((text) => parseChainId(text) ?? [])
  return {
    ...(wantedAccounts ? { accounts: [...new Set(wantedAccounts)] } : {}),
    ...(wantedChains ? { chainIds: [...new Set(wantedChains)] } : {}),
  }
}
