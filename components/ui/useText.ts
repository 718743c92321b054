// The texts of a screen in the user's language.
import { createContext, useContext } from 'react'
import type { Text } from '@/lib/i18n/catalogue'
import { createText } from '@/lib/i18n/createText'
import type { Language } from '@/lib/i18n/language'

export const LanguageContext = createContext<Language>('en')

const made = new Map<Language, Text>()

/** The language that the screen is in. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** `t(key, values)`: a text of the catalogues with its values filled in. */
export function useText(): Text {
  return textIn(useLanguage())
}

/** The `t` of a language, made once. */
export function textIn(language: Language): Text {
  const text = made.get(language) ?? createText(language)
  made.set(language, text)
  return text
}
