// More catalogues for what stands inside: pages that are loaded later bring their texts with them.
import { type ReactNode, useMemo } from 'react'
import { createTextFrom, type Texts } from '@/lib/i18n/createTextFrom'
import { TextContext, useLanguage } from './useText'

/** `texts`: all that is said inside; what was there before is not joined to it. */
export function MoreTexts(props: { texts: Texts; children: ReactNode }) {
  const language = useLanguage()
  const text = useMemo(() => createTextFrom(language, props.texts), [language, props.texts])
  const spoken = useMemo(() => ({ language, text }), [language, text])
  return <TextContext value={spoken}>{props.children}</TextContext>
}
