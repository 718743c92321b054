import { expect, test } from 'vitest'
import { fileName } from './fileName'

test('a backup file is named by its day and minute', () => {
  expect(fileName(new Date(2026, 0, 5, 9, 7).getTime())).toBe('holdfast-2026-01-05-0907.backup')
})
