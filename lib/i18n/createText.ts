// Texts in one language from all catalogues, for tests and the command line. Processes bring their own (see createTextFrom).
import type { Text } from './catalogue'
import { createTextFrom } from './createTextFrom'
import { en } from './en'
import type { Language } from './language'
import { zhCN } from './zh-CN'

/** Makes the `t` of a language. */
export function createText(language: Language): Text {
  return createTextFrom(language, { en, 'zh-CN': zhCN })
}
