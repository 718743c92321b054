// The catalogues that the dashboard brings: all but the approval window's and the notifications.
import type { Texts } from './createTextFrom'
import { activity } from './en/activity'
import { backup } from './en/backup'
import { chainPicture } from './en/chainPicture'
import { common } from './en/common'
import { contacts } from './en/contacts'
import { dashboard } from './en/dashboard'
import { endpoints } from './en/endpoints'
import { names } from './en/names'
import { onboarding } from './en/onboarding'
import { payers } from './en/payers'
import { payments } from './en/payments'
import { popup } from './en/popup'
import { reveal } from './en/reveal'
import { security } from './en/security'
import { sources } from './en/sources'
import { tokens } from './en/tokens'
import { activity as activityZh } from './zh-CN/activity'
import { backup as backupZh } from './zh-CN/backup'
import { chainPicture as chainPictureZh } from './zh-CN/chainPicture'
import { common as commonZh } from './zh-CN/common'
import { contacts as contactsZh } from './zh-CN/contacts'
import { dashboard as dashboardZh } from './zh-CN/dashboard'
import { endpoints as endpointsZh } from './zh-CN/endpoints'
import { names as namesZh } from './zh-CN/names'
import { onboarding as onboardingZh } from './zh-CN/onboarding'
import { payers as payersZh } from './zh-CN/payers'
import { payments as paymentsZh } from './zh-CN/payments'
import { popup as popupZh } from './zh-CN/popup'
import { reveal as revealZh } from './zh-CN/reveal'
import { security as securityZh } from './zh-CN/security'
import { sources as sourcesZh } from './zh-CN/sources'
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
    ...sources,
    ...backup,
    ...endpoints,
    ...reveal,
    ...security,
    ...tokens,
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
    ...sourcesZh,
    ...backupZh,
    ...endpointsZh,
    ...revealZh,
    ...securityZh,
    ...tokensZh,
  },
}
