// The languages Holdfast speaks, and which of them a user gets.

export type Language = 'en' | 'zh-CN'

/** Each language by its own name, in the order the settings list them. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文' }

/**
 * The user's choice, or the first of the browser's languages (BCP 47, best first) that Holdfast speaks.
 * Every kind of Chinese gets Simplified Chinese; everything else English.
 */
export function chooseLanguage(setting: Language | 'browser', browserLanguages: readonly string[]): Language {
  if (setting !== 'browser') return setting
  for (const tag of browserLanguages) {
    const primary = tag.toLowerCase().split('-')[0]
    if (primary === 'zh') return 'zh-CN'
    if (primary === 'en') return 'en'
  }
  return 'en'
}
