// The catalogues that the approval window brings.
import type { Texts } from './createTextFrom'
import { actions } from './en/actions'
import { approval } from './en/approval'
import { common } from './en/common'
import { findings } from './en/findings'
import { tokens } from './en/tokens'
import { actions as actionsZh } from './zh-CN/actions'
import { approval as approvalZh } from './zh-CN/approval'
import { common as commonZh } from './zh-CN/common'
import { findings as findingsZh } from './zh-CN/findings'
import { tokens as tokensZh } from './zh-CN/tokens'

export const approvalTexts: Texts = {
  en: { ...common, ...approval, ...findings, ...actions, ...tokens },
  'zh-CN': { ...commonZh, ...approvalZh, ...findingsZh, ...actionsZh, ...tokensZh },
}
