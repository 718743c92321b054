// Commands for what happened to a network's chain.
import * as v from 'valibot'
import { chainId } from './fields'

export const chainsCommands = {
  /** The user has seen that a chain changed what was final: it is followed, and signed on, again. */
  acknowledgeStop: v.object({ chainId }),
} as const
