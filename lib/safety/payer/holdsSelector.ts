// Whether bytecode compares a call's selector with this one. Solidity and Vyper push it as four bytes (PUSH4, 0x63).
import type { Hex } from '@/lib/base/hex'

/** A guess from the bytes, without running them: pushed data may hold it by chance, once in billions. */
export function holdsSelector(code: Hex, selector: string): boolean {
  return code.toLowerCase().includes(`63${selector}`)
}
