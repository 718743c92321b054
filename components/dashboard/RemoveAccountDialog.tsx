// Removes an account: says what is lost, and asks for a typed word where a key without a backup goes with it.
import { useId, useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import { readBackups } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { AddressText } from '../ui/AddressView'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { TextInput } from '../ui/TextInput'
import { useFlash } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'

export function RemoveAccountDialog(props: {
  account: Account
  accounts: readonly Account[]
  onClose: () => void
}) {
  const t = useText()
  const flash = useFlash()
  const form = useId()
  const backups = useLiveValue(readBackups, [])
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [removing, setRemoving] = useState(false)
  const { account, accounts } = props
  const { source, name, address } = account
  const secretId = source.type === 'watch-only' ? undefined : source.secretId
  const isOnly = accounts.length === 1
  const takesSecret =
    secretId !== undefined &&
    accounts.every(
      (other) =>
        other.address === address || other.source.type === 'watch-only' || other.source.secretId !== secretId,
    )
  const isBackedUp = backups?.some((row) => row.secretId === secretId) ?? false
  const needsWord = takesSecret && !isBackedUp
  const word = t('sources.remove.word')

  const remove = async () => {
    if (needsWord && typed.trim().toLowerCase() !== word.toLowerCase()) return setWrong(true)
    setRemoving(true)
    try {
      const secret = !takesSecret ? 'stays' : isBackedUp ? 'goes' : 'goes without backup'
      const answer = await sendCommand('removeAccount', { address, secret })
      if (answer.type === 'removed') {
        flash({ tone: 'done', text: t('sources.remove.done', { name }) })
        return props.onClose()
      }
      setProblem(answer.type === 'last account' ? t('sources.remove.last') : t('sources.remove.notBackedUp'))
    } catch (error) {
      setProblem(
        t('common.commandFailed', { reason: error instanceof Error ? error.message : String(error) }),
      )
    }
    setRemoving(false)
  }

  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('sources.remove.title', { name })}
      footer={
        <>
          <Button fullWidth onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          {!isOnly && (
            <Button
              form={form}
              type="submit"
              variant="danger"
              fullWidth
              loading={removing}
              disabled={backups === undefined}
            >
              {t('sources.remove.confirm')}
            </Button>
          )}
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void remove()
        }}
      >
        <AddressText address={address} />
        {isOnly ? (
          <Notice tone="caution">{t('sources.remove.last')}</Notice>
        ) : (
          <>
            <p className="text-soft">
              {source.type === 'watch-only'
                ? t('sources.remove.watch-only')
                : source.type === 'private key'
                  ? t('sources.remove.privateKey')
                  : takesSecret
                    ? t('sources.remove.lastOfPhrase')
                    : t('sources.remove.phrase')}
            </p>
            {takesSecret && (
              <Notice tone={isBackedUp ? 'info' : 'danger'}>
                {isBackedUp ? t('sources.remove.backedUp') : t('sources.remove.notBackedUp')}
              </Notice>
            )}
            {needsWord && (
              <Field
                label={t('sources.remove.type', { word })}
                error={wrong ? t('sources.remove.wrongWord', { word }) : undefined}
                required
              >
                <TextInput
                  value={typed}
                  onChange={(text) => {
                    setTyped(text)
                    setWrong(false)
                  }}
                />
              </Field>
            )}
          </>
        )}
        <div aria-live="assertive" className="empty:hidden">
          {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
        </div>
      </form>
    </Dialog>
  )
}
