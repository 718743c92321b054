// The full tab while the database can't be opened: try again, or make it anew from the second copy.
import { RotateCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { UnopenedDatabase } from '@/lib/messages/commands/vault'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { UnopenedScreen } from '../ui/UnopenedScreen'
import { useText } from '../ui/useText'
import { Spinner } from '../ui/Waiting'

export function UnopenedPage() {
  const t = useText()
  const [state, setState] = useState<UnopenedDatabase>()
  const [sure, setSure] = useState(false)
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    sendCommand('databaseState', {}).then(
      (found) => {
        if (found.type === 'newer' || found.type === 'unreadable') setState(found)
        // It opens again.
        else location.reload()
      },
      (error) => setProblem(failureSentence(t, error)),
    )
  }, [t])

  const rebuild = async () => {
    setWorking(true)
    setProblem(undefined)
    try {
      await sendCommand('rebuildDatabase', {})
      location.reload()
    } catch (error) {
      setProblem(failureSentence(t, error))
      setWorking(false)
    }
  }

  if (!state && problem === undefined) {
    return (
      <div className="grid min-h-dvh place-items-center">
        <Spinner size={28} />
      </div>
    )
  }
  const retry = (
    <Button icon={RotateCw} onClick={() => location.reload()} disabled={working}>
      {t('unopened.again')}
    </Button>
  )
  const said = problem !== undefined && <Notice tone="danger">{problem}</Notice>
  if (state?.type !== 'unreadable') {
    return (
      <UnopenedScreen
        title={t('unopened.newer.title')}
        text={t('unopened.newer.text')}
        {...(state ? { reason: state.reason } : {})}
      >
        {retry}
        {said}
      </UnopenedScreen>
    )
  }
  const { secondCopy } = state
  const whole = secondCopy === 'whole'
  return (
    <UnopenedScreen title={t('unopened.title')} text={t('unopened.text')} reason={state.reason}>
      <Notice tone={whole ? 'success' : 'caution'} title={t(`unopened.copy.${secondCopy}`)}>
        {t(whole ? 'unopened.rebuild.text' : 'unopened.anew.text')}
      </Notice>
      <div className="flex flex-wrap gap-3">
        {whole && (
          <Button variant="primary" loading={working} onClick={() => void rebuild()}>
            {t('unopened.rebuild')}
          </Button>
        )}
        {retry}
        {!whole && !sure && <Button onClick={() => setSure(true)}>{t('unopened.anew')}</Button>}
        {sure && (
          <Button variant="danger" loading={working} onClick={() => void rebuild()}>
            {t('unopened.anew.sure')}
          </Button>
        )}
      </div>
      {said}
    </UnopenedScreen>
  )
}
