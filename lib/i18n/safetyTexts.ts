// The catalogues of the dashboard's pages about safety: its own, the approval window's, and theirs. Loaded with them.
import { approvalTexts } from './approvalTexts'
import type { Texts } from './createTextFrom'
import { dashboardTexts } from './dashboardTexts'
import { safety } from './en/safety'
import { safety as safetyZh } from './zh-CN/safety'

export const safetyTexts: Texts = {
  en: { ...dashboardTexts.en, ...approvalTexts.en, ...safety },
  'zh-CN': { ...dashboardTexts['zh-CN'], ...approvalTexts['zh-CN'], ...safetyZh },
}
