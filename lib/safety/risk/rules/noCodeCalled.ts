// A call goes to an address without code: nothing will happen, but the value is gone.
import { rule } from '../rule'
import { sourced } from '../sources'

export const noCodeCalled = rule({
  id: 'no-code-called',
  needs: ['deeds', 'code', 'sources'],
  check({ deeds, code, sources }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'calls' || deed.depth > 0 || code.get(deed.to.toLowerCase()) !== false) return []
      return [
        {
          level: 'danger' as const,
          values: { address: { type: 'address' as const, address: deed.to } },
          subject: deed.to,
          found: ['chain' as const],
          ...sourced(sources, deed.to),
        },
      ]
    })
  },
})
