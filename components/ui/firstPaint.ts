// Theme, language and the user's mark of the last time, known before the database has answered: so that no screen flashes.
// It only repeats what the settings say and is corrected as soon as they are read.

import { isOwnMark, type OwnMark } from '@/lib/base/ownMark'

export interface FirstPaint {
  language: 'browser' | 'en' | 'zh-CN'
  theme: 'system' | 'light' | 'dark'
  /** Lies in the extension's own localStorage, which no page and no content script can read. */
  mark?: OwnMark | undefined
}

const place = 'holdfast:first paint'

export function recallFirstPaint(): FirstPaint {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<FirstPaint>
    return {
      language: kept.language === 'en' || kept.language === 'zh-CN' ? kept.language : 'browser',
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system',
      ...(isOwnMark(kept.mark) ? { mark: kept.mark } : {}),
    }
  } catch {
    return { language: 'browser', theme: 'system' }
  }
}

export function keepFirstPaint({ language, theme, mark }: FirstPaint): void {
  localStorage.setItem(place, JSON.stringify({ language, theme, mark }))
}
