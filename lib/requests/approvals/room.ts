// What the verbs of this folder share: the ports, who waits for which outcome, and what is under way.
import { canonicalJson } from '@/lib/base/canonicalJson'
import type { Permissions } from '../permissions/createPermissions'
import type { Kept, RequestPorts } from '../ports'
import type { Silences } from '../silences/createSilences'
import { prepareCalls } from './prepareCalls'
import {
  type BatchPreparation,
  isOpen,
  type Outcome,
  type Preparation,
  type Question,
  senderOf,
} from './question'
import type { UnlockWait } from './unlockWait'
import { versionOf } from './version'

export type ApprovalPorts = Pick<
  RequestPorts,
  | 'questions'
  | 'accounts'
  | 'isUnlocked'
  | 'isKnownChain'
  | 'networks'
  | 'window'
  | 'showUnlockWaits'
  | 'prepare'
  | 'effects'
  | 'review'
  | 'nextNonces'
  | 'gasInOrder'
  | 'disagreement'
  | 'sign'
  | 'assets'
  | 'submit'
  | 'submitCalls'
  | 'presentDocuments'
  | 'clock'
  | 'wait'
  | 'report'
> & { permissions: Permissions; silences: Silences }

export interface Room extends ApprovalPorts {
  /** Runs one after the other what must not interleave: the counting and adding of questions. */
  inTurn<T>(deed: () => Promise<T>): Promise<T>
  /** Resolves when the question has an outcome, be it there already. */
  outcomeOf(id: string): Promise<Outcome>
  /** Stores a change and tells those who wait when it brought an outcome. */
  change(
    id: string,
    change: (question: Question) => Question | undefined,
    kept?: Kept,
  ): Promise<Question | undefined>
  /** Starts making a question's draft; a later start outdoes an earlier one. Resolves when its result is stored. */
  prepareAnew(id: string): Promise<void>
  /** Has a question without a draft judged once more, now by asking the chain: then it can be approved. */
  reviewAnew(id: string): Promise<void>
  /** What was looked at last, of each question. */
  rechecks: Map<string, { at: number; block: bigint | undefined }>
  /** What is being carried out, by question. */
  carrying: Map<string, Promise<void>>
  /** Requests that only wait for the wallet to be unlocked. */
  unlockWaits: Set<UnlockWait>
  /** For what joins something that is asked already: opens the window, or brings it to the front, but not all the time. */
  remind(): Promise<void>
  /** Later than every question asked before, so that their order is that of asking. */
  askedAt(): number
}

/** A page that keeps asking does not keep the focus. */
const remindEveryMs = 2_000

export function createRoom(ports: ApprovalPorts): Room {
  const waiting = new Map<string, Set<(outcome: Outcome) => void>>()
  const newestDraft = new Map<string, number>()
  let lastAskedAt = 0
  let remindedAt = Number.NEGATIVE_INFINITY
  let last: Promise<unknown> = Promise.resolve()

  function tell(question: Question | undefined) {
    if (!question?.outcome) return
    const listeners = waiting.get(question.id)
    waiting.delete(question.id)
    for (const listener of listeners ?? []) listener(question.outcome)
  }

  const change: Room['change'] = async (id, change, kept) => {
    const stored = await ports.questions.change(id, change, kept)
    tell(stored)
    return stored
  }

  return {
    ...ports,
    rechecks: new Map(),
    carrying: new Map(),
    unlockWaits: new Set(),
    change,
    inTurn(deed) {
      const result = last.then(deed, deed)
      last = result.catch(() => undefined)
      return result
    },
    outcomeOf(id) {
      return new Promise((resolve, reject) => {
        const listeners = waiting.get(id) ?? new Set()
        waiting.set(id, listeners.add(resolve))
        ports.questions.get(id).then(tell, reject)
      })
    },
    async prepareAnew(id) {
      const turn = (newestDraft.get(id) ?? 0) + 1
      newestDraft.set(id, turn)
      const question = await ports.questions.get(id)
      if (!question || !isOpen(question) || !senderOf(question.body)) return
      const edits = question.edits ?? {}
      const store = async (prepared: Prepared) => {
        if (newestDraft.get(id) !== turn) return
        await change(
          id,
          (now) => {
            if (!isOpen(now) || canonicalJson(now.edits ?? {}) !== canonicalJson(edits)) return undefined
            return withVersion({ ...now, ...prepared })
          },
          'soon',
        )
      }
      const prepared = await prepare(ports, question, store).catch((error) => {
        ports.report(error)
        const failed = { type: 'failed', reason: 'the draft could not be made' } as const
        return question.body.kind === 'calls' ? { batch: failed } : { preparation: failed }
      })
      await store(prepared)
    },
    async reviewAnew(id) {
      const question = await ports.questions.get(id)
      if (!question || !isOpen(question) || !question.review) return
      const review = await ports.review(question.body, question.asker, true).catch((error) => {
        ports.report(error)
        return undefined
      })
      await change(
        id,
        (now) => (isOpen(now) ? withVersion({ ...reviewed(now), ...(review ? { review } : {}) }) : undefined),
        'soon',
      )
    },
    async remind() {
      const now = ports.clock()
      const isTooSoon = now >= remindedAt && now < remindedAt + remindEveryMs
      if (isTooSoon && (await ports.window.isOpen())) return
      remindedAt = now
      await ports.window.open()
    },
    askedAt() {
      lastAskedAt = Math.max(ports.clock(), lastAskedAt + 1)
      return lastAskedAt
    },
  }
}

/** The part of the question that the chain was asked for. */
type Prepared = Pick<Question, 'preparation' | 'batch'>

/** `tell` takes what is there before all of it is, and what comes late. */
async function prepare(
  ports: ApprovalPorts,
  { asker, body, edits = {} }: Question,
  tell: (prepared: Prepared) => Promise<void>,
): Promise<Prepared> {
  if (body.kind === 'calls') {
    const prepare: ApprovalPorts['prepare'] = (call, edits, how) =>
      ports.prepare(call, edits, { ...how, asker })
    const told = (batch: BatchPreparation) => tell({ batch })
    return { batch: await prepareCalls({ ...ports, prepare }, body.calls, edits, asker, told) }
  }
  if (body.kind !== 'transaction') return {}
  const how = { asker, tell: (preparation: Preparation) => tell({ preparation }) }
  return { preparation: await ports.prepare(body.request, edits, how) }
}

function reviewed({ reviewing: _, ...question }: Question): Question {
  return question
}

/** The question with the version that its parts have now. */
export function withVersion(question: Question): Question {
  const { version: _, ...rest } = question
  const version = versionOf(rest)
  return version === undefined ? rest : { ...rest, version }
}

/** The question with nothing to approve until its next draft is there. */
export function withoutVersion({ version: _, ...rest }: Question): Question {
  return rest
}
