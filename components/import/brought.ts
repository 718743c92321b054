// What an import form gives to the page around it: a source that was checked, and what it leads to.
import type { Address } from '@/lib/base/address'
import type { PhraseLanguage } from '@/lib/base/phraseLanguage'
import type { AccountSourceGiven } from '@/lib/messages/commands/vault'

export interface Brought {
  source: AccountSourceGiven
  /** Of a keystore file. It stays in component state until the source is added. */
  filePassword?: string
  firstAddress: Address
  /** So many addresses to watch; 1 for everything else. */
  count: number
  /** Of a phrase: the word list that was recognised. */
  language?: PhraseLanguage
  /** The first address is one of the wallet's accounts already. */
  own: boolean
}
