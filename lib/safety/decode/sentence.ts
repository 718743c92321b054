// What a screen turns into a sentence: the name of a text and the values in it.
import type { Address } from '@/lib/base/address'

/** A value inside a sentence or a field; screens format it in the user's language. */
export type SentenceValue =
  /** `name`: what a list calls it. */
  | { type: 'address'; address: Address; name?: string }
  /**
   * An amount of a token in its smallest units; `token` missing: of the network's own currency. Symbol and decimals are
   * the list's, where the token stands on one.
   */
  | {
      type: 'amount'
      amount: bigint
      token?: Address
      unlimited?: true
      symbol?: string
      decimals?: number
    }
  | { type: 'number'; number: bigint }
  /** A network; `name`: what the public list of chains calls it. */
  | { type: 'chain'; chainId: bigint; name?: string }
  /** Seconds since 1970. `never` where the place for a time holds one that no clock will reach. */
  | { type: 'time'; seconds: bigint; never?: true }
  /** Comes from outside: screens mark control and direction characters. */
  | { type: 'text'; text: string }
  /** A part per hundred, with two decimals at most. */
  | { type: 'percent'; percent: number }

export type SentenceValues = Readonly<Record<string, SentenceValue>>

/** `name` is the text's key behind `does.` or `finding.` in the catalogues. */
export interface Sentence<Name extends string = string> {
  name: Name
  values: SentenceValues
}

/** A named value below a sentence: an argument of a call, a member of typed data. */
export interface Field {
  /** As the ABI, the descriptor or the typed data calls it. */
  label: string
  value: SentenceValue
}

/** Whether a time is one that a clock will reach (before the year 10000). In seconds since 1970. */
export function endsEver(seconds: bigint | undefined): seconds is bigint {
  return seconds !== undefined && seconds <= 253_402_300_799n
}
