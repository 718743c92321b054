// Adds a network: the endpoint is asked for its chain id before anything is stored.
import { useState } from 'react'
import type { Network } from '@/lib/chain/networks/network'
import { sendCommand } from '../command'
import { Field } from '../ui/Field'
import { FormDialog } from '../ui/FormDialog'
import { TextInput } from '../ui/TextInput'
import { useSubmit } from '../ui/useSubmit'
import { useText } from '../ui/useText'
import { type NetworkFields, readNetworkFields } from './networkForm'
import { fieldSentence, networkSentence } from './networkProblem'

const empty: NetworkFields = { chainId: '', name: '', symbol: '', endpoint: '', explorer: '' }

export function AddNetworkDialog(props: {
  known: readonly Network[]
  onClose: () => void
  onAdded: (name: string) => void
}) {
  const t = useText()
  const [fields, setFields] = useState(empty)
  const [tried, setTried] = useState(false)
  const adding = useSubmit()
  const read = readNetworkFields(fields)
  const problems = tried && read.type === 'problems' ? read.problems : {}
  const set = (name: keyof NetworkFields) => (text: string) => {
    setFields({ ...fields, [name]: text })
    adding.clear()
  }

  const submit = async () => {
    setTried(true)
    if (read.type === 'problems') return
    const { network } = read
    const exists = () =>
      t('dashboard.networks.exists', {
        name: props.known.find(({ chainId }) => chainId === network.chainId)?.name ?? String(network.chainId),
      })
    if (props.known.some(({ chainId }) => chainId === network.chainId)) return adding.refuse(exists())
    await adding.run(async () => {
      const answer = await sendCommand('addNetwork', network)
      if (answer.type !== 'added')
        return answer.type === 'exists already' ? exists() : networkSentence(t, answer)
      props.onAdded(network.name)
      return undefined
    })
  }

  return (
    <FormDialog
      title={t('dashboard.networks.add.title')}
      submit={t('dashboard.networks.add')}
      busy={adding.busy}
      problem={adding.problem}
      working={t('dashboard.networks.asking')}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <p className="text-soft">{t('dashboard.networks.add.text')}</p>
      <Field
        label={t('dashboard.networks.endpoint')}
        hint={t('dashboard.networks.endpoint.hint')}
        error={fieldSentence(t, problems.endpoint)}
        required
      >
        <TextInput
          mono
          inputMode="url"
          placeholder="https://"
          value={fields.endpoint}
          onChange={set('endpoint')}
        />
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('dashboard.networks.chainId')} error={fieldSentence(t, problems.chainId)} required>
          <TextInput mono inputMode="numeric" value={fields.chainId} onChange={set('chainId')} />
        </Field>
        <Field label={t('dashboard.networks.symbol')} error={fieldSentence(t, problems.symbol)} required>
          <TextInput value={fields.symbol} onChange={set('symbol')} />
        </Field>
      </div>
      <Field label={t('dashboard.networks.name')} error={fieldSentence(t, problems.name)} required>
        <TextInput value={fields.name} onChange={set('name')} />
      </Field>
      <Field label={t('dashboard.networks.explorer')} error={fieldSentence(t, problems.explorer)} optional>
        <TextInput
          mono
          inputMode="url"
          placeholder="https://"
          value={fields.explorer}
          onChange={set('explorer')}
        />
      </Field>
    </FormDialog>
  )
}
