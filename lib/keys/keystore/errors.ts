// What the keystore throws to those who use it.
import type { Address } from '@/lib/base/address'
import { WalletError } from '@/lib/base/walletError'

export class Locked extends WalletError {
  override readonly name = 'Keystore.Locked'
  constructor() {
    super('expected an unlocked wallet')
  }
}

export class NoVault extends WalletError {
  override readonly name = 'Keystore.NoVault'
  constructor() {
    super('expected a vault to unlock, found none')
  }
}

export class NotKept extends WalletError {
  override readonly name = 'Keystore.NotKept'
  constructor(found: string) {
    super(`expected the vault just written to be sound, found it ${found}`)
  }
}

export class WrongSigner extends WalletError {
  override readonly name = 'Keystore.WrongSigner'
  constructor(from: Address, address: Address) {
    super(`expected a transaction from ${address}, got one from ${from}`)
  }
}
