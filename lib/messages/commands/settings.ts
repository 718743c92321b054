// Commands for the user's choices.
import * as v from 'valibot'
import { amount } from './fields'

export const settingsCommands = {
  changeSettings: v.partial(
    v.object({
      language: v.picklist(['browser', 'en', 'zh-CN']),
      theme: v.picklist(['system', 'light', 'dark']),
      autoLockMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
      /** The user was asked for a mark and did not want one now. */
      markAsked: v.literal(true),
    }),
  ),
  /** The user's own limits for networks that pay in this currency; what is left out has no limit. */
  setLimits: v.object({
    symbol: v.pipe(v.string(), v.minLength(1), v.maxLength(12)),
    limits: v.object({
      feePerGasWei: v.optional(amount),
      totalFeeWei: v.optional(amount),
      smallAmountWei: v.optional(amount),
      smallAmountCents: v.optional(amount),
    }),
  }),
} as const
