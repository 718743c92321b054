// English: every catalogue in one. It is the measure of the other languages.

import { activity } from './en/activity'
import { acts } from './en/acts'
import { approval } from './en/approval'
import { backup } from './en/backup'
import { calls } from './en/calls'
import { chainPicture } from './en/chainPicture'
import { common } from './en/common'
import { contacts } from './en/contacts'
import { dashboard } from './en/dashboard'
import { described } from './en/described'
import { doctor } from './en/doctor'
import { does } from './en/does'
import { endpoints } from './en/endpoints'
import { fees } from './en/fees'
import { findings } from './en/findings'
import { limits } from './en/limits'
import { names } from './en/names'
import { notifications } from './en/notifications'
import { onboarding } from './en/onboarding'
import { outcomes } from './en/outcomes'
import { payers } from './en/payers'
import { payments } from './en/payments'
import { popup } from './en/popup'
import { prices } from './en/prices'
import { prompt } from './en/prompt'
import { replace } from './en/replace'
import { reveal } from './en/reveal'
import { route } from './en/route'
import { safety } from './en/safety'
import { security } from './en/security'
import { simulation } from './en/simulation'
import { sources } from './en/sources'
import { stop } from './en/stop'
import { tokens } from './en/tokens'

export const en = {
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
} as const
