import { expect, test } from 'vitest'
import { confirmationsWanted } from './confirmationsWanted'
import { stakes } from './facts'

const of = (score: number, level?: 'info' | 'forbidden') => ({
  score,
  findings: level ? [{ rule: 'any', level, values: {} }] : [],
})

test.each([
  [1, 'small', of(0), 2n, 'usual'],
  [1, 'usual', of(19), 6n, 'usual'],
  [1, 'usual', of(20), 12n, 'payer'],
  [1, 'usual', undefined, 12n, 'payer'],
  [1, 'usual', of(60), 64n, 'payer'],
  [1, 'large', of(99), 256n, 'payer'],
  [10, 'small', of(0), 2n, 'usual'],
  [137, 'usual', of(0), 32n, 'usual'],
  [31_337, 'small', of(0), 3n, 'usual'],
] as const)('network %s, stake %s, payer %j: %s', (chainId, stake, verdict, count, because) => {
  expect(confirmationsWanted(chainId, stake, verdict)).toEqual({ type: 'confirmations', count, because })
})

test('something forbidden is never safe, whatever its score', () => {
  expect(confirmationsWanted(1, 'small', of(0, 'forbidden'))).toEqual({ type: 'never' })
})

test('more at stake, or a worse payer, never asks for less', () => {
  const count = (chainId: number, stake: (typeof stakes)[number], score: number) => {
    const wanted = confirmationsWanted(chainId, stake, of(score))
    return wanted.type === 'never' ? Number.POSITIVE_INFINITY : Number(wanted.count)
  }
  for (const chainId of [1, 10, 137, 31_337]) {
    for (const score of [0, 10, 20, 45, 60, 99]) {
      const counts = stakes.map((stake) => count(chainId, stake, score))
      expect(counts).toEqual([...counts].sort((a, b) => a - b))
      for (const stake of stakes) {
        expect(count(chainId, stake, score)).toBeGreaterThanOrEqual(count(chainId, stake, 0))
      }
    }
  }
})
