// EIP-5792's status codes from what became of each call.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CallFate, statusOf } from './callsStatus'

test.each<[number, CallFate[]]>([
  [100, ['under way']],
  [100, ['succeeded', 'under way']],
  [100, ['reverted', 'never', 'under way']],
  [200, ['succeeded']],
  [200, ['succeeded', 'succeeded', 'succeeded']],
  [400, ['never']],
  [400, ['never', 'never']],
  [500, ['reverted']],
  [500, ['reverted', 'reverted']],
  [500, ['reverted', 'never']],
  [600, ['succeeded', 'reverted']],
  [600, ['succeeded', 'never']],
  [600, ['succeeded', 'reverted', 'never']],
])('%i for %j', (code, fates) => {
  expect(statusOf(fates)).toBe(code)
})

test('the order of the calls changes nothing, and only an unfinished batch is pending', () => {
  const fate = fc.constantFrom<CallFate>('under way', 'succeeded', 'reverted', 'never')
  fc.assert(
    fc.property(fc.array(fate, { minLength: 1, maxLength: 20 }), (fates) => {
      const code = statusOf(fates)
      expect(statusOf([...fates].reverse())).toBe(code)
      expect(code === 100).toBe(fates.includes('under way'))
      expect(code === 200).toBe(fates.every((each) => each === 'succeeded'))
    }),
  )
})
