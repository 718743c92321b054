// The catalogues that the popup brings.
import type { Texts } from './createTextFrom'
import { activity } from './en/activity'
import { common } from './en/common'
import { findings } from './en/findings'
import { names } from './en/names'
import { popup } from './en/popup'
import { replace } from './en/replace'
import { tokens } from './en/tokens'
import { activity as activityZh } from './zh-CN/activity'
import { common as commonZh } from './zh-CN/common'
import { findings as findingsZh } from './zh-CN/findings'
import { names as namesZh } from './zh-CN/names'
import { popup as popupZh } from './zh-CN/popup'
import { replace as replaceZh } from './zh-CN/replace'
import { tokens as tokensZh } from './zh-CN/tokens'

export const popupTexts: Texts = {
  en: { ...common, ...popup, ...activity, ...names, ...tokens, ...replace, ...findings },
  'zh-CN': { ...commonZh, ...popupZh, ...activityZh, ...namesZh, ...tokensZh, ...replaceZh, ...findingsZh },
}
