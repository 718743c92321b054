// Another endpoint for a network that is known; it is asked for its chain id before it is stored.
import { useId, useState } from 'react'
import type { Network } from '@/lib/chain/networks/network'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { TextInput } from '../ui/TextInput'
import { useText } from '../ui/useText'
import { readEndpoint } from './networkForm'
import { fieldSentence, networkSentence } from './networkProblem'

export function EndpointDialog(props: {
  network: Network
  start: string
  onClose: () => void
  onChanged: () => void
}) {
  const t = useText()
  const form = useId()
  const { chainId, name } = props.network
  const [endpoint, setEndpoint] = useState(props.start)
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string>()

  const submit = async () => {
    const wrong = readEndpoint(endpoint)
    if (wrong) return setProblem(fieldSentence(t, wrong))
    setAsking(true)
    setProblem(undefined)
    try {
      const answer = await sendCommand('setEndpoint', { chainId, endpoint: endpoint.trim() })
      if (answer.type === 'set') return props.onChanged()
      setProblem(networkSentence(t, answer))
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
      title={t('dashboard.networks.change.title', { name })}
      footer={
        <>
          <Button fullWidth onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button form={form} type="submit" variant="primary" fullWidth loading={asking}>
            {t('common.save')}
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
        <p className="text-soft">{t('dashboard.networks.change.text')}</p>
        <Field
          label={t('dashboard.networks.endpoint')}
          hint={t('dashboard.networks.endpoint.hint')}
          error={problem}
          required
        >
          <TextInput
            mono
            inputMode="url"
            placeholder="https://"
            value={endpoint}
            onChange={(text) => {
              setEndpoint(text)
              setProblem(undefined)
            }}
          />
        </Field>
      </form>
    </Dialog>
  )
}
