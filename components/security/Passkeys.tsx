// The passkeys of this wallet: each with its name and since when; added and removed with the password only.
import { Fingerprint, Plus } from 'lucide-react'
import { useState } from 'react'
import { readPasskeys, type StoredPasskey } from '@/lib/storage/read/passkeys'
import { sendCommand } from '../command'
import { makePasskey } from '../passkeys/askPasskey'
import { passkeySentence } from '../passkeys/passkeySentence'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RelativeTime } from '../ui/RelativeTime'
import { TextInput } from '../ui/TextInput'
import { useFlash } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { WithPassword } from './WithPassword'

const longestName = 64

export function Passkeys() {
  const t = useText()
  const passkeys = useLiveValue(readPasskeys, [])
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<StoredPasskey>()
  if (!passkeys) return <Skeleton height="5rem" />
  return (
    <div className="flex flex-col gap-4">
      {passkeys.length === 0 ? (
        <p className="text-soft">{t('security.passkeys.none')}</p>
      ) : (
        <ul className="-my-2 divide-y divide-line" aria-label={t('security.passkeys')}>
          {passkeys.map((passkey) => (
            <li key={passkey.id} className="flex items-center gap-3 py-2.5">
              <span className="grid size-9 shrink-0 place-items-center rounded-full bg-brand-soft text-brand-ink">
                <Fingerprint aria-hidden size={18} />
              </span>
              <span className="flex min-w-0 flex-1 flex-col">
                <span className="font-semibold break-words">{passkey.name}</span>
                <span className="text-sm text-faint">
                  {t('security.passkeys.since')} <RelativeTime at={passkey.createdAt} />
                </span>
              </span>
              <Button
                size="small"
                aria-label={t('security.passkeys.removeNamed', { name: passkey.name })}
                onClick={() => setRemoving(passkey)}
              >
                {t('common.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon={Plus} onClick={() => setAdding(true)}>
          {t('security.passkeys.add')}
        </Button>
      </div>
      {adding && <AddPasskey known={passkeys} onClose={() => setAdding(false)} />}
      {removing && <RemovePasskey passkey={removing} onClose={() => setRemoving(undefined)} />}
    </div>
  )
}

function AddPasskey(props: { known: readonly StoredPasskey[]; onClose: () => void }) {
  const t = useText()
  const flash = useFlash()
  const [name, setName] = useState(() => t('security.passkeys.firstName'))
  const [problem, setProblem] = useState<string>()
  const trimmed = name.trim()
  const isTaken = props.known.some((passkey) => passkey.name === trimmed)
  return (
    <WithPassword
      title={t('security.passkeys.add')}
      submit={t('security.passkeys.add.submit')}
      onClose={props.onClose}
      check={() => {
        const wrong =
          trimmed === '' || [...trimmed].length > longestName
            ? t('security.passkeys.name.problem', { most: longestName })
            : isTaken
              ? t('security.passkeys.name.taken')
              : undefined
        setProblem(wrong)
        return wrong === undefined
      }}
      deed={async (password, say) => {
        // The password first: a wrong one must not leave a passkey behind that opens nothing.
        const checked = await sendCommand('checkPassword', {}, password)
        if (checked.type !== 'right') return checked
        say(t('security.passkeys.add.waiting'))
        const made = await makePasskey(trimmed, props.known)
        if (made.type !== 'made') return { type: 'problem', text: passkeySentence(t, made) }
        const { type: _, ...passkey } = made
        const answer = await sendCommand('addPasskey', { name: trimmed, ...passkey }, password)
        if (answer.type === 'too many') return { type: 'problem', text: t('security.passkeys.tooMany') }
        if (answer.type !== 'added') return answer
        flash({ tone: 'done', text: t('security.passkeys.added', { name: trimmed }) })
        return 'done'
      }}
    >
      <p className="text-pretty text-soft">{t('security.passkeys.add.text')}</p>
      <Field label={t('security.passkeys.name')} error={problem} required>
        <TextInput value={name} onChange={setName} maxLength={longestName} />
      </Field>
    </WithPassword>
  )
}

function RemovePasskey(props: { passkey: StoredPasskey; onClose: () => void }) {
  const t = useText()
  const flash = useFlash()
  const { id, name } = props.passkey
  return (
    <WithPassword
      title={t('security.passkeys.removeNamed', { name })}
      submit={t('common.remove')}
      variant="danger"
      onClose={props.onClose}
      deed={async (password) => {
        const answer = await sendCommand('removePasskey', { id }, password)
        if (answer.type === 'unknown passkey') {
          return { type: 'problem', text: t('passkey.problem.unknown') }
        }
        if (answer.type !== 'removed') return answer
        flash({ tone: 'done', text: t('security.passkeys.removed', { name }) })
        return 'done'
      }}
    >
      <p className="text-pretty text-soft">{t('security.passkeys.remove.text')}</p>
    </WithPassword>
  )
}
