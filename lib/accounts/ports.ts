// What the accounts need from the world.
import type { Address } from '@/lib/base/address'
import type { Contact, ContactKey } from '@/lib/base/contact'
import type { Account } from './account'

export interface AccountStore {
  /** Lowest order first. */
  all(): Promise<Account[]>
  /** In one transaction: reads all, and writes what `decide` gives back. `decide` may throw, then nothing changes. */
  change(decide: (accounts: readonly Account[]) => readonly Account[]): Promise<void>
  /** In one transaction: reads all, deletes the rows of `gone` and writes those of `put`. */
  remove(
    decide: (accounts: readonly Account[]) => { gone: readonly Address[]; put?: readonly Account[] },
  ): Promise<void>
}

export interface ContactStore {
  /**
   * In one transaction: reads those of `keys` that are there, and does what `decide` says of them. `decide` may throw,
   * then nothing changes.
   */
  change(
    keys: readonly ContactKey[],
    decide: (present: readonly Contact[]) => {
      put?: readonly Contact[]
      remove?: readonly ContactKey[]
    },
  ): Promise<void>
}

/** The addresses at these paths below a phrase; '' is that of a private key. The keystore's; it throws while locked. */
export type AddressesOf = (secretId: string, paths: readonly string[]) => Promise<Address[]>

/** Milliseconds since 1970. */
export type Clock = () => number
