// The catalogues that the popup brings.
import type { Texts } from './createTextFrom'
import { common } from './en/common'
import { names } from './en/names'
import { popup } from './en/popup'
import { common as commonZh } from './zh-CN/common'
import { names as namesZh } from './zh-CN/names'
import { popup as popupZh } from './zh-CN/popup'

export const popupTexts: Texts = {
  en: { ...common, ...popup, ...names },
  'zh-CN': { ...commonZh, ...popupZh, ...namesZh },
}
