// Chooses a mark: a picture, its colour, and three words, suggested or the user's own.
import { clsx } from 'clsx'
import { Shuffle } from 'lucide-react'
import { useId } from 'react'
import { longestMarkWord, markColours, motifs, type OwnMark, readMarkWord } from '@/lib/base/ownMark'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { TextInput } from '../ui/TextInput'
import { useLanguage, useText } from '../ui/useText'
import { palettes } from './drawings'
import { MarkPicture } from './MarkPicture'
import { type Dice, suggestWords } from './suggestMark'

/** A mark that is being chosen; its words may not be fit yet. */
export type MarkDraft = Omit<OwnMark, 'words'> & { words: readonly [string, string, string] }

/** The mark that a draft stands for; undefined while a word is missing or cannot be one. */
export function markOf({ motif, colour, words }: MarkDraft): OwnMark | undefined {
  const [one, two, three] = words.map(readMarkWord)
  return one && two && three ? { motif, colour, words: [one, two, three] } : undefined
}

/** Numbers that nobody can foresee. */
export const fairDice: Dice = (sides) => {
  const limit = Math.floor(2 ** 32 / sides) * sides
  for (;;) {
    const [roll = 0] = crypto.getRandomValues(new Uint32Array(1))
    if (roll < limit) return roll % sides
  }
}

const places = [0, 1, 2] as const

/** `showProblems` once the user has tried to go on. */
export function MarkPicker(props: {
  draft: MarkDraft
  onChange: (draft: MarkDraft) => void
  showProblems: boolean
}) {
  const t = useText()
  const language = useLanguage()
  const name = useId()
  const { draft, onChange } = props
  const setWord = (place: number, word: string) => {
    const [one, two, three] = draft.words.map((old, at) => (at === place ? word : old))
    onChange({ ...draft, words: [one ?? '', two ?? '', three ?? ''] })
  }
  return (
    <div className="flex flex-col gap-5">
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-sm font-semibold text-soft">{t('mark.picture')}</legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(3.25rem,1fr))] gap-1.5">
          {motifs.map((motif) => (
            <label
              key={motif}
              title={t(`mark.motif.${motif}`)}
              className={clsx(
                'relative grid cursor-pointer place-items-center rounded-2xl p-1 ring-inset hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-focus',
                motif === draft.motif && 'bg-brand-soft ring-2 ring-brand',
              )}
            >
              <input
                type="radio"
                name={`${name}-motif`}
                className="sr-only"
                aria-label={t(`mark.motif.${motif}`)}
                checked={motif === draft.motif}
                onChange={() => onChange({ ...draft, motif })}
              />
              <MarkPicture motif={motif} colour={draft.colour} size={44} />
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-2 text-sm font-semibold text-soft">{t('mark.colour')}</legend>
        <div className="flex flex-wrap gap-2">
          {markColours.map((colour) => (
            <label
              key={colour}
              title={t(`mark.colour.${colour}`)}
              className={clsx(
                'relative grid size-11 cursor-pointer place-items-center rounded-full ring-inset hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-focus',
                colour === draft.colour && 'bg-brand-soft ring-2 ring-brand',
              )}
            >
              <input
                type="radio"
                name={`${name}-colour`}
                className="sr-only"
                aria-label={t(`mark.colour.${colour}`)}
                checked={colour === draft.colour}
                onChange={() => onChange({ ...draft, colour })}
              />
              <svg aria-hidden="true" viewBox="0 0 28 28" width={28} height={28}>
                <circle cx="14" cy="14" r="13" fill={palettes[colour].ground} />
              </svg>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-sm font-semibold text-soft">{t('mark.words')}</legend>
        <div className="grid gap-3 sm:grid-cols-3">
          {places.map((place) => (
            <Field
              key={place}
              label={t('mark.word', { place: place + 1 })}
              error={
                props.showProblems && readMarkWord(draft.words[place]) === undefined
                  ? t('mark.word.problem', { most: longestMarkWord })
                  : undefined
              }
            >
              <TextInput value={draft.words[place]} onChange={(word) => setWord(place, word)} />
            </Field>
          ))}
        </div>
        <div>
          <Button
            size="small"
            icon={Shuffle}
            onClick={() => onChange({ ...draft, words: suggestWords(language, fairDice) })}
          >
            {t('mark.otherWords')}
          </Button>
        </div>
      </fieldset>
    </div>
  )
}
