// A source as a screen sends it, as the keystore takes it.
import type { SecretSource } from '@/lib/keys/keystore/readSecret'
import type { PasswordSource } from '@/lib/keys/ports'
import type { AccountSourceGiven } from '@/lib/messages/commands/vault'
import { MissingPassword } from './commands/errors'

type WithSecret = Exclude<AccountSourceGiven, { type: 'watch-only' }>

/** Throws Commands.MissingPassword for a keystore file without one. */
export function secretSource(source: WithSecret, filePassword: PasswordSource | undefined): SecretSource {
  switch (source.type) {
    case 'phrase': {
      const { type, words, language, passphrase } = source
      return { type, words, ...(language ? { language } : {}), ...(passphrase ? { passphrase } : {}) }
    }
    case 'private key':
      return source
    case 'keystore file':
      if (!filePassword) throw new MissingPassword('a keystore file')
      return { ...source, password: filePassword }
  }
}
