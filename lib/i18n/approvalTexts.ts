// The catalogues that the approval window brings.
import type { Texts } from './createTextFrom'
import { approval } from './en/approval'
import { calls } from './en/calls'
import { common } from './en/common'
import { described } from './en/described'
import { does } from './en/does'
import { fees } from './en/fees'
import { findings } from './en/findings'
import { prompt } from './en/prompt'
import { replace } from './en/replace'
import { route } from './en/route'
import { simulation } from './en/simulation'
import { stop } from './en/stop'
import { tokens } from './en/tokens'
import { approval as approvalZh } from './zh-CN/approval'
import { calls as callsZh } from './zh-CN/calls'
import { common as commonZh } from './zh-CN/common'
import { described as describedZh } from './zh-CN/described'
import { does as doesZh } from './zh-CN/does'
import { fees as feesZh } from './zh-CN/fees'
import { findings as findingsZh } from './zh-CN/findings'
import { prompt as promptZh } from './zh-CN/prompt'
import { replace as replaceZh } from './zh-CN/replace'
import { route as routeZh } from './zh-CN/route'
import { simulation as simulationZh } from './zh-CN/simulation'
import { stop as stopZh } from './zh-CN/stop'
import { tokens as tokensZh } from './zh-CN/tokens'

export const approvalTexts: Texts = {
  en: {
    ...common,
    ...approval,
    ...calls,
    ...findings,
    ...does,
    ...described,
    ...prompt,
    ...tokens,
    ...replace,
    ...fees,
    ...route,
    ...simulation,
    ...tokens,
    ...stop,
  },
  'zh-CN': {
    ...commonZh,
    ...approvalZh,
    ...callsZh,
    ...findingsZh,
    ...doesZh,
    ...describedZh,
    ...promptZh,
    ...simulationZh,
    ...tokensZh,
    ...replaceZh,
    ...feesZh,
    ...routeZh,
    ...stopZh,
  },
}
