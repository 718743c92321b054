// A forgotten password, said plainly: nobody can reset it; this deletes the wallet here, after a word was typed.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { readPasskeys } from '@/lib/storage/read/passkeys'
import { sendCommand } from '../command'
import { OwnMarkView } from '../mark/OwnMarkView'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { TextInput } from '../ui/TextInput'
import { useLive } from '../ui/useLive'
import { useText } from '../ui/useText'

/** Afterwards the wallet is empty, and the screen around this shows the set-up. */
export function ForgottenPage(props: { onBack: () => void }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const passkeys = useLive(readPasskeys, [])
  const hasPasskeys = passkeys.type === 'read' && passkeys.value.length > 0
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = t('dashboard.title', { page: t('wipe.title') })
    title.current?.focus()
  }, [t])
  const word = t('wipe.word')
  const isTyped = typed.trim().toLowerCase() === word

  const wipe = async (event: FormEvent) => {
    event.preventDefault()
    if (!isTyped || working) return
    setWorking(true)
    setProblem(undefined)
    try {
      await sendCommand('wipe', {})
      window.location.hash = ''
    } catch (error) {
      setProblem(failureSentence(t, error))
      setWorking(false)
    }
  }

  return (
    <main className="mx-auto flex min-h-dvh max-w-2xl flex-col justify-center gap-6 px-5 py-10">
      <OwnMarkView form="line" />
      <div className="flex flex-col gap-2.5">
        <h1
          ref={title}
          tabIndex={-1}
          className="text-3xl font-semibold tracking-tight text-balance outline-none"
        >
          {t('wipe.title')}
        </h1>
        <p className="text-lg text-pretty text-soft">{t('wipe.lead')}</p>
      </div>
      <Notice tone="info">{t('wipe.guess')}</Notice>
      {hasPasskeys && <Notice tone="info">{t('wipe.passkey')}</Notice>}
      <Notice tone="danger" title={t('wipe.first.title')}>
        {t('wipe.first.text')}
      </Notice>
      <Card title={t('wipe.what.title')}>
        <p className="text-pretty text-soft">{t('wipe.what.text')}</p>
      </Card>
      <form className="flex flex-col gap-4" onSubmit={(event) => void wipe(event)} noValidate>
        <Field label={t('wipe.type', { word })} error={problem}>
          <TextInput value={typed} onChange={setTyped} disabled={working} autoCapitalize="off" />
        </Field>
        <div className="flex flex-col gap-3 sm:flex-row-reverse">
          <Button type="submit" variant="danger" fullWidth disabled={!isTyped} loading={working}>
            {t('wipe.submit')}
          </Button>
          <Button fullWidth onClick={props.onBack} disabled={working}>
            {t('wipe.back')}
          </Button>
        </div>
      </form>
    </main>
  )
}
