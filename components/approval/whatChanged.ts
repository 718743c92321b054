// Why an answer did not count: in what the question differs from the one that was seen when it was given.
import { canonicalJson } from '@/lib/base/canonicalJson'
import type { Question } from '@/lib/requests/approvals/question'
import type { Simulation, SimulationState } from '@/lib/safety/simulation/simulation'

/** `other`: none of these, or nothing that the screen can tell. */
export type WhatChanged = 'effects' | 'effects known' | 'findings' | 'numbers' | 'other'

type Seen = Pick<Question, 'preparation' | 'batch' | 'review' | 'edits'>

/** The one difference that matters most to a person. */
export function whatChanged(seen: Seen, now: Seen): WhatChanged {
  // What the user changed since needs no reason.
  if (!isSame(seen.edits, now.edits)) return 'other'
  // It is being made anew: there is nothing to compare with yet.
  if (draftsOf(now).length < draftsOf(seen).length) return 'other'
  const [before, after] = [endOf(simulationOf(seen)), endOf(simulationOf(now))]
  if (after?.type === 'simulated') {
    if (before?.type !== 'simulated') return 'effects known'
    if (!isSame(effectsOf(before), effectsOf(after))) return 'effects'
  }
  if (!isSame(findingsOf(seen), findingsOf(now))) return 'findings'
  return isSame(bytesOf(seen), bytesOf(now)) ? 'other' : 'numbers'
}

function simulationOf({ preparation, batch }: Seen): SimulationState | undefined {
  if (batch?.type === 'ready') return batch.simulation
  return preparation?.type === 'ready' ? preparation.draft.simulation : undefined
}

const endOf = (state: SimulationState | undefined): Simulation | undefined =>
  state?.type === 'pending' ? undefined : state

function effectsOf(simulation: Simulation) {
  if (simulation.type !== 'simulated') return simulation.type
  const { outcome, changes, unread } = simulation
  return { outcome: outcome.type, changes, unread }
}

function draftsOf({ preparation, batch }: Seen) {
  if (batch?.type === 'ready') return batch.drafts
  return preparation?.type === 'ready' ? [preparation.draft] : []
}

function findingsOf(question: Seen): string[] {
  const { review, batch } = question
  const all = [
    ...draftsOf(question).map(({ findings }) => findings),
    review?.findings ?? [],
    (batch?.type === 'ready' ? batch.findings : undefined) ?? [],
  ]
  return all.flat().map(({ rule, level, subject = '' }) => `${rule} ${level} ${subject}`)
}

const bytesOf = (question: Seen) => draftsOf(question).map(({ unsigned }) => unsigned)

const isSame = (one: unknown, other: unknown) =>
  canonicalJson([one ?? null]) === canonicalJson([other ?? null])
