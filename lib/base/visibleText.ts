// Text from outside, with every character that could hide or turn something shown as what it is.
import { bytesToHex, type Hex, hexToBytes } from './hex'

/** A stretch of text as it reads, or one character that a screen must draw as a mark. */
export type TextSegment =
  | { type: 'text'; text: string }
  | { type: 'hidden'; codePoint: number; kind: HiddenKind; times: number }

type HiddenKind =
  /** C0, C1 and lone surrogates: no text at all. */
  | 'control'
  /** Changes the direction of what follows: what is read is not what is signed. */
  | 'direction'
  /** Takes no room, or looks like nothing: joiners, fillers, tags, variation selectors. */
  | 'invisible'
  /** No meaning that two machines must agree on: private use, unassigned. */
  | 'unassigned'

const direction = /^[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]$/u
const control = /^[\p{Cc}\p{Cs}]$/u
const invisible = /^[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\uFFFC]$/u
const unassigned = /^[\p{Co}\p{Cn}]$/u
const emoji = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u

/**
 * Splits text into what may be printed and what must be marked.
 * Line feeds, tabs and the carriage return of a Windows line end stay text; so do the joiners and selectors inside an
 * emoji, where they are what the eye sees.
 */
export function visibleText(text: string): TextSegment[] {
  const segments: TextSegment[] = []
  const characters = [...text]
  characters.forEach((character, place) => {
    const kind = hiddenKind(character, characters[place - 1], characters[place + 1])
    const last = segments.at(-1)
    if (kind === undefined) {
      if (last?.type === 'text') last.text += character
      else segments.push({ type: 'text', text: character })
      return
    }
    const codePoint = character.codePointAt(0) ?? 0
    if (last?.type === 'hidden' && last.codePoint === codePoint) last.times += 1
    else segments.push({ type: 'hidden', codePoint, kind, times: 1 })
  })
  return segments
}

/** A code point as Unicode names it: "U+202E". */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * For a short name from outside (a symbol, a node's words): the hidden characters are taken out, white space becomes
 * single spaces, and at most `maxLength` characters stay. `changed` says that something was taken out.
 */
export function plainText(text: string, maxLength: number): { text: string; changed: boolean } {
  const spaced = text.slice(0, maxLength * 4).replace(/[\t\r\n]+/g, ' ')
  const kept = visibleText(spaced)
    .map((segment) => (segment.type === 'text' ? segment.text : ''))
    .join('')
    .trim()
  const short = [...kept].slice(0, maxLength).join('')
  return { text: short, changed: short !== text.trim() }
}

export type MessageText =
  | { type: 'text'; segments: TextSegment[] }
  /** Not UTF-8: there is no text that says what would be signed, only bytes. */
  | { type: 'bytes'; hex: Hex }

/** A message's bytes as the screen shows them. Throws a RangeError when `message` is not whole bytes. */
export function messageText(message: Hex): MessageText {
  const bytes = hexToBytes(message)
  try {
    // A byte order mark is kept: it would be signed, so it is marked.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { type: 'text', segments: visibleText(text) }
  } catch {
    return { type: 'bytes', hex: bytesToHex(bytes) }
  }
}

function hiddenKind(character: string, before?: string, after?: string): HiddenKind | undefined {
  if (character === '\n' || character === '\t') return undefined
  if (character === '\r' && after === '\n') return undefined
  if (direction.test(character)) return 'direction'
  if (control.test(character)) return 'control'
  if (isPartOfEmoji(character, before, after)) return undefined
  if (invisible.test(character)) return 'invisible'
  return unassigned.test(character) ? 'unassigned' : undefined
}

/** Variation selectors 15 and 16 behind an emoji or in a keycap, and the joiner between two emoji (UTS #51). */
function isPartOfEmoji(character: string, before = '', after = ''): boolean {
  if (character === '\uFE0E') return emoji.test(before)
  if (character === '\uFE0F') return emoji.test(before) || (/^[#*0-9]$/.test(before) && after === '\u20E3')
  if (character !== '\u200D') return false
  return (emoji.test(before) || before === '\uFE0F') && emoji.test(after)
}
