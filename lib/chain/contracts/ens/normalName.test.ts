// ENSIP-15, with the examples that the standard and its test suite are known for.
import { expect, test } from 'vitest'
import { normalName } from './normalName'

test.each([
  ['vitalik.eth', 'vitalik.eth'],
  ['  Vitalik.ETH ', 'vitalik.eth'],
  ['ＦＵＬＬ.eth', 'full.eth'],
  ['🦊.eth', '🦊.eth'],
  // The variation selector of an emoji is taken off.
  ['♥️.eth', '♥.eth'],
  ['🏳️‍🌈.eth', '🏳‍🌈.eth'],
  // What takes no room is ignored.
  ['vita\u200blik\u00ad.eth', 'vitalik.eth'],
  ['_service.foo.eth', '_service.foo.eth'],
  ['中文.eth', '中文.eth'],
])('%j becomes %j, and that stays itself', (text, name) => {
  expect(normalName(text)).toEqual({ type: 'name', name })
  expect(normalName(name)).toEqual({ type: 'name', name })
})

test.each([
  ['vitаlik.eth', { type: 'mixed scripts', codePoint: 0x430 }],
  ['аррӏе.eth', { type: 'confusable' }],
  ['two words.eth', { type: 'disallowed character', codePoint: 0x20 }],
  ['vita\u202elik.eth', { type: 'disallowed character', codePoint: 0x202e }],
  ['vit?alik.eth', { type: 'disallowed character', codePoint: 0x3f }],
  ['a..eth', { type: 'empty label' }],
  ['.eth', { type: 'empty label' }],
  ['', { type: 'empty label' }],
  ['a_b.eth', { type: 'misplaced character' }],
  ['a’’b.eth', { type: 'misplaced character' }],
  ['\u0301a.eth', { type: 'misplaced character' }],
  ['ab--c.eth', { type: 'label extension' }],
  [`${'a'.repeat(252)}.eth`, { type: 'too long' }],
  [`${'字'.repeat(90)}.eth`, { type: 'too long' }],
])('%j is no name', (text, problem) => {
  expect(normalName(text)).toEqual({ type: 'invalid name', problem })
})
