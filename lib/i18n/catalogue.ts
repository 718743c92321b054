// The types that make a missing text or a forgotten value a compile error.
import type { en } from './en'

type Catalogue = typeof en

type Singular = `${string}_one`
type StripPlural<K> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K

/** Every key of `t`. A plural pair `x_one`, `x_other` is the key `x`, which takes `count`. */
export type TextKey = StripPlural<keyof Catalogue>

/** The other languages' form of an English catalogue: the same keys; Chinese has no singular. */
export type Translated<English> = { readonly [K in Exclude<keyof English, Singular>]: string }

type Placeholder<S> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholder<Rest> : never

/** What a catalogue says under a key. Asked of the whole catalogue: a key among 2,000 others is too much to compare. */
type Under<K extends string> = Catalogue extends { readonly [Key in K]: infer Found } ? Found : never

type TextOf<K extends TextKey> = K extends string ? Under<K> | Under<`${K}_other`> : never

/** The names between {{ }} in the English text. */
type ValueName<K extends TextKey> = Placeholder<TextOf<K>>

type Values<K extends TextKey> = [ValueName<K>] extends [never]
  ? []
  : [values: { readonly [Name in ValueName<K>]: string | number }]

/** Looks up a text and fills in its values. Nothing is escaped: the result is text, never markup. */
export type Text = <K extends TextKey>(key: K, ...values: Values<K>) => string
