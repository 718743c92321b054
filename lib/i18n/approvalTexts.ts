// The catalogues that the approval window brings.
import type { Texts } from './createTextFrom'
import { approval } from './en/approval'
import { common } from './en/common'
import { approval as approvalZh } from './zh-CN/approval'
import { common as commonZh } from './zh-CN/common'

export const approvalTexts: Texts = {
  en: { ...common, ...approval },
  'zh-CN': { ...commonZh, ...approvalZh },
}
