// Simplified Chinese: every catalogue in one.
import type { Translated } from './catalogue'
import type { en } from './en'
import { activity } from './zh-CN/activity'
import { acts } from './zh-CN/acts'
import { approval } from './zh-CN/approval'
import { backup } from './zh-CN/backup'
import { calls } from './zh-CN/calls'
import { chainPicture } from './zh-CN/chainPicture'
import { common } from './zh-CN/common'
import { contacts } from './zh-CN/contacts'
import { dashboard } from './zh-CN/dashboard'
import { described } from './zh-CN/described'
import { doctor } from './zh-CN/doctor'
import { does } from './zh-CN/does'
import { endpoints } from './zh-CN/endpoints'
import { fees } from './zh-CN/fees'
import { findings } from './zh-CN/findings'
import { limits } from './zh-CN/limits'
import { names } from './zh-CN/names'
import { notifications } from './zh-CN/notifications'
import { onboarding } from './zh-CN/onboarding'
import { outcomes } from './zh-CN/outcomes'
import { payers } from './zh-CN/payers'
import { payments } from './zh-CN/payments'
import { popup } from './zh-CN/popup'
import { prices } from './zh-CN/prices'
import { prompt } from './zh-CN/prompt'
import { replace } from './zh-CN/replace'
import { reveal } from './zh-CN/reveal'
import { route } from './zh-CN/route'
import { safety } from './zh-CN/safety'
import { security } from './zh-CN/security'
import { simulation } from './zh-CN/simulation'
import { sources } from './zh-CN/sources'
import { stop } from './zh-CN/stop'
import { tokens } from './zh-CN/tokens'

export const zhCN: Translated<typeof en> = {
  ...does,
  ...described,
  ...common,
  ...activity,
  ...popup,
  ...approval,
  ...calls,
  ...dashboard,
  ...endpoints,
  ...findings,
  ...contacts,
  ...names,
  ...onboarding,
  ...outcomes,
  ...sources,
  ...stop,
  ...backup,
  ...security,
  ...notifications,
  ...chainPicture,
  ...payers,
  ...payments,
  ...prompt,
  ...simulation,
  ...reveal,
  ...safety,
  ...tokens,
  ...acts,
  ...route,
  ...fees,
  ...doctor,
  ...limits,
  ...prices,
  ...replace,
}
