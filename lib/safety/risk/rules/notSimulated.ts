// Nobody could say what it would change. A payment to an account changes what it says; of a call nobody knows.
import { rule } from '../rule'

export const notSimulated = rule({
  id: 'not-simulated',
  needs: ['simulation', 'deeds'],
  check({ simulation, deeds }) {
    if (simulation?.type !== 'not simulated') return []
    const pays = deeds.length > 0 && deeds.every(({ type }) => type === 'pays')
    return [{ level: pays ? 'info' : 'caution', weight: pays ? 3 : 25, found: ['missing'] }]
  },
})
