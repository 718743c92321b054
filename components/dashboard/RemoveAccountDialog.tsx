// Removes an account: says what is lost, and asks for a typed word where a key without a backup goes with it.
import { useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import { readBackups } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { AddressText } from '../ui/AddressView'
import { Field } from '../ui/Field'
import { FormDialog } from '../ui/FormDialog'
import { Notice } from '../ui/Notice'
import { TextInput } from '../ui/TextInput'
import { useFlash } from '../ui/useFlash'
import { useSharedValue } from '../ui/useLive'
import { useSubmit } from '../ui/useSubmit'
import { useText } from '../ui/useText'

export function RemoveAccountDialog(props: {
  account: Account
  accounts: readonly Account[]
  onClose: () => void
}) {
  const t = useText()
  const flash = useFlash()
  const backups = useSharedValue(readBackups)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const removal = useSubmit()
  const { account, accounts } = props
  const { source, name, address } = account
  const secretId = source.type === 'watch-only' ? undefined : source.secretId
  const isOnly = accounts.length === 1
  const rest = accounts.filter((other) => other.address !== address)
  // They are in the user's order, as the keystore's side takes them.
  const comesBack = rest.every(({ hidden }) => hidden) ? rest[0] : undefined
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
    await removal.run(async () => {
      const secret = !takesSecret ? 'stays' : isBackedUp ? 'goes' : 'goes without backup'
      const answer = await sendCommand('removeAccount', { address, secret })
      if (answer.type !== 'removed')
        return t(answer.type === 'last account' ? 'sources.remove.last' : 'sources.remove.notBackedUp')
      flash({ tone: 'done', text: t('sources.remove.done', { name }) })
      props.onClose()
      return undefined
    })
  }

  return (
    <FormDialog
      title={t('sources.remove.title', { name })}
      submit={isOnly ? undefined : t('sources.remove.confirm')}
      tone="danger"
      busy={removal.busy}
      disabled={backups === undefined}
      problem={removal.problem}
      onSubmit={() => void remove()}
      onClose={props.onClose}
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
          {comesBack && (
            <p className="text-soft">{t('sources.remove.comesBack', { name: comesBack.name })}</p>
          )}
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
    </FormDialog>
  )
}
