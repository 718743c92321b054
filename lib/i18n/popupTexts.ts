// The catalogues that the popup brings.
import type { Texts } from './createTextFrom'
import { common } from './en/common'
import { popup } from './en/popup'
import { common as commonZh } from './zh-CN/common'
import { popup as popupZh } from './zh-CN/popup'

export const popupTexts: Texts = { en: { ...common, ...popup }, 'zh-CN': { ...commonZh, ...popupZh } }
