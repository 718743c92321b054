// A price for gas that is out of all proportion to what the network takes: a slip, or a site that burns money.
import { feeCapWei } from '@/lib/base/transaction'
import { rule } from '../rule'

/** Times what is paid to be in the next blocks. */
const unusual = 4n
const extreme = 10n

export const feeExtreme = rule({
  id: 'fee-extreme',
  needs: ['unsigned', 'fees'],
  check({ unsigned, fees }) {
    if (!unsigned || !fees || fees.fastCapWei === 0n) return []
    const times = feeCapWei(unsigned.fees) / larger(fees.fastCapWei, floorCapWei(fees.floor))
    if (times < unusual) return []
    return [
      {
        level: times < extreme ? 'caution' : 'danger',
        values: {
          fee: { type: 'amount', amount: unsigned.gas * feeCapWei(unsigned.fees) },
          times: { type: 'number', number: times },
        },
        found: ['request', 'chain'],
      },
    ]
  },
})

/** Who replaces a dear transaction has to pay more than it, whatever the others pay. */
function floorCapWei(floor: Parameters<typeof feeCapWei>[0] | undefined): bigint {
  return floor ? feeCapWei(floor) : 0n
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
