// Uniswap's Permit2: allowances that are given to it, and by it, with an end of their own.
import type { Address } from './address'

/** The same on every network (CREATE2). */
export const permit2: Address = '0x000000000022D473030F116dDEE9F6B43aC78BA3'
