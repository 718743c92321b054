// The questions that wait for the user: asked, shown, decided, carried out.

import type { RuleId } from '@/lib/safety/risk/ruleIds'
import type { SiteKey } from '../ports'
import { type Asked, type AskResult, ask } from './ask'
import { type Decision, decide, type GivenAnswer } from './decide'
import { edit } from './edit'
import type { Outcome, SiteAsker } from './question'
import { recheckOnNewBlock } from './recheck'
import { documentGone, grantChanged, silenced, windowClosed } from './reject'
import { rejudge } from './rejudge'
import { resume } from './resume'
import { type ApprovalPorts, createRoom } from './room'
import { unlocked, waitForUnlock } from './unlock'
import type { Unlocked } from './unlockWait'

export interface Approvals {
  /** Stores the question and opens the window. Does not wait for the user. */
  ask(asked: Asked): Promise<AskResult>
  outcomeOf(id: string): Promise<Outcome>
  /** The user's answer, with the version that was seen. Throws Requests.UnknownAccount. */
  decide(id: string, answer: GivenAnswer): Promise<Decision>
  /** Other fees, gas, nonce or approved amount for an open transaction question. Resolves when its new draft is stored. */
  edit(id: string, edits: Parameters<typeof edit>[2]): Promise<void>
  /** To be called while its prompt stands open: looks again on a new block. Another version where it would change other things. */
  recheck(id: string): Promise<void>
  /** The owner lifted what this rule forbids, or forbade it again: open questions about it are judged anew. */
  rejudge(rule: RuleId): Promise<void>
  /** Asks the chain again for a draft. */
  prepareAnew(id: string): Promise<void>
  /** Opens the window, which shows its unlock form. Resolves at once when the wallet is unlocked. */
  waitForUnlock(asker: SiteAsker): Promise<Unlocked>
  /** The keystore was unlocked. */
  unlocked(): void
  windowClosed(openedAt: number): Promise<void>
  documentGone(documentId: string): Promise<void>
  /** Rejects all that a site has asked, and whatever it asks within the hour. */
  silence(site: SiteKey): Promise<void>
  /** A site lost accounts: what it asked in their name is over. */
  grantChanged(site: SiteKey): Promise<void>
  /** Brings the window to the front when there is something to answer. */
  show(): Promise<void>
  /** Once at start; see resume.ts. */
  resume(): Promise<void>
}

export function createApprovals(ports: ApprovalPorts): Approvals {
  const room = createRoom(ports)
  return {
    ask: (asked) => ask(room, asked),
    outcomeOf: room.outcomeOf,
    decide: (id, answer) => decide(room, id, answer),
    edit: (id, edits) => edit(room, id, edits),
    recheck: (id) => recheckOnNewBlock(room, id),
    rejudge: (rule) => rejudge(room, rule),
    prepareAnew: room.prepareAnew,
    waitForUnlock: (asker) => waitForUnlock(room, asker),
    unlocked: () => unlocked(room),
    windowClosed: (openedAt) => windowClosed(room, openedAt),
    documentGone: (documentId) => documentGone(room, documentId),
    silence: (site) => silenced(room, site),
    grantChanged: (site) => grantChanged(room, site),
    async show() {
      const waiting = room.unlockWaits.size + (await room.questions.open()).length
      if (waiting > 0) await room.window.open()
    },
    resume: () => resume(room),
  }
}
