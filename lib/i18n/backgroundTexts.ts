// The catalogues that the background brings: what it says in notifications and in the icon's menu.
import type { Texts } from './createTextFrom'
import { notifications } from './en/notifications'
import { notifications as notificationsZh } from './zh-CN/notifications'

export const backgroundTexts: Texts = { en: notifications, 'zh-CN': notificationsZh }
