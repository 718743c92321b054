// Addresses to watch: one, or a list of up to a thousand. Each line that cannot be taken is named.
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import type { Address } from '@/lib/base/address'
import { readSimilarAmong } from '@/lib/storage/read/contacts'
import { SimilarAddress } from '../accounts/SimilarAddress'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { TextArea } from '../ui/TextInput'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import type { Brought } from './brought'
import { type LineProblem, mostAddresses, readAddressList } from './readAddressList'

/** So many problems are listed; the rest is a number. */
const mostShown = 20

export function WatchForm(props: {
  start: string
  accounts: readonly Account[]
  onBrought: (brought: Brought) => void
}) {
  const t = useText()
  const [text, setText] = useState(props.start)
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const list = useMemo(() => readAddressList(text, props.accounts), [text, props.accounts])
  const { addresses, problems } = list
  const count = addresses.length
  const [compared, setCompared] = useState<ReadonlySet<Address>>(new Set())
  const looked = useLiveValue(
    async () => ({ list, similar: await readSimilarAmong(list.addresses.map(({ address }) => address)) }),
    [list],
  )
  // The answer about the text before is none about this one.
  const answered = looked?.list === list
  const alike = answered ? looked.similar.find(({ address }) => !compared.has(address)) : undefined

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [first] = addresses
    if (!first) return field.current?.focus()
    // Who presses at once shall not press twice.
    const similar = answered
      ? looked.similar
      : await readSimilarAmong(addresses.map(({ address }) => address))
    if (similar.some(({ address }) => !compared.has(address))) return
    const accounts = addresses.map(({ address, name }, place) => ({
      address,
      name: name ?? t('sources.watch.defaultName', { number: props.accounts.length + place + 1 }),
    }))
    const source = { type: 'watch-only' as const, accounts }
    props.onBrought({ source, firstAddress: first.address, count, own: false })
  }

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => void submit(event)}
      noValidate
      autoComplete="off"
    >
      <Field
        label={t('sources.watch.list')}
        hint={t('sources.watch.hint', { count: mostAddresses })}
        error={tried && count === 0 ? t('sources.watch.none') : undefined}
        required
      >
        <TextArea
          ref={field}
          mono
          rows={Math.min(10, Math.max(3, text.split('\n').length))}
          value={text}
          onChange={(next) => {
            setText(next)
            setTried(false)
          }}
        />
      </Field>
      <div aria-live="polite" className="flex flex-col gap-3 empty:hidden">
        {problems.length > 0 && (
          <Notice tone="caution" title={t('sources.watch.problems', { count: problems.length })}>
            <ul className="flex max-h-64 flex-col gap-1 overflow-auto">
              {problems.slice(0, mostShown).map((problem) => (
                <li key={`${problem.line} ${problem.text} ${problem.type}`} className="break-words">
                  {t('sources.watch.line', { line: problem.line, text: problem.text })}{' '}
                  <Why problem={problem} />
                </li>
              ))}
              {problems.length > mostShown && (
                <li>{t('sources.watch.moreProblems', { count: problems.length - mostShown })}</li>
              )}
            </ul>
          </Notice>
        )}
      </div>
      {alike && (
        <SimilarAddress
          key={alike.address}
          address={alike.address}
          similar={alike.similar}
          onThis={() => setCompared(new Set([...compared, alike.address]))}
        />
      )}
      <Button type="submit" variant="primary" disabled={alike !== undefined}>
        {count > 1 ? t('sources.watch.take', { count }) : t('sources.watch.takeOne')}
      </Button>
    </form>
  )
}

function Why(props: { problem: LineProblem }) {
  const t = useText()
  const { problem } = props
  switch (problem.type) {
    case 'no address':
      return t('sources.watch.line.noAddress')
    case 'wrong checksum':
      return t('sources.watch.line.checksum', { letters: [...problem.letters].join(' ') })
    case 'twice':
      return t('sources.watch.line.twice', { line: problem.firstLine })
    case 'own account':
      return t('sources.watch.line.own', { name: problem.name })
    case 'too many':
      return t('sources.watch.line.tooMany', { count: mostAddresses })
  }
}
