// Which findings are said at once, and which one press deeper.
import { expect, test } from 'vitest'
import type { Finding } from '@/lib/safety/risk/finding'
import { isSaidAtOnce } from './mergeFindings'

test.each<[Finding['rule'], Finding['level'], boolean]>([
  ['code-changed', 'danger', true],
  ['simulation-contradicted', 'forbidden', true],
  ['simulation-changed', 'danger', true],
  ['simulation-changed', 'caution', true],
  ['code-changed', 'caution', false],
  ['contract-first-use', 'info', false],
])('%s as %s: %s', (rule, level, atOnce) => {
  expect(isSaidAtOnce({ rule, level })).toBe(atOnce)
})
