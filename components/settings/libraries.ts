// What Holdfast is built with, and under which licences; a test compares this list with the installed packages.

export interface Library {
  name: string
  licence: string
}

export const libraries: readonly Library[] = [
  { name: '@noble/hashes', licence: 'MIT' },
  { name: '@noble/secp256k1', licence: 'MIT' },
  { name: '@scure/bip32', licence: 'MIT' },
  { name: '@scure/bip39', licence: 'MIT' },
  { name: '@shazow/whatsabi', licence: 'MIT' },
  { name: '@zxcvbn-ts/core', licence: 'MIT' },
  { name: '@zxcvbn-ts/language-common', licence: 'MIT' },
  { name: '@zxcvbn-ts/language-en', licence: 'MIT' },
  { name: 'clsx', licence: 'MIT' },
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
