// What is it that was pasted? By its shape only: whether it is right is said where it is used.
import { parseAddress } from '@/lib/base/address'
import { isNameShaped } from '@/lib/base/ensName'
import { isPhraseLength } from '@/lib/base/phraseLanguage'
import { splitPhrase } from '@/lib/base/splitPhrase'

export type Recognised =
  | { type: 'nothing' }
  | { type: 'phrase'; words: string[] }
  | { type: 'private key'; key: string }
  | { type: 'keystore file'; json: string }
  /** One address or many, as text for the list. */
  | { type: 'addresses'; text: string }
  /** A name such as vitalik.eth. */
  | { type: 'name'; name: string }
  /** One of our own backup files, or another wallet's encrypted export: none of the forms takes it. */
  | { type: 'other JSON' }

export function recognise(text: string): Recognised {
  const trimmed = text.trim()
  if (trimmed.startsWith('{')) return recogniseJson(trimmed)
  const digits = trimmed.replace(/[\s\p{Cf}]+/gu, '').replace(/^0x/i, '')
  if (/^[0-9a-f]{60,68}$/i.test(digits) && !/^0x[0-9a-f]{40}\b/i.test(trimmed))
    return { type: 'private key', key: trimmed }
  if (/0x[0-9a-f]{20,}/i.test(trimmed)) return { type: 'addresses', text: trimmed }
  if (parseAddress(`0x${digits}`).type === 'address') return { type: 'addresses', text: `0x${digits}` }
  // A phrase with dots between its words is none: a name is looked up, and so told to an endpoint.
  if (isNameShaped(trimmed) && /^[^\s/@]+\.[^\s./@]{2,}$/u.test(trimmed))
    return { type: 'name', name: trimmed }
  const words = splitPhrase(trimmed)
  // Somewhat too short or too long is still meant as a phrase: the form says how many words are missing.
  if (isPhraseLength(words.length) || (words.length >= 8 && words.length <= 26))
    return { type: 'phrase', words }
  return { type: 'nothing' }
}

function recogniseJson(text: string): Recognised {
  try {
    const file = JSON.parse(text) as Record<string, unknown>
    const isKeystore = Object.keys(file).some((name) => name.toLowerCase() === 'crypto')
    return isKeystore ? { type: 'keystore file', json: text } : { type: 'other JSON' }
  } catch {
    return { type: 'other JSON' }
  }
}
