// From what the user brings (words, a key, a file) to a secret that can be sealed.
import type { Address } from '@/lib/base/address'
import type { PhraseLanguage } from '@/lib/base/phraseLanguage'
import { WalletError } from '@/lib/base/walletError'
import { addressOfPrivateKey } from '../derivation/address'
import { derivePrivateKey } from '../derivation/bip32'
import { type Phrase, type PhraseProblem, readPhrase, seedOf } from '../derivation/bip39'
import { ethereumPath } from '../derivation/bip44'
import { type PrivateKeyProblem, readPrivateKey } from '../derivation/privateKey'
import { englishList, type WordList } from '../derivation/wordLists'
import { openKeystoreFile } from '../keystoreFile/openKeystoreFile'
import type { KeystoreFileProblem } from '../keystoreFile/parseKeystoreFile'
import type { KeystoreFilePorts, PasswordSource } from '../ports'
import type { NewSecret } from './createVault'
import { encodePhrase, seedIn } from './phraseSecret'
import { encodePrivateKey, privateKeyIn } from './privateKeySecret'

export type SecretSource =
  | {
      type: 'phrase'
      words: readonly string[]
      /** The user's answer where the words are right in several lists. */
      language?: PhraseLanguage
      passphrase?: string
    }
  /** Hexadecimal, as it was pasted. */
  | { type: 'private key'; key: string }
  | { type: 'keystore file'; json: string; password: PasswordSource }

export type SecretProblem = PhraseProblem | PrivateKeyProblem | KeystoreFileProblem

/** The caller wipes `plain`. A phrase comes with its words as the list has them. */
export type ReadSecret = { type: 'secret'; secret: NewSecret; language?: PhraseLanguage }

interface Ports {
  keystoreFiles?: KeystoreFilePorts
  wordLists?: () => Promise<readonly WordList[]>
}

export async function readSecret(ports: Ports, source: SecretSource): Promise<ReadSecret | SecretProblem> {
  switch (source.type) {
    case 'phrase': {
      const lists = (await ports.wordLists?.()) ?? [englishList]
      const phrase = readPhrase(lists, source.words, source.language)
      if (phrase.type !== 'phrase') return phrase
      const secret = await phraseSecret(phrase, source.passphrase ?? '')
      return { type: 'secret', secret, language: phrase.language }
    }
    case 'private key':
      return keySecret(readPrivateKey(source.key))
    case 'keystore file':
      if (!ports.keystoreFiles) throw new NoKeystoreFiles()
      return keySecret(await openKeystoreFile(ports.keystoreFiles, source.json, source.password))
  }
}

async function phraseSecret(phrase: Phrase, passphrase: string): Promise<NewSecret> {
  const seed = await seedOf(phrase, passphrase)
  const plain = encodePhrase(phrase, passphrase, seed)
  seed.fill(0)
  return { kind: 'phrase', plain }
}

function keySecret<Problem>(read: { type: 'key'; key: Uint8Array } | Problem): ReadSecret | Problem {
  if (!isKey(read)) return read
  const plain = encodePrivateKey(read.key)
  read.key.fill(0)
  return { type: 'secret', secret: { kind: 'private key', plain } }
}

function isKey(read: unknown): read is { type: 'key'; key: Uint8Array } {
  return (read as { type: string }).type === 'key'
}

/** The address that a wallet shows first: of a key its only one, of a phrase BIP-44's number 0. */
export function firstAddressIn({ kind, plain }: NewSecret): Address {
  if (kind === 'private key') return addressOfPrivateKey(privateKeyIn(plain as Uint8Array<ArrayBuffer>))
  const key = derivePrivateKey(seedIn(plain as Uint8Array<ArrayBuffer>), ethereumPath(0))
  try {
    return addressOfPrivateKey(key)
  } finally {
    key.fill(0)
  }
}

class NoKeystoreFiles extends WalletError {
  override readonly name = 'Keystore.NoKeystoreFiles'
  constructor() {
    super('expected a way to stretch the passwords of keystore files')
  }
}
