// Makes the drafts of a batch: each as if it were alone, but with its place in the row of nonces, and tried after the
// calls before it, because an approval and what uses it come together.
import { scoreOf } from '@/lib/safety/risk/score'
import type { Simulation, SimulationState } from '@/lib/safety/simulation/simulation'
import { gasOfTried } from '@/lib/transactions/gas'
import type { TriedCall } from '@/lib/transactions/gasInOrder'
import type { BatchPlace, RequestPorts } from '../ports'
import { withApprovedAmounts } from './approvedAmount'
import { noAnswer, promptMs, tooLate } from './draft'
import type {
  Asker,
  BatchPreparation,
  Preparation,
  TransactionDraft,
  TransactionEdits,
  TransactionRequest,
} from './question'

type Ports = Pick<RequestPorts, 'prepare' | 'nextNonces' | 'gasInOrder' | 'effects' | 'wait'>

/**
 * The drafts of these calls, in order, and what they would change together. `failed` when the chain could not be asked for
 * one of them. `tell` takes what is there before all of it is, and what comes late.
 */
export async function prepareCalls(
  ports: Ports,
  asked: readonly TransactionRequest[],
  edits: TransactionEdits,
  asker: Asker = { type: 'wallet' },
  tell: (batch: BatchPreparation) => Promise<void> = async () => undefined,
): Promise<BatchPreparation> {
  const calls = withApprovedAmounts(asked, edits)
  let due = false
  let begun: ((simulation: SimulationState) => Promise<BatchPreparation>) | undefined
  const simulating = ports.effects.simulate(calls)
  let found: Simulation | undefined
  simulating.then(
    (simulation) => {
      found = simulation
    },
    () => undefined,
  )
  const making = (async (): Promise<BatchPreparation> => {
    const judging = ports.effects.ofBatch(calls, asker)
    judging.catch(() => undefined)
    const batch = await draftsOf(ports, calls, edits)
    if (batch.type === 'failed') return batch
    const judge = await judging
    const withEffects = async (simulation: SimulationState): Promise<BatchPreparation> => ({
      ...batch,
      ...(await judge(batch.drafts, simulation)),
    })
    begun = withEffects
    if (!found) await tell(await withEffects(due ? tooLate : { type: 'pending' }))
    return withEffects(await simulating)
  })()
  const made = await Promise.race([making, ports.wait(promptMs)])
  if (made) return made
  due = true
  making.then(tell).catch(() => undefined)
  return begun ? begun(tooLate) : noAnswer
}

async function draftsOf(
  ports: Ports,
  calls: readonly TransactionRequest[],
  { feeChoice, fees, critical, route }: TransactionEdits,
): Promise<BatchPreparation> {
  const [first, ...others] = calls
  if (!first) return { type: 'failed', reason: 'the batch holds no call' }
  const edits = {
    ...(feeChoice ? { feeChoice } : {}),
    ...(fees ? { fees } : {}),
    ...(critical === undefined ? {} : { critical }),
    ...(route ? { route } : {}),
  }
  const [head, tried] = await Promise.all([
    ports.prepare(first, edits),
    others.length > 0 ? ports.gasInOrder(calls) : undefined,
  ])
  if (head.type === 'failed') return head
  const nonces = await ports.nextNonces(first, head.draft.nextNonce, calls.length)
  const rest = await Promise.all(
    others.map((call, index) => {
      const place = placeOf(nonces[index + 1] ?? 0n, tried?.[index + 1])
      const gas = gasEdit(tried?.[index + 1])
      return ports.prepare(call, { ...edits, ...gas }, { place })
    }),
  )
  const failed = rest.find((each): each is Extract<Preparation, { type: 'failed' }> => each.type === 'failed')
  if (failed) return failed
  const drafts = [head, ...rest].flatMap((each) => (each.type === 'ready' ? [each.draft] : []))
  return { type: 'ready', ...judged(drafts, tried), ...missing(drafts) }
}

function placeOf(nonce: bigint, tried: TriedCall | undefined): BatchPlace {
  if (!tried) return { nonce }
  const gasEstimate =
    tried.type === 'used'
      ? { type: 'estimated' as const, gas: tried.gas }
      : { type: 'failed' as const, reason: tried.reason }
  return { nonce, gasEstimate }
}

const gasEdit = (tried: TriedCall | undefined) =>
  tried?.type === 'used' ? { gas: gasOfTried(tried.gas) } : {}

/** A call that fails alone, where nobody could try it after the others: that says nothing yet. */
function judged(drafts: TransactionDraft[], tried: TriedCall[] | undefined) {
  const untried = drafts.flatMap(({ gasEstimate }, place) =>
    place > 0 && !tried && gasEstimate.type === 'failed' ? [{ place, reason: gasEstimate.reason }] : [],
  )
  const isUntried = (place: number) => untried.some((each) => each.place === place)
  return {
    untried,
    drafts: drafts.map((draft, place) =>
      isUntried(place)
        ? withFindings(
            draft,
            draft.findings.filter(({ rule }) => rule !== 'would-fail'),
          )
        : draft,
    ),
  }
}

const withFindings = (draft: TransactionDraft, findings: TransactionDraft['findings']): TransactionDraft => ({
  ...draft,
  findings,
  score: scoreOf(findings),
})

/** The most that all of them can cost together. */
export function batchCostWei(drafts: readonly TransactionDraft[]): bigint {
  return drafts.reduce((sum, { dataFee, unsigned: { valueWei, gas, fees } }) => {
    const price = fees.type === 'eip1559' ? fees.maxFeePerGas : fees.gasPrice
    return sum + valueWei + gas * price + (dataFee?.type === 'on top' ? dataFee.wei : 0n)
  }, 0n)
}

function missing(drafts: readonly TransactionDraft[]): { missingWei?: bigint } {
  const balance = drafts[0]?.balanceWei
  if (!balance || 'type' in balance) return {}
  const missingWei = batchCostWei(drafts) - balance.value
  return missingWei > 0n ? { missingWei } : {}
}
