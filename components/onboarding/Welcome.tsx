// The first page: what Holdfast is, and the ways in.
import { clsx } from 'clsx'
import {
  ArrowRight,
  FileLock,
  FileText,
  Import,
  KeyRound,
  type LucideIcon,
  Moon,
  RotateCcw,
  Sprout,
} from 'lucide-react'
import { useText } from '../ui/useText'
import { OnboardingFrame } from './OnboardingFrame'

export function Welcome(props: {
  onCreate: () => void
  onRestore: () => void
  onBring: () => void
  onFile: () => void
}) {
  const t = useText()
  return (
    <OnboardingFrame
      title={t('onboarding.welcome.title')}
      lead={t('onboarding.welcome.lead')}
      aside={
        <div className="relative hidden flex-1 flex-col justify-center lg:flex">
          <Pledges onHero />
        </div>
      }
    >
      <div className="flex flex-col gap-3">
        <Way
          name="first"
          icon={Sprout}
          title={t('onboarding.welcome.create')}
          hint={t('onboarding.welcome.create.hint')}
          onClick={props.onCreate}
          first
        />
        <Way
          name="second"
          icon={RotateCcw}
          title={t('onboarding.welcome.restore')}
          hint={t('onboarding.welcome.restore.hint')}
          onClick={props.onRestore}
        />
        <Way
          name="bring"
          icon={Import}
          title={t('sources.way')}
          hint={t('sources.way.hint')}
          onClick={props.onBring}
        />
        <Way
          name="third"
          icon={FileLock}
          title={t('backup.restore.way')}
          hint={t('backup.restore.way.hint')}
          onClick={props.onFile}
        />
      </div>
      <div className="pt-3 lg:hidden">
        <Pledges />
      </div>
    </OnboardingFrame>
  )
}

/** What Holdfast promises: beside the welcome on the dark side, or below it where there is no side. */
function Pledges(props: { onHero?: boolean }) {
  const t = useText()
  const pledges: { icon: LucideIcon; title: string; text: string }[] = [
    { icon: KeyRound, title: t('onboarding.welcome.keys.title'), text: t('onboarding.welcome.keys.text') },
    { icon: FileText, title: t('onboarding.welcome.words.title'), text: t('onboarding.welcome.words.text') },
    { icon: Moon, title: t('onboarding.welcome.quiet.title'), text: t('onboarding.welcome.quiet.text') },
  ]
  return (
    <ul className={clsx('flex flex-col', props.onHero ? 'gap-9' : 'gap-5')}>
      {pledges.map(({ icon: Icon, title, text }) => (
        <li key={title} className="flex gap-4">
          <span
            className={clsx(
              'grid size-11 shrink-0 place-items-center rounded-control',
              props.onHero ? 'bg-white/10 text-accent' : 'bg-brand-soft text-brand-ink',
            )}
          >
            <Icon aria-hidden size={21} />
          </span>
          <span className="flex flex-col gap-1">
            <span className="text-lg font-semibold">{title}</span>
            <span className={clsx('text-pretty', props.onHero ? 'text-on-hero-soft' : 'text-soft')}>
              {text}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A big button for a way to go. Its name is the title; the hint describes it. */
function Way(props: {
  name: string
  icon: LucideIcon
  title: string
  hint: string
  onClick: () => void
  first?: boolean
}) {
  const { icon: Icon } = props
  const id = `way-${props.name}`
  return (
    <button
      type="button"
      aria-labelledby={id}
      aria-describedby={`${id}-hint`}
      onClick={props.onClick}
      className={
        props.first
          ? 'group flex items-center gap-4 rounded-card bg-brand p-4 text-left text-on-brand shadow-lift transition-colors hover:bg-brand-strong'
          : 'group flex items-center gap-4 rounded-card border border-line bg-surface p-4 text-left shadow-lift transition-colors hover:border-edge'
      }
    >
      <span
        className={
          props.first
            ? 'grid size-12 shrink-0 place-items-center rounded-control bg-white/15'
            : 'grid size-12 shrink-0 place-items-center rounded-control bg-brand-soft text-brand-ink'
        }
      >
        <Icon aria-hidden size={23} />
      </span>
      <span className="flex min-w-0 flex-1 flex-col">
        <span id={id} className="text-lg font-semibold">
          {props.title}
        </span>
        <span id={`${id}-hint`} className={props.first ? undefined : 'text-soft'}>
          {props.hint}
        </span>
      </span>
      <ArrowRight
        aria-hidden
        size={20}
        className="shrink-0 transition-transform group-hover:translate-x-0.5"
      />
    </button>
  )
}
