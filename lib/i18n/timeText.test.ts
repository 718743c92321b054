// Times as people read them.
import { expect, it } from 'vitest'
import { exactTimeText, relativeTimeText } from './timeText'

const now = Date.UTC(2026, 10, 21, 12, 0, 0)

it.each([
  [0, undefined, undefined],
  [59_000, undefined, undefined],
  [-5_000, undefined, undefined],
  [60_000, '1 min. ago', '1分钟前'],
  [3_599_000, '59 min. ago', '59分钟前'],
  [2 * 3_600_000, '2 hr. ago', '2小时前'],
  [3 * 86_400_000, '3 days ago', '3天前'],
])('%s ms ago', (age, english, chinese) => {
  expect(relativeTimeText(now - age, now, 'en')).toBe(english)
  expect(relativeTimeText(now - age, now, 'zh-CN')).toBe(chinese)
})

it('gives the date of what is long ago', () => {
  expect(relativeTimeText(Date.UTC(2025, 0, 2, 12), now, 'en')).toBe('Jan 2, 2025')
  expect(relativeTimeText(Date.UTC(2025, 0, 2, 12), now, 'zh-CN')).toBe('2025年1月2日')
  expect(exactTimeText(now, 'en')).toContain('2026')
})
