// Names an account: a new one or one that is there.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Address } from '@/lib/base/address'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { failureSentence } from '../ui/failureSentence'
import { TextInput } from '../ui/TextInput'
import { useText } from '../ui/useText'

const longestName = 64

/** With `address` it renames that account, without it adds one. Calls `onDone` with the account's address. */
export function AccountNameForm(props: {
  address?: Address
  name: string
  onDone: (address: Address) => void
  onCancel: () => void
}) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(props.name)
  const [error, setError] = useState<string>()
  const [working, setWorking] = useState(false)
  useEffect(() => input.current?.select(), [])

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const trimmed = name.trim()
    if (trimmed === '') return setError(t('accounts.nameEmpty'))
    if (trimmed.length > longestName) return setError(t('accounts.nameTooLong'))
    setWorking(true)
    try {
      if (props.address) {
        await sendCommand('renameAccount', { address: props.address, name: trimmed })
        props.onDone(props.address)
      } else {
        const { address } = await sendCommand('addAccount', { name: trimmed })
        props.onDone(address)
      }
    } catch (failure) {
      setError(failureSentence(t, failure))
      setWorking(false)
    }
  }

  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-3">
      <Field
        label={t('accounts.name')}
        error={error}
        hint={props.address ? undefined : t('accounts.addHint')}
      >
        <TextInput
          ref={input}
          value={name}
          onChange={(text) => {
            setName(text)
            setError(undefined)
          }}
        />
      </Field>
      <div className="flex gap-2">
        <Button fullWidth onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" variant="primary" fullWidth loading={working}>
          {props.address ? t('common.save') : t('common.add')}
        </Button>
      </div>
    </form>
  )
}
