// Looks once more at what an open question would change: on new blocks while it is read, and once before it is carried out.
import { differencesOf } from '@/lib/safety/simulation/differences'
import type { Simulated, Simulation } from '@/lib/safety/simulation/simulation'
import { isOpen, type Question, type TransactionRequest } from './question'
import { type Room, withVersion } from './room'

/** Between two looks while the prompt stands open. */
const everyMs = 3_000
/** Who has pressed waits no longer: without a better answer the one that was shown counts. */
const beforeSigningMs = 1_500

/** Does nothing unless the last look was a while ago and there is a newer block since. */
export async function recheckOnNewBlock(room: Room, id: string): Promise<void> {
  const question = await room.questions.get(id)
  const shown = question && shownOf(question)
  const isForbidden = question?.review?.score.level === 'forbidden'
  if (!question || !(shown || isForbidden)) return
  const last = room.rechecks.get(id)
  const now = room.clock()
  const lastAt = last?.at ?? shown?.at
  if (lastAt !== undefined && now >= lastAt && now < lastAt + everyMs) return
  if (!shown) {
    // What its owner lifted counts a day later, which may be now.
    room.rechecks.set(id, { at: now, block: undefined })
    return room.reviewAnew(id)
  }
  room.rechecks.set(id, { at: now, block: last?.block })
  const block = await room.effects.headNumber(chainOf(question)).catch(() => undefined)
  if (block === undefined || block === last?.block) return
  room.rechecks.set(id, { at: now, block })
  await recheck(room, question, shown)
}

/** Once more before it is signed; a difference is another version, which `decide` then finds. */
export async function recheckBeforeSigning(room: Room, id: string): Promise<void> {
  const question = await room.questions.get(id)
  const shown = question && shownOf(question)
  if (!question || !shown) return
  await Promise.race([recheck(room, question, shown), room.wait(beforeSigningMs)])
}

async function recheck(room: Room, question: Question, shown: Simulated): Promise<void> {
  const now = await room.effects.simulate(callsOf(question))
  if (!isOtherwise(shown, now)) return
  const { outcome, changes, at } = shown
  const simulation: Simulated = { ...now, earlier: { outcome, changes, at } }
  const { asker, preparation, batch } = question
  const judged: Partial<Question> = {}
  if (preparation?.type === 'ready') {
    const draft = await room.effects.ofDraft(preparation.draft, asker, simulation)
    judged.preparation = { type: 'ready', draft }
  }
  if (batch?.type === 'ready') {
    const judge = await room.effects.ofBatch(callsOf(question), asker)
    judged.batch = { ...batch, ...(await judge(batch.drafts, simulation)) }
  }
  await room.change(
    question.id,
    // Made anew meanwhile, or answered: then this is about something that nobody sees any more.
    (stored) =>
      isOpen(stored) && stored.version === question.version
        ? withVersion({ ...stored, ...judged })
        : undefined,
    'soon',
  )
}

/** Beyond the tolerance, or with a doubt that was not there before. */
function isOtherwise(shown: Simulated, now: Simulation): now is Simulated {
  if (now.type !== 'simulated') return false
  if (differencesOf(shown, now)) return true
  if (now.contradicted && !shown.contradicted) return true
  return now.otherBlock.type === 'differs' && shown.otherBlock?.type !== 'differs'
}

/** Only what can be approved is worth a look, and only where there is something to compare with. */
function shownOf(question: Question): Simulated | undefined {
  const { preparation, batch, version } = question
  if (!isOpen(question) || version === undefined) return undefined
  const simulation =
    batch?.type === 'ready'
      ? batch.simulation
      : preparation?.type === 'ready'
        ? preparation.draft.simulation
        : undefined
  return simulation?.type === 'simulated' ? simulation : undefined
}

function callsOf({ preparation, batch }: Question): TransactionRequest[] {
  const drafts =
    batch?.type === 'ready' ? batch.drafts : preparation?.type === 'ready' ? [preparation.draft] : []
  return drafts.map(({ unsigned }) => ({
    chainId: unsigned.chainId,
    from: unsigned.from,
    to: unsigned.to,
    valueWei: unsigned.valueWei,
    data: unsigned.data,
    ...(unsigned.accessList ? { accessList: unsigned.accessList } : {}),
  }))
}

function chainOf({ body }: Question): number {
  return body.kind === 'transaction' ? body.request.chainId : 'chainId' in body ? (body.chainId ?? 1) : 1
}
