// Every payer rule there is.
import type { PayerRule } from './rule'
import { amountShort } from './rules/amountShort'
import { feeTooLow } from './rules/feeTooLow'
import { justFunded } from './rules/justFunded'
import { nonceGap } from './rules/nonceGap'
import { payerCompetes } from './rules/payerCompetes'
import { payerFirstSeen } from './rules/payerFirstSeen'
import { payerLabelled } from './rules/payerLabelled'
import { payerUnknown } from './rules/payerUnknown'
import { replacedBefore } from './rules/replacedBefore'
import { tokenCanFreeze } from './rules/tokenCanFreeze'
import { tokenCodeUnknown } from './rules/tokenCodeUnknown'
import { tokenImitates } from './rules/tokenImitates'

export const allPayerRules: readonly PayerRule[] = [
  amountShort,
  feeTooLow,
  justFunded,
  nonceGap,
  payerCompetes,
  payerFirstSeen,
  payerLabelled,
  payerUnknown,
  replacedBefore,
  tokenCanFreeze,
  tokenCodeUnknown,
  tokenImitates,
]
