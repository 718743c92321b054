// What Holdfast is built with, and under which licences; a test compares this list with the installed packages.

export interface Library {
  name: string
  licence: string
}

export const libraries: readonly Library[] = [
  { name: '@ethereumjs/common', licence: 'MIT' },
  { name: '@ethereumjs/evm', licence: 'MPL-2.0' },
  { name: '@ethereumjs/statemanager', licence: 'MPL-2.0' },
  { name: '@ethereumjs/util', licence: 'MPL-2.0' },
  { name: '@noble/hashes', licence: 'MIT' },
  { name: '@noble/secp256k1', licence: 'MIT' },
  { name: '@scure/bip32', licence: 'MIT' },
  { name: '@scure/bip39', licence: 'MIT' },
  { name: '@shazow/whatsabi', licence: 'MIT' },
  { name: '@zxcvbn-ts/core', licence: 'MIT' },
  { name: '@zxcvbn-ts/language-common', licence: 'MIT' },
  { name: '@zxcvbn-ts/language-en', licence: 'MIT' },
  { name: 'clsx', licence: 'MIT' },
  { name: 'cockatiel', licence: 'MIT' },
  { name: 'dexie', licence: 'Apache-2.0' },
  { name: 'hash-wasm', licence: 'MIT' },
  { name: 'i18next', licence: 'MIT' },
  { name: 'lucide-react', licence: 'ISC' },
  { name: 'react', licence: 'MIT' },
  { name: 'react-dom', licence: 'MIT' },
  { name: 'uqr', licence: 'MIT' },
  { name: 'valibot', licence: 'MIT' },
  { name: 'viem', licence: 'MIT' },
  { name: 'zustand', licence: 'MIT' },
]
