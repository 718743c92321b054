// The catalogues that the approval window brings.
import type { Texts } from './createTextFrom'
import { approval } from './en/approval'
import { common } from './en/common'
import { prompt } from './en/prompt'
import { tokens } from './en/tokens'
import { approval as approvalZh } from './zh-CN/approval'
import { common as commonZh } from './zh-CN/common'
import { prompt as promptZh } from './zh-CN/prompt'
import { tokens as tokensZh } from './zh-CN/tokens'

export const approvalTexts: Texts = {
  en: { ...common, ...approval, ...prompt, ...tokens },
  'zh-CN': { ...commonZh, ...approvalZh, ...promptZh, ...tokensZh },
}
