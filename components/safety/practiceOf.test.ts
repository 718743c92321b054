// Every finding leads to the practice case that explains it.
import { expect, test } from 'vitest'
import { ruleIds } from '@/lib/safety/risk/ruleIds'
import { practiceOf } from './practiceOf'

test('each rule has its practice case', () => {
  expect(ruleIds.filter((id) => practiceOf(id) === undefined)).toEqual([])
})
