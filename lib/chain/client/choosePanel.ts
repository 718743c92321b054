// Which endpoints are compared. Pure.
import { operatorOf } from '@/lib/base/operator'
import { type EndpointFacts, isLeftOut, isResting, refuses } from './endpointFacts'

/** So many are compared at once. */
const panelSize = 3

/** How many endpoints an agreement is counted of: one an operator, those that are left out included. */
export function panelCount(urls: readonly string[]): number {
  return Math.min(panelSize, new Set(urls.map(operatorOf)).size)
}

/** In the order of asking: those that failed lately come last, those that are left out not at all. */
export function inOrder(all: readonly EndpointFacts[], now: number, method?: string): EndpointFacts[] {
  const rank = (facts: EndpointFacts) =>
    (method !== undefined && refuses(facts, method, now) ? 1 : 0) + (isResting(facts, now) ? 2 : 0)
  const asked = all.filter((facts) => !isLeftOut(facts))
  return [0, 1, 2, 3].flatMap((wanted) => asked.filter((facts) => rank(facts) === wanted))
}

/** Those to compare, each of another operator, and those that stand in when one of them does not answer. */
export function choosePanel(
  all: readonly EndpointFacts[],
  now: number,
): { panel: string[]; spares: string[] } {
  const operators = new Set<string>()
  const apart = inOrder(all, now).filter(({ url }) => {
    const operator = operatorOf(url)
    if (operators.has(operator)) return false
    operators.add(operator)
    return true
  })
  // One that rests is not waited for as long as another answers.
  const awake = apart.filter((facts) => !isResting(facts, now))
  const chosen = awake.length > 0 ? awake : apart
  return {
    panel: chosen.slice(0, panelSize).map(({ url }) => url),
    spares: chosen.slice(panelSize).map(({ url }) => url),
  }
}
