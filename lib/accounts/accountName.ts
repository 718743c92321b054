// What an account may be called.
import { WalletError } from '@/lib/base/walletError'

const longest = 64

/**
 * The name as it is kept: control and direction characters out, spaces folded, at most 64 characters.
 * Throws Accounts.EmptyName when nothing is left.
 */
export function accountName(text: string): string {
  const folded = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    // Cc: control; Cf: format, with the bidirectional marks that would reorder what stands beside the name.
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\u200d' ? character : ''))
    .trim()
  const name = [...folded].slice(0, longest).join('').trim()
  if (name.replaceAll('\u200d', '') === '') throw new EmptyName()
  return name
}

export class EmptyName extends WalletError {
  override readonly name = 'Accounts.EmptyName'
  constructor() {
    super('expected a name with at least one visible character')
  }
}
