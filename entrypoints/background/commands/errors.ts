// What can be wrong with a command before it reaches a room.
import type { Address } from '@/lib/base/address'
import { WalletError } from '@/lib/base/walletError'
import { notOpened } from '@/lib/messages/commands/vault'

export class MissingPassword extends WalletError {
  readonly name = 'Commands.MissingPassword'
  constructor(command: string) {
    super(`expected ${command} to come with a password port`)
  }
}

/** The database can't be opened, so there is no wallet to ask. */
export class NotOpened extends WalletError {
  readonly name = notOpened
  constructor(reason: string) {
    super(`expected a database that opens: ${reason}`)
  }
}

export class NotAllowed extends WalletError {
  readonly name = 'Commands.NotAllowed'
  constructor(page: string, command: string) {
    super(`expected a page that may send ${command}, got ${page}`)
  }
}

export class BadParams extends WalletError {
  readonly name = 'Commands.BadParams'
  constructor(command: string, path: string, expected: string) {
    super(`expected other parameters of ${command}: ${path === '' ? expected : `${path}: ${expected}`}`)
  }
}

/** Asked to sign for an address that is only watched. */
export class WatchedOnly extends WalletError {
  readonly name = 'Wallet.WatchedOnly'
  constructor(address: Address) {
    super(`expected an account with a key, but ${address} is only watched`)
  }
}
