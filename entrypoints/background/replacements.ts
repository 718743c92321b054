// Asks for replacements: of what waits, and once more, higher, when a node wants more than the usual tenth.
import { canSign } from '@/lib/accounts/account'
import type { Accounts } from '@/lib/accounts/createAccounts'
import type { Address } from '@/lib/base/address'
import type { Approvals } from '@/lib/requests/approvals/createApprovals'
import { isOpen, type Question } from '@/lib/requests/approvals/question'
import type { QuestionStore } from '@/lib/requests/ports'
import { holdersOf } from '@/lib/transactions/nonce'
import type { TransactionStore } from '@/lib/transactions/ports'
import { higherStep, replaceable, replacementRequest } from '@/lib/transactions/replace'
import type { TransactionRequest } from '@/lib/transactions/request'
import { deriveStatus } from '@/lib/transactions/status'
import type { Replaces } from '@/lib/transactions/transaction'

interface ReplacementPorts {
  transactions: TransactionStore
  questions: Pick<QuestionStore, 'get'>
  accounts: Pick<Accounts, 'find'>
  ask: Approvals['ask']
}

type Asked = { type: 'asked'; questionId: string } | { type: 'over' } | { type: 'watch-only' }

export function createReplacements({ transactions, questions, accounts, ask }: ReplacementPorts) {
  /** One open question about the same: pressing twice asks once. */
  async function freeId(about: string): Promise<string> {
    for (let turn = 0; ; turn++) {
      const questionId = `${about}:${turn}`
      const known = await questions.get(questionId)
      if (!known || isOpen(known)) return questionId
    }
  }

  async function askFor(id: string, kind: Replaces['kind']): Promise<Asked> {
    const facts = await transactions.get(id)
    if (!facts) return { type: 'over' }
    const found = replaceable(facts, await transactions.history(facts.transaction))
    if (found.type === 'over') return found
    const { target, step } = found
    return askUser(`${kind}:${target.id}`, replacementRequest(target, kind, step))
  }

  async function askUser(about: string, request: TransactionRequest): Promise<Asked> {
    const account = await accounts.find(request.from)
    if (!account || !canSign(account)) return { type: 'watch-only' }
    const asked = await ask({
      id: await freeId(about),
      asker: { type: 'wallet' },
      body: { kind: 'transaction', request },
    })
    return asked.type === 'asked' ? { type: 'asked', questionId: asked.id } : { type: 'over' }
  }

  return {
    ask: askFor,

    /** A transaction of nothing to oneself takes a nonce that others wait for, unless one of ours holds it by now. */
    async fillGap(chainId: number, from: Address, nonce: bigint): Promise<Asked> {
      const history = await transactions.history({ chainId, from })
      if (holdersOf(nonce, history).length > 0) return { type: 'over' }
      return askUser(`fill:${chainId}:${from}:${nonce}`, {
        chainId,
        from,
        to: from,
        valueWei: 0n,
        data: '0x',
        nonce,
        critical: true,
      })
    },

    /** After a replacement was sent: a node that refused it as too low is offered an eighth, if the user says so. */
    async afterSubmit({ id, body }: Question): Promise<void> {
      const replaces = body.kind === 'transaction' ? body.request.replaces : undefined
      if (!replaces || replaces.step === higherStep) return
      const facts = await transactions.get(id)
      const status = facts && deriveStatus(facts)
      if (status?.type === 'refused' && status.refusal === 'underpriced') {
        await askFor(replaces.id, replaces.kind)
      }
    },
  }
}
