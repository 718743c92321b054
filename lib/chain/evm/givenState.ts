// The state as far as it was given; what it lacks stops the run and is named.
import { SimpleStateManager } from '@ethereumjs/statemanager'
import { Account, Address as EvmAddress } from '@ethereumjs/util'
import { type Address, parseAddress } from '@/lib/base/address'
import { bytesToHex, type Hex, hexToBytes } from '@/lib/base/hex'
import { WalletError } from '@/lib/base/walletError'
import { emptyCodeHash } from '../proofs/accountProof'
import type { MachineAccount, MachineChange, MachineState, Missing } from './task'

/** Stops a run; never leaves this folder. */
export class StateMissing extends WalletError {
  readonly name = 'Chain.StateMissing'
  constructor(readonly missing: Missing) {
    super(`expected to be given ${missing.type}`)
  }
}

/** ethereumjs' own map of what was written, over what was given. */
export class GivenState extends SimpleStateManager {
  readonly #accounts: ReadonlyMap<string, MachineAccount>
  readonly #codes: MachineState['codes']

  constructor({ accounts, codes }: MachineState) {
    super()
    this.#accounts = new Map(accounts.map((account) => [account.address.toLowerCase(), account]))
    this.#codes = codes
  }

  #given(address: EvmAddress): MachineAccount {
    const given = this.#accounts.get(address.toString())
    if (given) return given
    throw new StateMissing({ type: 'account', address: ourAddress(address.toString()) })
  }

  override async getAccount(address: EvmAddress): Promise<Account | undefined> {
    const key = address.toString()
    if (this.topAccountStack().has(key)) return this.topAccountStack().get(key)
    const { nonce, balanceWei, codeHash } = this.#given(address)
    if (nonce === 0n && balanceWei === 0n && codeHash === emptyCodeHash) return undefined
    return new Account(nonce, balanceWei, undefined, hexToBytes(codeHash))
  }

  override async getCode(address: EvmAddress): Promise<Uint8Array> {
    const written = this.topCodeStack().get(address.toString())
    if (written) return written
    if (this.topAccountStack().get(address.toString())?.isContract() === false) return new Uint8Array()
    const { codeHash } = this.#given(address)
    if (codeHash === emptyCodeHash) return new Uint8Array()
    const code = this.#codes[codeHash]
    if (code !== undefined) return hexToBytes(code)
    throw new StateMissing({ type: 'code', address: ourAddress(address.toString()), codeHash })
  }

  override async getStorage(address: EvmAddress, key: Uint8Array): Promise<Uint8Array> {
    const slot = bytesToHex(key)
    const written = this.topStorageStack().get(`${address.toString()}_${slot}`)
    if (written) return written
    const { isEmptyStorage, slots } = this.#given(address)
    const value = slots[slot]
    if (value !== undefined) return withoutZeros(hexToBytes(value))
    if (isEmptyStorage) return new Uint8Array()
    throw new StateMissing({ type: 'slot', address: ourAddress(address.toString()), slot })
  }

  /** What was written, beside what was given. */
  changes(): MachineChange[] {
    const slotsOf = (key: Hex) =>
      [...this.topStorageStack()].flatMap(([place, value]) => {
        const [address, slot] = place.split('_') as [string, Hex]
        return address === key ? [{ slot, after: bytesToHex(padded(value)) }] : []
      })
    const keys = new Set<Hex>([
      ...this.topAccountStack().keys(),
      ...[...this.topStorageStack().keys()].map((place) => place.split('_')[0] as Hex),
    ])
    return [...keys].flatMap((key) => {
      const given = this.#accounts.get(key)
      const written = this.topAccountStack().has(key) ? this.topAccountStack().get(key) : undefined
      const before = { balanceWei: given?.balanceWei ?? 0n, nonce: given?.nonce ?? 0n }
      const after = this.topAccountStack().has(key)
        ? { balanceWei: written?.balance ?? 0n, nonce: written?.nonce ?? 0n }
        : before
      const slots = slotsOf(key)
      const isSame = before.balanceWei === after.balanceWei && before.nonce === after.nonce
      return isSame && slots.length === 0 ? [] : [{ address: ourAddress(key), before, after, slots }]
    })
  }
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(32)
  whole.set(bytes, 32 - bytes.length)
  return whole
}

function withoutZeros(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0)
  return first === -1 ? new Uint8Array() : bytes.subarray(first)
}

export function evmAddress(address: Address): EvmAddress {
  return new EvmAddress(hexToBytes(address.toLowerCase()))
}

/** In EIP-55 case, from the machine's lower case. */
export function ourAddress(text: string): Address {
  const parsed = parseAddress(text)
  return parsed.type === 'address' ? parsed.address : (text as Address)
}
