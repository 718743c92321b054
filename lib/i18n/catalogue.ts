// The types that make a missing text or a forgotten value a compile error.
import type { en } from './en'

type Catalogue = typeof en

type Singular = `${string}_one`
type StripPlural<K> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K

/** A plural pair `x_one`, `x_other` is the key `x` with both texts: the table is made once, not for each key. */
type Texts = { readonly [K in keyof Catalogue as StripPlural<K>]: Catalogue[K] }

/** Every key of `t`. That of a plural pair takes `count`. */
export type TextKey = keyof Texts

/** The other languages' form of an English catalogue: the same keys; Chinese has no singular. */
export type Translated<English> = { readonly [K in Exclude<keyof English, Singular>]: string }

type Placeholder<S> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholder<Rest> : never

/** The names between {{ }} in the English text. */
type ValueName<K extends TextKey> = Placeholder<Texts[K]>

type Values<K extends TextKey> = [ValueName<K>] extends [never]
  ? []
  : [values: { readonly [Name in ValueName<K>]: string | number }]

/** Looks up a text and fills in its values. Nothing is escaped: the result is text, never markup. */
export type Text = <K extends TextKey>(key: K, ...values: Values<K>) => string
