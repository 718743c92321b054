// The texts of a screen in the user's language.
import { createContext, useContext } from 'react'
import type { Text } from '@/lib/i18n/catalogue'
import type { Language } from '@/lib/i18n/language'

/** What `mountScreen` puts around every screen. */
export const TextContext = createContext<{ language: Language; text: Text } | undefined>(undefined)

/** `t(key, values)`: a text of the catalogues with its values filled in. */
export function useText(): Text {
  return useTexts().text
}

/** The language that the screen is in. */
export function useLanguage(): Language {
  return useTexts().language
}

function useTexts() {
  const texts = useContext(TextContext)
  if (!texts) throw new Error('expected a screen started by mountScreen')
  return texts
}
