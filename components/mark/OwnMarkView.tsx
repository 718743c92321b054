// The user's mark as every window shows it: the picture, and the three words beside or below it.
import { clsx } from 'clsx'
import type { OwnMark } from '@/lib/base/ownMark'
import { useText } from '../ui/useText'
import { MarkPicture } from './MarkPicture'
import { useOwnMark } from './ownMarkContext'

/** Nothing where the user has no mark. `line` is for a bar, `card` stands before a password. */
export function OwnMarkView(props: { form: 'line' | 'card'; onHero?: boolean }) {
  const mark = useOwnMark()
  return mark ? <MarkView {...props} mark={mark} /> : null
}

/** A mark that is not (yet) the user's. */
export function MarkView(props: { mark: OwnMark; form: 'line' | 'card'; onHero?: boolean }) {
  const t = useText()
  const { motif, colour, words } = props.mark
  const label = t('mark.label', { motif: t(`mark.motif.${motif}`), colour: t(`mark.colour.${colour}`) })
  const isCard = props.form === 'card'
  return (
    <figure
      aria-label={t('mark.yours')}
      className={clsx('flex min-w-0 items-center', isCard ? 'gap-3.5' : 'gap-2')}
    >
      <MarkPicture motif={motif} colour={colour} size={isCard ? 56 : 22} label={label} />
      <figcaption className="flex min-w-0 flex-col">
        <span
          className={clsx(
            'font-semibold break-words',
            isCard ? 'text-lg leading-snug' : 'text-xs',
            props.onHero ? 'text-on-hero' : isCard ? 'text-ink' : 'text-soft',
          )}
        >
          {words.join(' · ')}
        </span>
        {isCard && <span className="text-sm text-faint">{t('mark.hint')}</span>}
      </figcaption>
    </figure>
  )
}
