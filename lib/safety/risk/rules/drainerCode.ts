// The code itself says that the money is gone: it takes ether and does nothing for it, or sends it on to its maker. This is
// how contracts behind fake claims are made, and sweepers behind delegations (EIP-7702).
import type { Address } from '@/lib/base/address'
import { rule } from '../rule'
import { sourced } from '../sources'
import { goodLabel } from '../strangers'

export const drainerCode = rule({
  id: 'drainer-code',
  needs: ['deeds', 'taking', 'labels', 'sources'],
  reference: 'He et al., PTXPhish, NDSS 2025',
  check({ deeds, taking, labels, sources }) {
    const asked = new Map<string, Address>()
    for (const deed of deeds) {
      const to =
        deed.type === 'delegates' || (deed.type === 'calls' && deed.valueWei > 0n) ? deed.to : undefined
      if (to && taking.has(to.toLowerCase()) && !goodLabel(labels, to)) asked.set(to.toLowerCase(), to)
    }
    return [...asked.values()].map((address) => ({
      level: 'danger' as const,
      weight: 90,
      values: { address: { type: 'address' as const, address } },
      subject: address,
      found: ['chain' as const],
      ...sourced(sources, address),
    }))
  },
})
