// Texts in one language: typed keys in, sentences out. i18next does plurals and placeholders.
import { createInstance } from 'i18next'
import type { Text } from './catalogue'
import { en } from './en'
import type { Language } from './language'
import { zhCN } from './zh-CN'

/** Makes the `t` of a language. A key that only English knows comes out in English. */
export function createText(language: Language): Text {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    // The keys are flat: "popup.send.title" is a name, not a path.
    keySeparator: false,
    nsSeparator: false,
    // Without it the first texts would come a turn too late.
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return ((key: string, values?: Record<string, string | number>) => instance.t(key, values ?? {})) as Text
}
