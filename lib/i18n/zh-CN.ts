// Simplified Chinese: every catalogue in one.
import type { Translated } from './catalogue'
import type { en } from './en'
import { approval } from './zh-CN/approval'
import { common } from './zh-CN/common'
import { dashboard } from './zh-CN/dashboard'
import { notifications } from './zh-CN/notifications'
import { onboarding } from './zh-CN/onboarding'
import { popup } from './zh-CN/popup'

export const zhCN: Translated<typeof en> = {
  ...common,
  ...popup,
  ...approval,
  ...dashboard,
  ...onboarding,
  ...notifications,
}
