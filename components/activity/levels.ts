// How far a transaction is, as a row of steps, each with its evidence. Pure.
import type { Activity } from '@/lib/storage/read'

/** `done` and `ahead` say whether it was reached; `bad` where it ended, or was taken back. */
export type LevelState = 'done' | 'ahead' | 'bad'

export type Level = { state: LevelState; at?: number; endpoint?: string } & (
  | { type: 'sent' | 'safe' | 'finalised' | 'replaced' | 'left' }
  | { type: 'seen'; by?: number }
  | { type: 'included' | 'failed'; block?: bigint }
)

/** In the order in which they are reached; those that this network's rule does not know are left out. */
export function levelsOf({
  status,
  sightings,
  finality,
}: Pick<Activity, 'status' | 'sightings' | 'finality'>): Level[] {
  const accepted = sightings.find(({ type }) => type === 'accepted' || type === 'already known')
  const seen = sightings.filter(({ type }) => type === 'seen pending')
  const widest = seen.reduce<(typeof seen)[number] | undefined>(
    (best, one) => (!best || count(one.endpoint) > count(best.endpoint) ? one : best),
    undefined,
  )
  const isIn = status.type === 'included'
  const levels: Level[] = [
    { type: 'sent', state: accepted || isIn ? 'done' : 'ahead', ...evidence(accepted) },
    {
      type: 'seen',
      state: widest || isIn ? 'done' : 'ahead',
      ...evidence(widest),
      ...(widest ? { by: count(widest.endpoint) } : {}),
    },
  ]
  if (status.type === 'replaced') return [...levels, { type: 'replaced', state: 'bad', ...evidence(status) }]
  if (isIn && !status.succeeded) {
    levels.push({ type: 'failed', state: 'bad', block: status.block.number, ...evidence(status) })
  } else if (isIn) {
    levels.push({ type: 'included', state: 'done', block: status.block.number, ...evidence(status) })
  } else if ('wasIncluded' in status && status.wasIncluded) {
    levels.push({ type: 'left', state: 'bad', ...(status.out ? { at: status.out.at } : {}) })
  } else levels.push({ type: 'included', state: 'ahead' })

  const level = isIn ? status.level : 'included'
  const by = isIn ? evidence(status.levelBy) : {}
  if (finality?.safe) {
    const isSafe = level !== 'included'
    levels.push({ type: 'safe', state: isSafe ? 'done' : 'ahead', ...(level === 'safe' ? by : {}) })
  }
  if (finality) {
    const isFinal = level === 'finalised'
    levels.push({ type: 'finalised', state: isFinal ? 'done' : 'ahead', ...(isFinal ? by : {}) })
  }
  return levels
}

function evidence(fact: { at: number; endpoint: string } | undefined) {
  return fact ? { at: fact.at, endpoint: fact.endpoint } : {}
}

/** "2/3" are two; a URL is one. */
function count(endpoint: string): number {
  return Number(/^(\d+)\/\d+$/.exec(endpoint)?.[1] ?? 1)
}
