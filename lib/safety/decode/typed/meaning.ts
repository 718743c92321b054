// What a piece of typed data means, as a value; screens turn it into a sentence and fields.

import type { Deed } from '../deed'
import type { Field, Sentence } from '../sentence'

export type TypedKind =
  | 'permit'
  | 'permit2'
  | 'order'
  | 'safe transaction'
  | 'user operation'
  | 'token authorization'
  | 'relayed call'
  | 'delegation'
  | 'vote'
  | 'other'

export interface TypedMeaning {
  kind: TypedKind
  /** What it does, by `does.` and this name; missing for `other`. */
  sentence?: Sentence
  /** Resolved members; the raw tree is shown below them anyway. */
  fields: Field[]
  deeds: Deed[]
}
