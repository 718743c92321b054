// Calls inside that could not be unfolded: what they do is not known.
import { rule } from '../rule'

export const hiddenInside = rule({
  id: 'hidden-inside',
  needs: ['deeds'],
  check: ({ deeds }) =>
    deeds.some(({ type }) => type === 'hides') ? [{ level: 'caution', weight: 35, found: ['missing'] }] : [],
})
