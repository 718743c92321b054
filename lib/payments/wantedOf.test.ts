import { expect, test } from 'vitest'
import { wantedOf } from './wantedOf'

const of = (score: number, level: 'info' | 'forbidden' = 'info') => ({
  score,
  findings: [{ rule: 'any', level, values: {} }],
})

test.each([
  ['nobody has paid yet', [], { because: 'usual', confirmations: 2n, level: 'safe' }],
  ['an ordinary payer', [of(19)], { because: 'usual', confirmations: 2n, level: 'safe' }],
  ['a caution', [of(20)], { because: 'payer', confirmations: 4n, level: 'finalised' }],
  ['nobody was judged', [undefined], { because: 'payer', confirmations: 4n, level: 'finalised' }],
  ['a danger', [of(60)], { because: 'payer', level: 'finalised' }],
  ['the worst of two counts', [of(60), of(0)], { because: 'payer', level: 'finalised' }],
])('%s', (_, verdicts, wanted) => {
  expect(wantedOf({ chainId: 1, stake: 'small' }, verdicts)).toEqual({ type: 'wait', ...wanted })
})

test('something forbidden is never safe, whatever its score', () => {
  expect(wantedOf({ chainId: 1, stake: 'small' }, [of(0), of(0, 'forbidden')])).toEqual({ type: 'never' })
})
