// Many questions in a minute: who is asked often enough says yes to make it stop.
import { rule } from '../rule'

const burst = 5

export const promptBurst = rule({
  id: 'prompt-burst',
  needs: ['site'],
  check({ site }) {
    const count = site?.askedLately ?? 0
    if (!site || count < burst) return []
    return [
      {
        level: 'caution',
        weight: 40,
        values: {
          site: { type: 'text', text: site.origin },
          count: { type: 'number', number: BigInt(count) },
        },
        subject: site.origin,
        found: ['own records'],
      },
    ]
  },
})
