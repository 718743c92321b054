// Typed data for another network than the site is on.
import { isMembers, member, number } from '../../decode/typed/read'
import { rule } from '../rule'

export const typedDataChain = rule({
  id: 'typed-data-chain',
  needs: ['asked', 'chainId'],
  reference: 'EIP-712',
  check({ asked, chainId }) {
    if (asked.type !== 'typed data' || !isMembers(asked.typedData)) return []
    const domain = member(asked.typedData, 'domain')
    const chain = isMembers(domain) ? number(domain, 'chainId') : undefined
    if (chain === undefined || chain === BigInt(chainId)) return []
    return [{ level: 'danger', values: { chain: { type: 'chain', chainId: chain } }, found: ['request'] }]
  },
})
