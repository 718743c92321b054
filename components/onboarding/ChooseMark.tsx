// A picture and three words that every true window shows from now on: how the user tells them from a page's.

import { type FormEvent, useState } from 'react'
import type { OwnMark } from '@/lib/base/ownMark'
import { sendCommand } from '../command'
import { fairDice, type MarkDraft, MarkPicker, markOf } from '../mark/MarkPicker'
import { MarkView } from '../mark/OwnMarkView'
import { useOwnMark } from '../mark/ownMarkContext'
import { suggestMark } from '../mark/suggestMark'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { useLanguage, useText } from '../ui/useText'
import { OnboardingFrame, type Steps } from './OnboardingFrame'

/** A wallet that came back with its mark shows that one, and asks for nothing. */
export function ChooseMark(props: { steps: Steps; onDone: () => void }) {
  const t = useText()
  const language = useLanguage()
  const kept = useOwnMark()
  const [suggested] = useState<OwnMark>(() => suggestMark(language, fairDice))
  const [chosen, setChosen] = useState<MarkDraft>()
  const [working, setWorking] = useState(false)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<string>()
  const draft = chosen ?? kept ?? suggested
  const mark = markOf(draft)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (working || !mark) return
    if (kept) return props.onDone()
    setWorking(true)
    setProblem(undefined)
    try {
      const answer = await sendCommand('setMark', { mark })
      if (answer.type === 'set') return props.onDone()
      setProblem(t('mark.notSet'))
    } catch (error) {
      setProblem(failureSentence(t, error))
    }
    setWorking(false)
  }

  return (
    <OnboardingFrame title={t('mark.title')} lead={t('mark.lead')} steps={props.steps}>
      <form className="flex flex-col gap-6" onSubmit={(event) => void submit(event)} noValidate>
        <Card as="div">
          <MarkView mark={mark ?? { ...suggested, motif: draft.motif, colour: draft.colour }} form="card" />
        </Card>
        <Notice tone="caution" title={t('mark.rule')}>
          {t('mark.rule.text')}
        </Notice>
        {kept ? (
          <p className="text-pretty text-soft">{t('mark.kept')}</p>
        ) : (
          <MarkPicker draft={draft} onChange={setChosen} showProblems={tried} />
        )}
        {problem !== undefined && (
          <Notice tone="danger" announce>
            {problem}
          </Notice>
        )}
        <Button type="submit" variant="primary" fullWidth loading={working}>
          {t('mark.take')}
        </Button>
      </form>
    </OnboardingFrame>
  )
}
