// What is wrong with a phrase that was entered, in a sentence; for an unknown word with the nearest ones as buttons.
import type { PhraseLanguage } from '@/lib/base/phraseLanguage'
import type { PhraseProblem } from '@/lib/messages/commands/vault'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'

export type PhraseTrouble =
  | PhraseProblem
  | { type: 'missing'; places: number[] }
  | { type: 'nothing' }
  /** The background did not answer the question. */
  | { type: 'failed'; reason: string }

export function PhraseTroubleNotice(props: {
  trouble: PhraseTrouble
  onTake: (place: number, word: string) => void
  /** The user says which list a phrase is from that is right in several. */
  onLanguage: (language: PhraseLanguage) => void
}) {
  const t = useText()
  const { trouble } = props
  switch (trouble.type) {
    case 'missing':
      return (
        <Notice tone="caution">
          {t('onboarding.restore.missing', { places: trouble.places.join(t('list.comma')) })}
        </Notice>
      )
    case 'wrong length':
      return <Notice tone="danger">{t('onboarding.restore.wrongLength', { count: trouble.count })}</Notice>
    case 'ambiguous':
      return (
        <Notice tone="caution" title={t('sources.phrase.ambiguous')}>
          <div className="flex flex-wrap items-center gap-2 pt-1">
            {trouble.languages.map((language) => (
              <Button key={language} size="small" onClick={() => props.onLanguage(language)}>
                {t(`sources.language.${language}`)}
              </Button>
            ))}
          </div>
        </Notice>
      )
    case 'nothing':
      return <Notice tone="caution">{t('onboarding.restore.nothing')}</Notice>
    case 'wrong checksum':
      return <Notice tone="danger">{t('onboarding.restore.checksum')}</Notice>
    case 'failed':
      return <Notice tone="danger">{t('common.commandFailed', { reason: trouble.reason })}</Notice>
    case 'unknown word': {
      const { place, word, nearest, language } = trouble
      return (
        <Notice
          tone="danger"
          title={t('sources.phrase.unknown', { word, place, list: t(`sources.language.${language}`) })}
        >
          {nearest.length > 0 && (
            <div className="flex flex-wrap items-center gap-2 pt-1">
              <span>{t('onboarding.restore.nearest')}</span>
              {nearest.map((near) => (
                <Button
                  key={near}
                  size="small"
                  aria-label={t('onboarding.restore.use', { word: near, place })}
                  onClick={() => props.onTake(place, near)}
                >
                  <span className="font-mono" translate="no">
                    {near}
                  </span>
                </Button>
              ))}
            </div>
          )}
        </Notice>
      )
    }
  }
}
