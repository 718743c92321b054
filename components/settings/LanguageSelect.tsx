// The choice of language, in the set-up and in the settings.
import { useState } from 'react'
import { chooseLanguage, type Language, languageNames } from '@/lib/i18n/language'
import { readSettings } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { Select } from '../ui/Select'
import { useLive } from '../ui/useLive'
import { useText } from '../ui/useText'

type Choice = Language | 'browser'

/** `compact` stands by itself without a label in sight. The screen changes when the settings do. */
export function LanguageSelect(props: { compact?: boolean; onFailed?: (reason: string) => void }) {
  const t = useText()
  const settings = useLive(readSettings, [])
  const [sending, setSending] = useState(false)
  const browser = chooseLanguage('browser', navigator.languages)
  const change = async (language: Choice) => {
    setSending(true)
    try {
      await sendCommand('changeSettings', { language })
    } catch (error) {
      props.onFailed?.(error instanceof Error ? error.message : String(error))
    } finally {
      setSending(false)
    }
  }
  const select = (
    <Select<Choice>
      {...(props.compact ? { 'aria-label': t('dashboard.settings.language') } : {})}
      value={settings.type === 'read' ? settings.value.language : 'browser'}
      onChange={(language) => void change(language)}
      disabled={sending || settings.type !== 'read'}
      options={[
        {
          value: 'browser',
          label: t('dashboard.settings.language.browser', { language: languageNames[browser] }),
        },
        { value: 'en', label: languageNames.en },
        { value: 'zh-CN', label: languageNames['zh-CN'] },
      ]}
    />
  )
  return props.compact ? <div className="w-64 max-w-full">{select}</div> : select
}
