import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesToHex, type Hex } from './hex'
import { codePointName, messageText, plainText, visibleText } from './visibleText'

const hex = (text: string): Hex => bytesToHex(new TextEncoder().encode(text))
const mark = (codePoint: number, kind: string, times = 1) => ({ type: 'hidden', codePoint, kind, times })

test.each([
  '',
  'Sign in to example.org',
  'Größe 12 µm',
  '登录 例子',
  'line one\nline two\r\n\tindented',
  'שלום',
])('text that hides nothing stays one piece: %j', (text) => {
  expect(visibleText(text)).toEqual(text === '' ? [] : [{ type: 'text', text }])
})

test.each(['❤️', '👩‍👩‍👧', '1️⃣', '👍🏽', '🏳️‍🌈'])('what joins an emoji together stays: %s', (text) => {
  expect(visibleText(text)).toEqual([{ type: 'text', text }])
})

test.each([
  [0x0000, 'control'],
  [0x0007, 'control'],
  [0x001b, 'control'],
  [0x007f, 'control'],
  [0x0085, 'control'],
  [0xd800, 'control'],
  [0x061c, 'direction'],
  [0x200e, 'direction'],
  [0x200f, 'direction'],
  [0x202a, 'direction'],
  [0x202b, 'direction'],
  [0x202c, 'direction'],
  [0x202d, 'direction'],
  [0x202e, 'direction'],
  [0x2066, 'direction'],
  [0x2067, 'direction'],
  [0x2068, 'direction'],
  [0x2069, 'direction'],
  [0x00ad, 'invisible'],
  [0x034f, 'invisible'],
  [0x115f, 'invisible'],
  [0x180e, 'invisible'],
  [0x200b, 'invisible'],
  [0x200c, 'invisible'],
  [0x200d, 'invisible'],
  [0x2028, 'invisible'],
  [0x2029, 'invisible'],
  [0x2060, 'invisible'],
  [0x2800, 'invisible'],
  [0x3164, 'invisible'],
  [0xfe0f, 'invisible'],
  [0xfeff, 'invisible'],
  [0xfff9, 'invisible'],
  [0xe0041, 'invisible'],
  [0xe000, 'unassigned'],
  [0xffff, 'unassigned'],
])('U+%s is marked as %s', (codePoint, kind) => {
  expect(visibleText(`a${String.fromCodePoint(codePoint)}b`)).toEqual([
    { type: 'text', text: 'a' },
    mark(codePoint, kind),
    { type: 'text', text: 'b' },
  ])
})

test('a carriage return alone is marked: it could print one line over another', () => {
  expect(visibleText('pay 1\rpay 9')).toEqual([
    { type: 'text', text: 'pay 1' },
    mark(0x0d, 'control'),
    { type: 'text', text: 'pay 9' },
  ])
})

test('a run of the same character is one mark with its count', () => {
  expect(visibleText('\u200b'.repeat(5000))).toEqual([mark(0x200b, 'invisible', 5000)])
})

test('nothing is lost: texts and marks together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const back = visibleText(text).map((segment) =>
        segment.type === 'text'
          ? segment.text
          : String.fromCodePoint(segment.codePoint).repeat(segment.times),
      )
      expect(back.join('')).toBe(text)
    }),
  )
})

test('no text segment holds a character that turns or hides', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const segment of visibleText(text)) {
        if (segment.type === 'text')
          expect(segment.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\0\ufeff]/)
      }
    }),
  )
})

test('code points are named as Unicode does', () => {
  expect(codePointName(0x7)).toBe('U+0007')
  expect(codePointName(0x202e)).toBe('U+202E')
  expect(codePointName(0xe0041)).toBe('U+E0041')
})

test('a message in UTF-8 is text', () => {
  expect(messageText(hex('你好'))).toEqual({ type: 'text', segments: [{ type: 'text', text: '你好' }] })
  expect(messageText('0x')).toEqual({ type: 'text', segments: [] })
})

test('a byte order mark is marked, not swallowed', () => {
  expect(messageText('0xefbbbf61')).toEqual({
    type: 'text',
    segments: [mark(0xfeff, 'invisible'), { type: 'text', text: 'a' }],
  })
})

test.each(['0xff', '0xc0af', '0xeda080', '0xf8888080'] as const)(
  'bytes that are not UTF-8 are shown as bytes: %s',
  (bytes) => {
    expect(messageText(bytes)).toEqual({ type: 'bytes', hex: bytes })
  },
)

test('any bytes are shown somehow', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(['text', 'bytes']).toContain(messageText(bytesToHex(bytes)).type)
    }),
  )
})

test.each([
  ['USDC', 'USDC', false],
  ['  USDC ', 'USDC', false],
  ['US\u202eDC', 'USDC', true],
  ['\u0000\u200b', '', true],
  ['a\nb', 'a b', true],
  ['x'.repeat(99), 'x'.repeat(12), true],
])('a short name %j is shown as %j', (text, plain, changed) => {
  expect(plainText(text, 12)).toEqual({ text: plain, changed })
})
