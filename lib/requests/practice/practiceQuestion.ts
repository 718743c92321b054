// A practice case as a question: read and judged by the very functions that judge real ones. It is never stored, so it
// can't be answered: an answer names a stored question.
import type { HowKnown } from '@/lib/base/known'
import type { UnsignedTransaction } from '@/lib/base/transaction'
import type { Deed } from '@/lib/safety/decode/deed'
import { contractQuestions, type Facts, type Lists, readAsked, review } from '@/lib/safety/review'
import type { Asked } from '@/lib/safety/risk/evidence'
import type { Asker, Question, QuestionBody, TransactionDraft } from '../approvals/question'
import { signInReading } from '../approvals/signInReading'
import { versionOf } from '../approvals/version'
import { bytesOf, type PracticeCase, practiceAccount } from './cases'

const chainId = 1
const known: HowKnown = { type: 'agreed', by: 2, of: 3 }
const fees = { type: 'eip1559', maxFeePerGas: 9_000_000_000n, maxPriorityFeePerGas: 200_000_000n } as const

/** `now` in milliseconds since 1970. */
export function practiceQuestion(practice: PracticeCase, lists: Lists, now: number): Question {
  const asker: Asker =
    practice.origin === undefined
      ? { type: 'wallet' }
      : {
          type: 'site',
          origin: practice.origin,
          topOrigin: practice.origin,
          documentId: 'practice',
          tabId: -1,
          frameId: 0,
        }
  const body = bodyOf(practice)
  const asked = askedBy(body)
  const reading = readAsked(asked)
  const unsigned = unsignedOf(body)
  const found = review(
    factsOf(practice, { asked, deeds: reading.deeds }, unsigned, lists, now),
    lists,
    [],
    reading,
  )
  const { findings, score, meaning, message } = found
  const signIn = signInReading({ asker, body }, now)
  const [action] = found.actions
  const site = asker.type === 'site' ? lists.site(new URL(asker.origin).hostname).known : undefined
  const question: Question = {
    id: `practice:${practice.id}`,
    askedAt: now,
    asker,
    body,
    ...(signIn ? { signIn } : {}),
    ...(unsigned && action
      ? {
          preparation: {
            type: 'ready' as const,
            draft: draftOf(practice, unsigned, { action, findings, score }, now),
          },
        }
      : {
          review: {
            findings,
            score,
            ...(meaning ? { meaning } : {}),
            ...(message ? { message } : {}),
            ...(site ? { knownSite: site.name } : {}),
          },
        }),
  }
  const version = versionOf(question)
  return version === undefined ? question : { ...question, version }
}

function factsOf(
  practice: PracticeCase,
  { asked, deeds }: { asked: Asked; deeds: Deed[] },
  unsigned: UnsignedTransaction | undefined,
  lists: Lists,
  now: number,
): Facts {
  const { origin, site, token } = practice
  const seconds = BigInt(Math.floor(now / 1000))
  const contracts = new Set((practice.contracts ?? []).map((address) => address.toLowerCase()))
  return {
    asked,
    chainId,
    account: practiceAccount,
    now: seconds,
    known: [{ address: practiceAccount, as: 'own account' }, ...(practice.known ?? [])],
    planted: new Set((practice.planted ?? []).map((address) => address.toLowerCase())),
    used: new Set((practice.used ?? []).map((address) => address.toLowerCase())),
    code: new Map(
      contractQuestions({ deeds }).code.map((address) => [
        address.toLowerCase(),
        contracts.has(address.toLowerCase()),
      ]),
    ),
    codeAsked: false,
    ...(token ? { tokens: new Map([[token.address.toLowerCase(), token.list]]) } : {}),
    ...(origin === undefined || !site
      ? {}
      : {
          site: {
            origin,
            topOrigin: origin,
            usedBefore: site.usedBefore ?? false,
            firstAskedAt: seconds - BigInt(site.firstAskedDaysAgo) * 86_400n,
            askedLately: 1,
            ...(site.openedFrom ? { openedFrom: site.openedFrom } : {}),
            ...lists.site(new URL(origin).hostname),
          },
        }),
    ...(unsigned
      ? {
          unsigned,
          gasEstimate: { type: 'estimated', gas: unsigned.gas },
          balanceWei: 3n * 10n ** 18n,
          nextNonce: unsigned.nonce,
        }
      : {}),
  }
}

function bodyOf({ asked }: PracticeCase): QuestionBody {
  switch (asked.type) {
    case 'transaction': {
      const { to, valueWei = 0n, data = '0x' } = asked
      return { kind: 'transaction', request: { chainId, from: practiceAccount, to, valueWei, data } }
    }
    case 'message':
      return { kind: 'message', account: practiceAccount, message: bytesOf(asked.text), chainId }
    case 'typed data':
      return {
        kind: 'typed data',
        account: practiceAccount,
        chainId,
        typedData: JSON.stringify(asked.typedData),
      }
  }
}

function askedBy(body: QuestionBody): Asked {
  if (body.kind === 'transaction') {
    const { to, valueWei, data } = body.request
    return { type: 'transaction', to, valueWei, data }
  }
  if (body.kind === 'message') return { type: 'message', message: body.message }
  return { type: 'typed data', typedData: body.kind === 'typed data' ? JSON.parse(body.typedData) : {} }
}

function unsignedOf(body: QuestionBody): UnsignedTransaction | undefined {
  if (body.kind !== 'transaction') return undefined
  const { from, to, valueWei, data } = body.request
  return { chainId, from, to, valueWei, data, nonce: 12n, gas: data === '0x' ? 21_000n : 64_000n, fees }
}

function draftOf(
  { token, changes = [] }: PracticeCase,
  unsigned: UnsignedTransaction,
  judged: Pick<TransactionDraft, 'action' | 'findings' | 'score'>,
  at: number,
): TransactionDraft {
  const claim = token && {
    value: { claimedSymbol: token.symbol, claimedName: token.name, claimedDecimals: token.decimals },
    known,
    at,
  }
  return {
    ...judged,
    unsigned,
    gasEstimate: { type: 'estimated', gas: unsigned.gas },
    feeOptions: { slow: fees, normal: fees, fast: fees },
    feeChoice: 'normal',
    balanceWei: { value: 3n * 10n ** 18n, known, at },
    nextNonce: unsigned.nonce,
    simulation: {
      type: 'simulated',
      outcome: { type: 'succeeds' },
      changes,
      unread: [],
      more: false,
      method: 'eth_simulateV1',
      toleranceBps: 0n,
      otherBlock: { type: 'same' },
      known,
      at,
    },
    ...(claim ? { token: claim, tokens: [{ token: token.address, claim, list: token.list }] } : {}),
  }
}
