// The user's mark in the settings: what it is, and another one. The first is free, every later one takes the password.
import { type FormEvent, useState } from 'react'
import type { OwnMark } from '@/lib/base/ownMark'
import { sendCommand } from '../command'
import { fairDice, type MarkDraft, MarkPicker, markOf } from '../mark/MarkPicker'
import { MarkView } from '../mark/OwnMarkView'
import { useOwnMark } from '../mark/ownMarkContext'
import { suggestMark } from '../mark/suggestMark'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { useDeed, useFlash } from '../ui/useFlash'
import { useLanguage, useText } from '../ui/useText'
import { WithPassword } from './WithPassword'

export function OwnMarkSettings() {
  const t = useText()
  const mark = useOwnMark()
  const [changing, setChanging] = useState(false)
  return (
    <div className="flex flex-col gap-4">
      {mark ? (
        <div className="flex flex-wrap items-center justify-between gap-4">
          <MarkView mark={mark} form="card" />
          <Button onClick={() => setChanging(true)}>{t('security.mark.change')}</Button>
        </div>
      ) : (
        <FirstMark />
      )}
      <Notice tone="info" title={t('mark.rule')}>
        {t('mark.rule.text')}
      </Notice>
      {changing && mark && <ChangeMark mark={mark} onClose={() => setChanging(false)} />}
    </div>
  )
}

function FirstMark() {
  const t = useText()
  const language = useLanguage()
  const deed = useDeed()
  const [draft, setDraft] = useState<MarkDraft>(() => suggestMark(language, fairDice))
  const [tried, setTried] = useState(false)
  const mark = markOf(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (mark) void deed(() => sendCommand('setMark', { mark }), t('security.mark.set'))
  }
  return (
    <form className="flex flex-col gap-5" onSubmit={submit} noValidate>
      {mark && <MarkView mark={mark} form="card" />}
      <MarkPicker draft={draft} onChange={setDraft} showProblems={tried} />
      <div>
        <Button type="submit" variant="primary">
          {t('mark.take')}
        </Button>
      </div>
    </form>
  )
}

function ChangeMark(props: { mark: OwnMark; onClose: () => void }) {
  const t = useText()
  const flash = useFlash()
  const [draft, setDraft] = useState<MarkDraft>(props.mark)
  const [tried, setTried] = useState(false)
  const mark = markOf(draft)
  return (
    <WithPassword
      title={t('security.mark.change')}
      submit={t('mark.take')}
      onClose={props.onClose}
      check={() => {
        setTried(true)
        return mark !== undefined
      }}
      deed={async (password) => {
        const answer = await sendCommand('setMark', { mark: mark ?? props.mark }, password)
        if (answer.type === 'locked') return { type: 'problem', text: t('mark.notSet') }
        if (answer.type !== 'set') return answer
        flash({ tone: 'done', text: t('security.mark.set') })
        return 'done'
      }}
    >
      <MarkView mark={mark ?? props.mark} form="card" />
      <MarkPicker draft={draft} onChange={setDraft} showProblems={tried} />
    </WithPassword>
  )
}
