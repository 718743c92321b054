// The hash of what a person approves: the bytes to be signed, and the part of what is shown that could deceive.
import { keccak256 } from 'viem'
import { canonicalJson } from '@/lib/base/canonicalJson'
import { bytesToHex, type Hex } from '@/lib/base/hex'
import { serializeUnsigned } from '@/lib/base/transaction'
import type { Finding } from '@/lib/safety/risk/finding'
import type { Effects } from '@/lib/safety/simulation/simulation'
import type { Asker, Question, TransactionDraft } from './question'

/**
 * The version of a question; undefined while there is nothing to approve: a transaction or a batch without drafts, what
 * is still being judged, and what a finding forbids.
 * Balances, fee options and estimates that move do not change it unless a warning comes or goes with them; any byte
 * that would be signed does.
 * The accounts that a connect question offers are not in it: the answer itself names the chosen ones.
 */
export function versionOf(question: Omit<Question, 'id' | 'askedAt'>): Hex | undefined {
  const { asker, body, preparation, batch, review, reviewing } = question
  if (reviewing || isForbidden(review?.findings)) return undefined
  if (body.kind === 'calls') {
    if (batch?.type !== 'ready') return undefined
    const { drafts, untried, missingWei, simulation, tokens, findings } = batch
    if (drafts.some(({ findings }) => isForbidden(findings)) || isForbidden(findings)) return undefined
    if (simulation?.type === 'pending') return undefined
    return hashOf({
      asker: whoAsks(asker),
      body,
      parts: drafts.map(partOf),
      untried: untried.map(({ place }) => place),
      isShort: missingWei !== undefined,
      ...(simulation ? { effects: effectsOf(simulation), tokens: namesOf(tokens) } : {}),
      ...(findings?.length ? { found: rulesOf(findings) } : {}),
    })
  }
  if (body.kind !== 'transaction') {
    return hashOf({
      asker: whoAsks(asker),
      body,
      ...(review ? { found: rulesOf(review.findings) } : {}),
      ...(review?.description ? { description: review.description } : {}),
    })
  }
  if (preparation?.type !== 'ready' || isForbidden(preparation.draft.findings)) return undefined
  const { draft } = preparation
  if (draft.simulation?.type === 'pending') return undefined
  return hashOf({ asker: whoAsks(asker), body, ...partOf(draft) })
}

/** What of one transaction counts. */
function partOf(draft: TransactionDraft) {
  return {
    from: draft.unsigned.from,
    unsigned: serializeUnsigned(draft.unsigned),
    // Not in the bytes, but whoever approves a private road must get it.
    ...(draft.route ? { route: draft.route } : {}),
    shown: {
      action: draft.action,
      ...(draft.description ? { description: draft.description } : {}),
      token: claimOf(draft.token),
      effects: effectsOf(draft.simulation),
      tokens: namesOf(draft.tokens),
      findings: rulesOf(draft.findings),
    },
  }
}

/** What is forbidden has no version, so nobody can approve it. */
function isForbidden(findings: readonly Finding[] | undefined): boolean {
  return findings?.some(({ level }) => level === 'forbidden') ?? false
}

/** That something was found counts, and how bad it is; the amounts in it move with every block. */
function rulesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, level, subject }) => `${rule} ${level} ${subject ?? ''}`).sort()
}

/** The document is left out: a question is the same after a restart. */
function whoAsks(asker: Asker) {
  if (asker.type === 'wallet') return { type: asker.type }
  const { type, origin, topOrigin } = asker
  return { type, origin, topOrigin }
}

function namesOf(tokens: TransactionDraft['tokens']) {
  return inOrder(tokens?.map(({ token, claim }) => ({ token, claim: claimOf(claim) })) ?? [])
}

/** What would change and whether that is in doubt, without when, by which method and by whom it was found out. */
function effectsOf(simulation: TransactionDraft['simulation']) {
  if (simulation?.type !== 'simulated') return simulation && { type: simulation.type }
  const { type, unread, more, earlier, otherBlock, contradicted } = simulation
  return {
    type,
    ...shownOf(simulation),
    unread: inOrder(unread),
    more,
    ...(earlier ? { earlier: shownOf(earlier) } : {}),
    ...(otherBlock?.type === 'differs' ? { varies: true } : {}),
    ...(contradicted ? { contradicted: true } : {}),
  }
}

const shownOf = ({ outcome, changes }: Effects) => ({ outcome: outcome.type, changes: inOrder(changes) })

/** Endpoints and methods find the same in another order. */
function inOrder<T>(found: readonly T[]): T[] {
  const keyed = found.map((each) => ({ each, key: canonicalJson(each) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ each }) => each)
}

/** What the token says of itself, without when and by whom it was heard. */
function claimOf(token: TransactionDraft['token']) {
  if (!token) return undefined
  return 'value' in token ? token.value : { type: token.type }
}

function hashOf(value: unknown): Hex {
  return keccak256(bytesToHex(new TextEncoder().encode(canonicalJson(value))))
}
