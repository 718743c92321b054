// One more endpoint for a network; it is asked for its chain id before it is stored.
import { useState } from 'react'
import type { Network, UserEndpoint } from '@/lib/chain/networks/network'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { TextInput } from '../ui/TextInput'
import { useSubmit } from '../ui/useSubmit'
import { useText } from '../ui/useText'
import { readEndpoint } from './networkForm'
import { endpointSentence, fieldSentence } from './networkProblem'
import { useUses } from './useUses'

export function AddEndpointForm(props: { network: Network }) {
  const t = useText()
  const uses = useUses().filter(({ value }) => value !== 'off')
  const [endpoint, setEndpoint] = useState('')
  const [use, setUse] = useState<UserEndpoint['use']>('ask')
  const adding = useSubmit()

  const submit = async () => {
    const wrong = readEndpoint(endpoint)
    if (wrong) return adding.refuse(fieldSentence(t, wrong) ?? '')
    await adding.run(async () => {
      const { chainId } = props.network
      const answer = await sendCommand('setEndpoint', { chainId, endpoint: endpoint.trim(), use })
      if (answer.type === 'set') setEndpoint('')
      return endpointSentence(t, answer)
    })
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-3 rounded-card border border-line p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Field
        label={t('dashboard.networks.endpoint')}
        hint={t('dashboard.networks.endpoint.hint')}
        error={adding.problem}
        required
      >
        <TextInput
          mono
          inputMode="url"
          placeholder="https://"
          value={endpoint}
          onChange={(text) => {
            setEndpoint(text)
            adding.clear()
          }}
        />
      </Field>
      <Field label={t('endpoints.use')} hint={t(`endpoints.use.${use === 'off' ? 'ask' : use}.hint`)}>
        <Select value={use} onChange={setUse} options={uses} />
      </Field>
      <Button type="submit" loading={adding.busy}>
        {t('endpoints.add')}
      </Button>
    </form>
  )
}
