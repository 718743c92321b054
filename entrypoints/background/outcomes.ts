// Looks whether what is in a block did what was promised, and says so where it did not.
import { checkOutcomes, type OutcomePorts } from '@/lib/requests/outcomes/checkOutcomes'
import type { StoredOutcome } from '@/lib/requests/outcomes/outcome'
import type { Look } from '@/lib/transactions/track'

/** Has told what differs. Looks at all that was missed when the worker starts, and then when something is included. */
export function createOutcomeWatch(ports: OutcomePorts) {
  let looked = false
  return async (changes: Look['changes'], tell: (outcome: StoredOutcome) => Promise<void>): Promise<void> => {
    const included = changes.some(({ after }) => after.type === 'included')
    if (looked && !included) return
    looked = true
    await checkOutcomes({
      ...ports,
      // Told first, stored then: what is stored is not looked at again.
      async put(outcome) {
        if (isWorthTelling(outcome)) await tell(outcome)
        await ports.put(outcome)
      },
    })
  }
}

/** That it failed is told as such. */
function isWorthTelling({ found }: StoredOutcome): boolean {
  return found.type === 'differs' && found.outcome.type === 'succeeds'
}
