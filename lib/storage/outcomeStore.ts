// What came of what was promised, in the database; and what is in a block and has not been looked at.
import { questionOfTransaction } from '@/lib/requests/calls/callTransaction'
import type { OutcomePorts } from '@/lib/requests/outcomes/checkOutcomes'
import type { UncheckedOutcome } from '@/lib/requests/outcomes/outcome'
import { deriveStatus } from '@/lib/transactions/status'
import type { StoredTransaction } from '@/lib/transactions/transaction'
import type { Database } from './database'
import { readStatusFacts } from './statusFacts'

/** Endpoints keep the state of some hundred blocks: what is older is not looked at any more. */
const sinceMs = 24 * 60 * 60 * 1000

export function createOutcomeStore(
  database: Database,
  now: () => number,
): Pick<OutcomePorts, 'unchecked' | 'put'> {
  const { transactions, questions, outcomes } = database

  async function includedIn(transaction: StoredTransaction) {
    const facts = await readStatusFacts(database, transaction)
    const status = deriveStatus(facts)
    if (status.type !== 'included' || !transaction.signed) return undefined
    const receipt = facts.receipts.find(({ blockHash }) => blockHash === status.block.hash)
    return receipt && { ...receipt, hash: transaction.signed.hash }
  }

  async function uncheckedOf(
    questionId: string,
    rows: readonly StoredTransaction[],
  ): Promise<UncheckedOutcome | undefined> {
    const question = await questions.get(questionId)
    const batch = question?.batch?.type === 'ready' ? question.batch : undefined
    const draft = question?.preparation?.type === 'ready' ? question.preparation.draft : undefined
    const promised = batch ? batch.simulation : draft?.simulation
    const [first] = rows
    if (!first || promised?.type !== 'simulated' || rows.length !== (batch?.drafts.length ?? 1))
      return undefined
    const found = await Promise.all(rows.toSorted((a, b) => (a.nonce < b.nonce ? -1 : 1)).map(includedIn))
    const included = found.filter((one) => one !== undefined)
    const last = included.at(-1)
    if (included.length < rows.length || !last) return undefined
    if (await outcomes.get([questionId, last.blockHash])) return undefined
    return { questionId, chainId: first.chainId, account: first.from, promised, included }
  }

  return {
    async unchecked() {
      // Missing in a database that could not be migrated.
      if (!outcomes) return []
      const recent = await transactions
        .where('reservedAt')
        .above(now() - sinceMs)
        .toArray()
      const ofQuestion = new Map<string, StoredTransaction[]>()
      for (const row of recent.filter(({ signed }) => signed)) {
        const { questionId } = questionOfTransaction(row.id)
        ofQuestion.set(questionId, [...(ofQuestion.get(questionId) ?? []), row])
      }
      const found = await Promise.all([...ofQuestion].map(([id, rows]) => uncheckedOf(id, rows)))
      return found.filter((one) => one !== undefined)
    },
    put: async (outcome) => void (await outcomes.put(outcome)),
  }
}
