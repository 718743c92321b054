// Three words of the phrase, each chosen among four: is the written copy right?
import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import type { QuizQuestion } from './chooseQuiz'
import { OnboardingFrame, type Steps } from './OnboardingFrame'

/** A wrong word may be tried again as often as one likes: it is a check of the paper, not of the person. */
export function BackupQuiz(props: {
  steps: Steps
  words: readonly string[]
  quiz: readonly QuizQuestion[]
  onBack: () => void
  onPassed: () => void
  onPostponed: () => void
}) {
  const t = useText()
  const { quiz } = props
  const [at, setAt] = useState(0)
  const [wrong, setWrong] = useState<string>()
  const [leaving, setLeaving] = useState(false)
  const question = quiz[at]
  if (!question) return null
  const { place, options } = question
  const choose = (word: string) => {
    if (word !== props.words[place - 1]) return setWrong(word)
    setWrong(undefined)
    if (at + 1 === quiz.length) props.onPassed()
    else setAt(at + 1)
  }
  return (
    <OnboardingFrame title={t('onboarding.quiz.title')} lead={t('onboarding.quiz.lead')} steps={props.steps}>
      <div className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4 shadow-lift sm:p-5">
        <div className="flex items-center justify-between gap-4">
          <h2 className="text-xl font-semibold" aria-live="polite">
            {t('onboarding.quiz.question', { place })}
          </h2>
          <Progress at={at} of={quiz.length} />
        </div>
        <div className="grid grid-cols-2 gap-2.5 select-none">
          {options.map((word) => (
            <button
              key={word}
              type="button"
              translate="no"
              onClick={() => choose(word)}
              className={clsx(
                'min-h-14 rounded-control border px-3 font-mono text-lg font-semibold transition-colors',
                word === wrong
                  ? 'border-danger bg-danger-soft text-danger-ink'
                  : 'border-line bg-raised hover:border-edge hover:bg-sunken',
              )}
            >
              {word}
            </button>
          ))}
        </div>
        <div aria-live="assertive">
          {wrong && <Notice tone="danger">{t('onboarding.quiz.wrong', { word: wrong, place })}</Notice>}
        </div>
      </div>
      <div className="flex flex-wrap justify-between gap-3">
        <Button onClick={props.onBack}>{t('onboarding.quiz.backToWords')}</Button>
        <Button variant="ghost" onClick={() => setLeaving(true)}>
          {t('onboarding.quiz.later')}
        </Button>
      </div>
      <Dialog
        open={leaving}
        onClose={() => setLeaving(false)}
        title={t('onboarding.later.title')}
        footer={
          <>
            <Button variant="primary" fullWidth onClick={() => setLeaving(false)}>
              {t('onboarding.later.stay')}
            </Button>
            <Button fullWidth onClick={props.onPostponed}>
              {t('onboarding.later.go')}
            </Button>
          </>
        }
      >
        <p className="text-soft">{t('onboarding.later.text')}</p>
      </Dialog>
    </OnboardingFrame>
  )
}

function Progress(props: { at: number; of: number }) {
  const t = useText()
  return (
    <span className="flex items-center gap-1.5">
      <span className="sr-only">
        {t('onboarding.quiz.progress', { step: props.at + 1, count: props.of })}
      </span>
      {Array.from({ length: props.of }, (_, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks stand still.
          key={place}
          aria-hidden
          className={clsx(
            'grid size-6 place-items-center rounded-full text-xs font-semibold',
            place < props.at && 'bg-success-soft text-success-ink',
            place === props.at && 'bg-brand text-on-brand',
            place > props.at && 'bg-sunken text-faint',
          )}
        >
          {place < props.at ? <Check size={14} strokeWidth={3} /> : place + 1}
        </span>
      ))}
    </span>
  )
}
