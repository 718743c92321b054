// The places that lists may be fetched from: each named, off until it is switched on, with what it last gave.
import { type FormEvent, useState } from 'react'
import { isEndpointUrl } from '@/lib/base/origin'
import { readListPlaces, type ShownPlace } from '@/lib/storage/read/lists'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RelativeTime } from '../ui/RelativeTime'
import { TextInput } from '../ui/TextInput'
import { useDeed } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'

export function ListPlaces() {
  const t = useText()
  const deed = useDeed()
  const places = useLiveValue(readListPlaces, [])
  if (!places) return <Skeleton height="8rem" />
  const metamask = places.get('metamask')
  const set = (on: boolean) => void deed(() => sendCommand('setListPlace', { id: 'metamask', on }))
  return (
    <ul className="-my-3 divide-y divide-line">
      <li className="flex flex-wrap items-start justify-between gap-4 py-4">
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <span className="font-semibold">{t('lists.metamask')}</span>
          <span className="text-pretty text-soft">{t('lists.metamask.text')}</span>
          <span className="font-mono text-sm break-all text-faint">
            phishing-detection.api.cx.metamask.io
          </span>
          <PlaceState place={metamask} />
        </div>
        <Button
          variant={metamask?.on ? 'secondary' : 'primary'}
          aria-pressed={metamask?.on ?? false}
          onClick={() => set(!metamask?.on)}
        >
          {t(metamask?.on ? 'lists.off' : 'lists.on')}
        </Button>
      </li>
      <li className="flex flex-col gap-3 py-4">
        <div className="flex flex-col gap-1">
          <span className="font-semibold">{t('lists.signed')}</span>
          <span className="text-pretty text-soft">{t('lists.signed.text')}</span>
          <PlaceState place={places.get('signed')} />
        </div>
        <SignedPlace place={places.get('signed')} />
      </li>
    </ul>
  )
}

const problems = [
  'malformed',
  'empty',
  'too many',
  'older',
  'shrunken',
  'other key',
  'wrong signature',
  'expired',
] as const

function PlaceState({ place }: { place: ShownPlace | undefined }) {
  const t = useText()
  if (!place?.on) return <span className="text-sm text-faint">{t('lists.isOff')}</span>
  const known = problems.find((each) => each === place.problem)
  return (
    <>
      {place.copy && (
        <span className="text-sm text-success-ink">
          {t('lists.has', { count: place.copy.blockedCount })} <RelativeTime at={place.copy.changedAt} />
        </span>
      )}
      {place.problem !== undefined && (
        <span role="status" className="text-sm text-caution-ink">
          {known ? t(`lists.problem.${known}`) : t('lists.problem.other', { reason: place.problem })}
          {place.copy ? ` ${t('lists.keeps')}` : ''}
        </span>
      )}
      {!place.copy && place.problem === undefined && (
        <span className="text-sm text-soft">{t('lists.fetching')}</span>
      )}
    </>
  )
}

function SignedPlace({ place }: { place: ShownPlace | undefined }) {
  const t = useText()
  const deed = useDeed()
  const [url, setUrl] = useState(place?.url ?? '')
  const [key, setKey] = useState(place?.publicKey ?? '')
  const [tried, setTried] = useState(false)
  const isKey = /^(?:0x)?[0-9a-fA-F]{64}$/.test(key.trim())
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isEndpointUrl(url.trim()) || !isKey) return
    void deed(() =>
      sendCommand('setListPlace', { id: 'signed', on: true, url: url.trim(), publicKey: key.trim() }),
    )
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={save} noValidate>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('lists.signed.url')}
          error={tried && !isEndpointUrl(url.trim()) ? t('lists.signed.url.wrong') : undefined}
        >
          <TextInput value={url} mono inputMode="url" onChange={setUrl} />
        </Field>
        <Field
          label={t('lists.signed.key')}
          error={tried && !isKey ? t('lists.signed.key.wrong') : undefined}
        >
          <TextInput value={key} mono onChange={setKey} />
        </Field>
      </div>
      <div className="flex gap-2">
        <Button type="submit" variant={place?.on ? 'secondary' : 'primary'}>
          {t('lists.signed.save')}
        </Button>
        {place?.on && (
          <Button onClick={() => void deed(() => sendCommand('setListPlace', { id: 'signed', on: false }))}>
            {t('lists.off')}
          </Button>
        )}
      </div>
    </form>
  )
}
