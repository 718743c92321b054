// "Unlock with passkey": before the password where there is a passkey, never instead of it.
import { Fingerprint } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { StoredPasskey } from '@/lib/storage/read/passkeys'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { askPasskey } from './askPasskey'
import { passkeySentence } from './passkeySentence'

/**
 * `elsewhere` opens a window that may ask: the authenticator's own window would take the focus from the popup, which
 * closes then. `atOnce` asks without a press, for that window. While `paused` nothing is asked.
 */
export function PasskeyUnlock(props: {
  passkeys: readonly StoredPasskey[]
  paused: boolean
  elsewhere?: (() => void) | undefined
  atOnce?: boolean | undefined
  onUnlocked?: (() => void) | undefined
}) {
  const t = useText()
  const { passkeys, elsewhere, atOnce, onUnlocked } = props
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const asking = useRef<AbortController>(undefined)
  useEffect(() => () => asking.current?.abort(), [])

  const ask = useCallback(async () => {
    if (asking.current) return
    const question = new AbortController()
    asking.current = question
    setWorking(true)
    setProblem(undefined)
    try {
      const given = await askPasskey(passkeys, question.signal)
      // Nobody waits for an answer to a question that was taken back.
      if (question.signal.aborted) return
      if (given.type !== 'given') setProblem(passkeySentence(t, given))
      else {
        const answer = await sendCommand('unlockWithPasskey', { id: given.id, key: given.key })
        if (answer.type === 'unlocked') onUnlocked?.()
        else if (answer.type !== 'damaged') setProblem(passkeySentence(t, answer))
      }
    } catch (error) {
      setProblem(failureSentence(t, error))
    }
    asking.current = undefined
    setWorking(false)
  }, [passkeys, onUnlocked, t])

  const begun = useRef(false)
  useEffect(() => {
    if (!atOnce || begun.current) return
    begun.current = true
    void ask()
  }, [atOnce, ask])

  return (
    <div className="flex flex-col gap-3">
      <Button
        variant="primary"
        fullWidth
        icon={Fingerprint}
        loading={working}
        disabled={props.paused}
        onClick={elsewhere ?? (() => void ask())}
        autoFocus
      >
        {t('unlock.passkey')}
      </Button>
      <div aria-live="polite" className="empty:hidden">
        {working && <p className="text-center text-sm text-soft">{t('unlock.passkey.waiting')}</p>}
        {problem !== undefined && <Notice tone="caution">{problem}</Notice>}
      </div>
      <p className="flex items-center gap-3 text-sm text-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('unlock.orPassword')}
      </p>
    </div>
  )
}
