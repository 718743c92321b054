// What the user knows an address as.
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Contact } from '@/lib/base/contact'
import type { Account } from './account'
import { knownAddresses } from './known'

const at = (digit: string): Address => `0x${digit.repeat(40)}`
const account = (address: Address, name: string): Account => ({
  address,
  name,
  order: 0,
  source: { type: 'phrase', secretId: 'a', path: "m/44'/60'/0'/0/0", index: 0 },
  visibleToSites: true,
  createdAt: 0,
})
const contact = (address: Address, name: string, chain: Contact['chain'] = 'all'): Contact => ({
  address,
  name,
  chain,
  note: '',
  verified: 'in person',
  createdAt: 0,
})

test('each address comes once with every reason, own accounts first and the newest recipient before older ones', () => {
  const known = knownAddresses({
    accounts: [account(at('a'), 'Savings')],
    contacts: [contact(at('b'), 'Berta'), contact(at('A') as Address, 'Me, too')],
    recipients: [
      { address: at('c'), chainId: 1, at: 5 },
      { address: at('d'), chainId: 1, at: 9 },
      { address: at('b'), chainId: 10, at: 7 },
      { address: at('c'), chainId: 1, at: 8 },
    ],
  })
  expect(known).toEqual([
    {
      address: at('a'),
      as: [
        { type: 'own account', name: 'Savings' },
        { type: 'contact', name: 'Me, too', chain: 'all', verified: 'in person' },
      ],
    },
    {
      address: at('b'),
      as: [
        { type: 'contact', name: 'Berta', chain: 'all', verified: 'in person' },
        { type: 'past recipient', times: 1, lastAt: 7 },
      ],
    },
    { address: at('d'), as: [{ type: 'past recipient', times: 1, lastAt: 9 }] },
    { address: at('c'), as: [{ type: 'past recipient', times: 2, lastAt: 8 }] },
  ])
})

test('a contact of another network is none here', () => {
  const contacts = [
    contact(at('b'), 'On 10', 10),
    contact(at('b'), 'Everywhere'),
    contact(at('c'), 'On 1', 1),
  ]
  const names = (chainId?: number) =>
    knownAddresses({
      accounts: [],
      contacts,
      recipients: [],
      ...(chainId === undefined ? {} : { chainId }),
    }).map((known) => known.as.map((reason) => 'name' in reason && reason.name))
  expect(names(1)).toEqual([['Everywhere'], ['On 1']])
  expect(names(10)).toEqual([['On 10', 'Everywhere']])
  expect(names()).toEqual([['On 10', 'Everywhere'], ['On 1']])
})
