// Changes of a transaction's fee, gas, nonce and approved amount: typed here, applied by the background, back as a new version.
import { useState } from 'react'
import type { Route } from '@/lib/base/route'
import type { Question, TransactionDraft, TransactionEdits } from '@/lib/requests/approvals/question'
import { sendCommand } from '../command'
import type { Speed } from './FeeChoice'
import { type FeeForm, type FeeFormProblems, fillFeeForm, readFeeForm } from './feeForm'

export interface FeeEdits {
  form: FeeForm
  problems: FeeFormProblems
  /** Something is typed that is not in the transaction. */
  dirty: boolean
  /** A change is on its way. */
  busy: boolean
  pendingSpeed: Speed | undefined
  /** Why the last change was not made. */
  failure: string | undefined
  change: (change: Partial<FeeForm>) => void
  undo: () => void
  apply: () => void
  choose: (speed: Speed) => void
  approve: (approvalAmount: bigint) => void
  setCritical: (critical: boolean) => void
  setRoute: (route: Route) => void
}

export function useFeeEdits(question: Question, draft: TransactionDraft): FeeEdits {
  const [typed, setTyped] = useState<Partial<FeeForm>>({})
  const [pending, setPending] = useState<{ speed?: Speed }>()
  const [failure, setFailure] = useState<string>()
  const { unsigned } = draft
  const stored = fillFeeForm(unsigned)
  const form = { ...stored, ...typed }
  const changed = (field: keyof FeeForm) => form[field] !== stored[field]
  const read = readFeeForm(form, unsigned.fees.type)

  const send = async (edits: TransactionEdits, speed?: Speed) => {
    const before = typed
    setPending(speed ? { speed } : {})
    setFailure(undefined)
    try {
      await sendCommand('editQuestion', { id: question.id, edits })
      // What was typed meanwhile stays.
      setTyped((now) => typedSince(before, now))
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setPending(undefined)
    }
  }

  return {
    form,
    problems: read.type === 'problems' ? read.problems : {},
    dirty: changed('maxFee') || changed('priorityFee') || changed('gas') || changed('nonce'),
    busy: pending !== undefined,
    pendingSpeed: pending?.speed,
    failure,
    change: (change) => setTyped((before) => ({ ...before, ...change })),
    undo: () => setTyped({}),
    apply: () => {
      if (read.type !== 'edits') return
      const { feeChoice, fees, gas, nonce } = question.edits ?? {}
      const feesChanged = changed('maxFee') || changed('priorityFee')
      void send({
        ...(feesChanged ? { fees: read.edits.fees } : fees ? { fees } : feeChoice ? { feeChoice } : {}),
        ...(changed('gas') ? { gas: read.edits.gas } : gas === undefined ? {} : { gas }),
        ...(changed('nonce') ? { nonce: read.edits.nonce } : nonce === undefined ? {} : { nonce }),
      })
    },
    choose: (feeChoice) => {
      const { gas, nonce } = question.edits ?? {}
      void send(
        { feeChoice, ...(gas === undefined ? {} : { gas }), ...(nonce === undefined ? {} : { nonce }) },
        feeChoice,
      )
    },
    approve: (approvalAmount) => void send({ approvalAmount }),
    setCritical: (critical) => void send({ critical }),
    setRoute: (route) => void send({ route }),
  }
}

/** The fields that say something else than before. */
function typedSince(before: Partial<FeeForm>, now: Partial<FeeForm>): Partial<FeeForm> {
  const fields = Object.keys(now) as (keyof FeeForm)[]
  return Object.fromEntries(
    fields.flatMap((field) => (now[field] === before[field] ? [] : [[field, now[field]]])),
  )
}
