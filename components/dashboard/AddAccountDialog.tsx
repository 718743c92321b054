// Adds an account below a phrase: which phrase, on which path, and its name.
import { useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import { phrasesOf } from '../accounts/phrasesOf'
import { readScheme, SchemeField, standardChoice } from '../accounts/SchemeField'
import { sendCommand } from '../command'
import { Field } from '../ui/Field'
import { FormDialog } from '../ui/FormDialog'
import { Notice } from '../ui/Notice'
import { Select } from '../ui/Select'
import { TextInput } from '../ui/TextInput'
import { useDeed } from '../ui/useFlash'
import { useText } from '../ui/useText'

const longest = 64

export function AddAccountDialog(props: { accounts: readonly Account[]; onClose: () => void }) {
  const t = useText()
  const deed = useDeed()
  const phrases = phrasesOf(props.accounts)
  const [secretId, setSecretId] = useState(phrases[0]?.secretId ?? '')
  const [choice, setChoice] = useState(standardChoice)
  const [name, setName] = useState(t('dashboard.accounts.default', { number: props.accounts.length + 1 }))
  const [savings, setSavings] = useState(false)
  const [tried, setTried] = useState(false)
  const [sending, setSending] = useState(false)
  const scheme = readScheme(choice, t)
  const problem =
    name.trim() === ''
      ? t('common.required')
      : name.trim().length > longest
        ? t('dashboard.accounts.name.tooLong')
        : undefined

  const submit = async () => {
    setTried(true)
    if (problem !== undefined || scheme.type === 'problem') return
    setSending(true)
    const { type: _, ...place } = scheme
    const done = await deed(() =>
      sendCommand('addAccount', { name: name.trim(), secretId, savings, ...place }),
    )
    setSending(false)
    if (done) props.onClose()
  }

  return (
    <FormDialog
      title={t('dashboard.accounts.add.title')}
      submit={t('dashboard.accounts.add')}
      busy={sending}
      disabled={phrases.length === 0}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      {phrases.length === 0 ? (
        <Notice tone="caution">{t('sources.add.noPhrase')}</Notice>
      ) : (
        <>
          <p className="text-soft">{t('dashboard.accounts.add.text')}</p>
          <Field
            label={t('dashboard.accounts.name')}
            hint={t('dashboard.accounts.name.hint')}
            error={tried ? problem : undefined}
            required
          >
            <TextInput value={name} onChange={setName} onFocus={(event) => event.target.select()} />
          </Field>
          {phrases.length > 1 && (
            <Field label={t('sources.add.phrase')}>
              <Select
                value={secretId}
                onChange={setSecretId}
                options={phrases.map(({ secretId, number, account }) => ({
                  value: secretId,
                  label: t('sources.discover.phraseNumber', { number, account }),
                }))}
              />
            </Field>
          )}
          <SchemeField
            choice={choice}
            problem={tried && scheme.type === 'problem' ? scheme.text : undefined}
            onChange={setChoice}
          />
          <label className="flex cursor-pointer items-start gap-3">
            <input
              type="checkbox"
              checked={savings}
              onChange={(event) => setSavings(event.target.checked)}
              className="mt-0.5 size-5 shrink-0 accent-brand"
            />
            <span className="min-w-0">
              <span className="block font-medium">{t('sources.add.savings')}</span>
              <span className="block text-sm text-faint">{t('sources.add.savings.hint')}</span>
            </span>
          </label>
        </>
      )}
    </FormDialog>
  )
}
