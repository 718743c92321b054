// The catalogues that the dashboard brings: all but the approval window's and the notifications.
import type { Texts } from './createTextFrom'
import { activity } from './en/activity'
import { acts } from './en/acts'
import { backup } from './en/backup'
import { chainPicture } from './en/chainPicture'
import { common } from './en/common'
import { contacts } from './en/contacts'
import { dashboard } from './en/dashboard'
import { doctor } from './en/doctor'
import { endpoints } from './en/endpoints'
import { limits } from './en/limits'
import { names } from './en/names'
import { onboarding } from './en/onboarding'
import { outcomes } from './en/outcomes'
import { payers } from './en/payers'
import { payments } from './en/payments'
import { popup } from './en/popup'
import { prices } from './en/prices'
import { replace } from './en/replace'
import { reveal } from './en/reveal'
import { route } from './en/route'
import { security } from './en/security'
import { sources } from './en/sources'
import { stop } from './en/stop'
import { tokens } from './en/tokens'
import { activity as activityZh } from './zh-CN/activity'
import { acts as actsZh } from './zh-CN/acts'
import { backup as backupZh } from './zh-CN/backup'
import { chainPicture as chainPictureZh } from './zh-CN/chainPicture'
import { common as commonZh } from './zh-CN/common'
import { contacts as contactsZh } from './zh-CN/contacts'
import { dashboard as dashboardZh } from './zh-CN/dashboard'
import { doctor as doctorZh } from './zh-CN/doctor'
import { endpoints as endpointsZh } from './zh-CN/endpoints'
import { limits as limitsZh } from './zh-CN/limits'
import { names as namesZh } from './zh-CN/names'
import { onboarding as onboardingZh } from './zh-CN/onboarding'
import { outcomes as outcomesZh } from './zh-CN/outcomes'
import { payers as payersZh } from './zh-CN/payers'
import { payments as paymentsZh } from './zh-CN/payments'
import { popup as popupZh } from './zh-CN/popup'
import { prices as pricesZh } from './zh-CN/prices'
import { replace as replaceZh } from './zh-CN/replace'
import { reveal as revealZh } from './zh-CN/reveal'
import { route as routeZh } from './zh-CN/route'
import { security as securityZh } from './zh-CN/security'
import { sources as sourcesZh } from './zh-CN/sources'
import { stop as stopZh } from './zh-CN/stop'
import { tokens as tokensZh } from './zh-CN/tokens'

export const dashboardTexts: Texts = {
  en: {
    ...common,
    ...popup,
    ...activity,
    ...dashboard,
    ...contacts,
    ...names,
    ...onboarding,
    ...chainPicture,
    ...payers,
    ...payments,
    ...outcomes,
    ...sources,
    ...backup,
    ...endpoints,
    ...reveal,
    ...security,
    ...tokens,
    ...acts,
    ...route,
    ...doctor,
    ...limits,
    ...prices,
    ...replace,
    ...stop,
  },
  'zh-CN': {
    ...commonZh,
    ...popupZh,
    ...activityZh,
    ...dashboardZh,
    ...contactsZh,
    ...namesZh,
    ...onboardingZh,
    ...chainPictureZh,
    ...payersZh,
    ...paymentsZh,
    ...outcomesZh,
    ...sourcesZh,
    ...backupZh,
    ...endpointsZh,
    ...revealZh,
    ...securityZh,
    ...tokensZh,
    ...actsZh,
    ...routeZh,
    ...doctorZh,
    ...limitsZh,
    ...pricesZh,
    ...replaceZh,
    ...stopZh,
  },
}
