// Commands for the user's choices.
import * as v from 'valibot'

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
} as const
