// Texts in one language from the catalogues that a screen brings: typed keys in, sentences out.
import { createInstance } from 'i18next'
import type { Text } from './catalogue'
import type { Language } from './language'

/** Joined catalogues, one a language. A screen brings those of its subjects only. */
export type Texts = Readonly<Record<Language, Readonly<Record<string, string>>>>

/**
 * Makes the `t` of a language; i18next does plurals and placeholders. A key that only English knows comes out in
 * English. That a screen brings every key it uses is tested in screenTexts.test.ts.
 */
export function createTextFrom(language: Language, texts: Texts): Text {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: texts.en }, 'zh-CN': { translation: texts['zh-CN'] } },
    // The keys are flat: "popup.send.title" is a name, not a path.
    keySeparator: false,
    nsSeparator: false,
    // Without it the first texts would come a turn too late.
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return ((key: string, values?: Record<string, string | number>) => instance.t(key, values ?? {})) as Text
}
