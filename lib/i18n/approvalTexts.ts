// The catalogues that the approval window brings.
import type { Texts } from './createTextFrom'
import { approval } from './en/approval'
import { calls } from './en/calls'
import { common } from './en/common'
import { prompt } from './en/prompt'
import { tokens } from './en/tokens'
import { approval as approvalZh } from './zh-CN/approval'
import { calls as callsZh } from './zh-CN/calls'
import { common as commonZh } from './zh-CN/common'
import { prompt as promptZh } from './zh-CN/prompt'
import { tokens as tokensZh } from './zh-CN/tokens'

export const approvalTexts: Texts = {
  en: { ...common, ...approval, ...calls, ...prompt, ...tokens },
  'zh-CN': { ...commonZh, ...approvalZh, ...callsZh, ...promptZh, ...tokensZh },
}
