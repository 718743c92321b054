// How long to wait for what was dangerous: the higher the score, the surer a transaction must be before it counts.

/** What a payment waits for: so many times the usual confirmations, or until the chain calls it final. */
export type Wait = { times: 1 | 2 } | 'final'

/** `score` 0 to 100, as `scoreOf` makes it: an info's waits as usual, a caution's twice as long, a danger's to the end. */
export function waitForScore(score: number): Wait {
  if (score < 20) return { times: 1 }
  return score < 60 ? { times: 2 } : 'final'
}
