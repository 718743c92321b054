// The frame of the set-up: where one is on the left, what is to be done on the right.
import { clsx } from 'clsx'
import { ArrowLeft, Check } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { OwnMarkView } from '../mark/OwnMarkView'
import { LanguageSelect } from '../settings/LanguageSelect'
import { Button } from '../ui/Button'
import { Mark } from '../ui/Mark'
import { useText } from '../ui/useText'

export interface Steps {
  names: readonly string[]
  /** From 0; as many as there are names when all is done. */
  at: number
  /** This step was put off: it gets no tick. */
  putOff?: number
}

/** One page of the set-up. Its title takes the focus when it appears, so that a screen reader says where it is. */
export function OnboardingFrame(props: {
  title: string
  lead?: string
  steps?: Steps | undefined
  onBack?: (() => void) | undefined
  /** What the left side shows instead of steps. */
  aside?: ReactNode
  children: ReactNode
}) {
  const t = useText()
  const title = useRef<HTMLHeadingElement>(null)
  const { steps } = props
  useEffect(() => {
    document.title = `${props.title} · Holdfast`
    title.current?.focus()
    window.scrollTo(0, 0)
  }, [props.title])
  return (
    <div className="min-h-dvh bg-page lg:grid lg:grid-cols-[minmax(21rem,2fr)_3fr]">
      <header className="flex flex-col gap-8 overflow-hidden bg-hero px-5 py-4 text-on-hero sm:px-8 lg:sticky lg:top-0 lg:h-dvh lg:px-12 lg:py-11">
        <div className="flex items-center gap-3">
          <Mark size={38} />
          <span className="text-lg font-semibold tracking-tight">Holdfast</span>
        </div>
        <OwnMarkView form="line" onHero />
        <Rope />
        {props.aside}
        {steps && <StepList steps={steps} />}
      </header>
      <main className="flex flex-col px-5 pt-5 pb-12 sm:px-10 lg:min-h-dvh">
        <div className="flex min-h-11 items-center justify-between gap-3">
          {props.onBack ? (
            <Button variant="ghost" size="small" icon={ArrowLeft} onClick={props.onBack}>
              {t('common.back')}
            </Button>
          ) : (
            <span />
          )}
          <LanguageSelect compact />
        </div>
        <div className="mx-auto flex w-full max-w-[34rem] flex-1 animate-appear flex-col gap-6 pt-5 lg:justify-center lg:pt-0 lg:pb-11">
          <div className="flex flex-col gap-2.5">
            {steps && steps.at < steps.names.length && (
              <p className="text-sm font-semibold text-brand-ink">
                {t('onboarding.step', { step: steps.at + 1, count: steps.names.length })}
              </p>
            )}
            <h1
              ref={title}
              tabIndex={-1}
              className="text-2xl font-semibold tracking-tight text-balance sm:text-3xl"
            >
              {props.title}
            </h1>
            {props.lead && <p className="text-lg text-pretty text-soft">{props.lead}</p>}
          </div>
          {props.children}
        </div>
      </main>
    </div>
  )
}

/** The rope of the mark, drawn large. */
function Rope() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 400 240"
      className="pointer-events-none absolute inset-x-0 bottom-0 hidden w-full opacity-[0.16] lg:block"
    >
      <path
        d="M-30 190c120 86 196-152 320-74 70 44 96 22 150-30"
        fill="none"
        stroke="#f0a13c"
        strokeWidth="30"
        strokeLinecap="round"
      />
    </svg>
  )
}

function StepList(props: { steps: Steps }) {
  const t = useText()
  const { names, at, putOff } = props.steps
  return (
    <ol aria-label={t('onboarding.steps')} className="hidden flex-col lg:flex">
      {names.map((name, place) => {
        const done = place < at && place !== putOff
        const now = place === at
        return (
          <li
            key={name}
            aria-current={now ? 'step' : undefined}
            className="relative flex gap-4 pb-7 last:pb-0"
          >
            {place < names.length - 1 && (
              <span
                aria-hidden
                className={clsx(
                  'absolute top-8 bottom-0 left-[0.9375rem] w-px',
                  done ? 'bg-accent' : 'bg-white/20',
                )}
              />
            )}
            <span
              aria-hidden
              className={clsx(
                'grid size-8 place-items-center rounded-full text-sm font-semibold',
                done && 'bg-accent text-black/80',
                now && 'bg-on-hero text-[#0c333d]',
                !done && !now && 'text-on-hero-soft ring-1 ring-white/25 ring-inset',
              )}
            >
              {done ? <Check size={17} strokeWidth={3} /> : place + 1}
            </span>
            <span className={clsx('pt-1 text-lg', now ? 'font-semibold text-on-hero' : 'text-on-hero-soft')}>
              {name}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
