// Adds a network: the endpoint is asked for its chain id before anything is stored.
import { useId, useState } from 'react'
import type { Network } from '@/lib/chain/networks/network'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { TextInput } from '../ui/TextInput'
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
  const form = useId()
  const [fields, setFields] = useState(empty)
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const read = readNetworkFields(fields)
  const problems = tried && read.type === 'problems' ? read.problems : {}
  const set = (name: keyof NetworkFields) => (text: string) => {
    setFields({ ...fields, [name]: text })
    setProblem(undefined)
  }

  const submit = async () => {
    setTried(true)
    if (read.type === 'problems') return
    const { network } = read
    const exists = () =>
      t('dashboard.networks.exists', {
        name: props.known.find(({ chainId }) => chainId === network.chainId)?.name ?? String(network.chainId),
      })
    if (props.known.some(({ chainId }) => chainId === network.chainId)) return setProblem(exists())
    setAsking(true)
    try {
      const answer = await sendCommand('addNetwork', network)
      if (answer.type === 'added') return props.onAdded(network.name)
      setProblem(answer.type === 'exists already' ? exists() : networkSentence(t, answer))
    } catch (error) {
      setProblem(
        t('common.commandFailed', { reason: error instanceof Error ? error.message : String(error) }),
      )
    }
    setAsking(false)
  }

  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('dashboard.networks.add.title')}
      footer={
        <>
          <Button fullWidth onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button form={form} type="submit" variant="primary" fullWidth loading={asking}>
            {t('dashboard.networks.add')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
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
        <div aria-live="polite" className="empty:hidden">
          {asking && <Notice tone="info">{t('dashboard.networks.asking')}</Notice>}
          {problem && <Notice tone="danger">{problem}</Notice>}
        </div>
      </form>
    </Dialog>
  )
}
