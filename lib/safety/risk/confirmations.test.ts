// The bands of the score decide how long is waited.
import { expect, test } from 'vitest'
import { waitForScore } from './confirmations'

test.each([
  [0, { times: 1 }],
  [19, { times: 1 }],
  [20, { times: 2 }],
  [59, { times: 2 }],
  [60, 'final'],
  [100, 'final'],
])('a score of %d waits %j', (score, wait) => expect(waitForScore(score)).toEqual(wait))
