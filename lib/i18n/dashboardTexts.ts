// The catalogues that the dashboard brings: all but the approval window's and the notifications.
import type { Texts } from './createTextFrom'
import { common } from './en/common'
import { dashboard } from './en/dashboard'
import { onboarding } from './en/onboarding'
import { popup } from './en/popup'
import { common as commonZh } from './zh-CN/common'
import { dashboard as dashboardZh } from './zh-CN/dashboard'
import { onboarding as onboardingZh } from './zh-CN/onboarding'
import { popup as popupZh } from './zh-CN/popup'

export const dashboardTexts: Texts = {
  en: { ...common, ...popup, ...dashboard, ...onboarding },
  'zh-CN': { ...commonZh, ...popupZh, ...dashboardZh, ...onboardingZh },
}
