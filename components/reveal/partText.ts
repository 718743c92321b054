// Bytes of a shown secret as text. Called only while it is shown: text can't be wiped.
import { bytesToHex } from '@/lib/base/hex'
import type { CommandResults } from '@/lib/messages/commands'

export type RevealedParts = Extract<CommandResults['reveal'], { type: 'revealed' }>['parts']

/** A key as 0x and 64 digits, everything else as the UTF-8 it is. */
export function partText({ name, bytes }: RevealedParts[number]): string {
  return name === 'key' ? bytesToHex(bytes) : new TextDecoder().decode(bytes).normalize('NFC')
}

/** What other wallets' cameras want: the words, or the key. A passphrase is not part of it: it is kept apart. */
export function qrText([first]: RevealedParts): string {
  return first ? partText(first) : ''
}
