// Whom a network's answers come from: its endpoints and where each stands, one more, and what each is used for.
import { useState } from 'react'
import type { Network, UserEndpoint } from '@/lib/chain/networks/network'
import type { ShownEndpoint } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { AddEndpointForm } from './AddEndpointForm'
import { EndpointItem } from './EndpointItem'
import { endpointSentence } from './networkProblem'

export function EndpointsDialog(props: {
  network: Network
  endpoints: readonly ShownEndpoint[]
  onClose: () => void
}) {
  const t = useText()
  const { chainId, name } = props.network
  const [busy, setBusy] = useState<'changing' | 'comparing'>()
  const [problem, setProblem] = useState<string>()

  /** Runs a deed and says what came of it, unless all is well. */
  const doing = async (what: 'changing' | 'comparing', deed: () => Promise<string | undefined>) => {
    setBusy(what)
    setProblem(undefined)
    try {
      setProblem(await deed())
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      setProblem(t('common.commandFailed', { reason }))
    }
    setBusy(undefined)
  }
  const setUse = (endpoint: string, use: UserEndpoint['use']) =>
    doing('changing', async () =>
      endpointSentence(t, await sendCommand('setEndpoint', { chainId, endpoint, use })),
    )
  const remove = (endpoint: string) =>
    doing('changing', async () =>
      endpointSentence(t, await sendCommand('removeEndpoint', { chainId, endpoint })),
    )
  const compare = () =>
    doing('comparing', async () => {
      const answer = await sendCommand('checkEndpoints', { chainId })
      return answer.type === 'failed' ? t('endpoints.compare.failed', { reason: answer.reason }) : undefined
    })

  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('endpoints.title', { name })}
      footer={
        <>
          <Button fullWidth loading={busy === 'comparing'} onClick={() => void compare()}>
            {t('endpoints.compare')}
          </Button>
          <Button variant="primary" fullWidth onClick={props.onClose}>
            {t('common.done')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-soft">{t('endpoints.lead')}</p>
        {problem !== undefined && (
          <Notice tone="danger" announce>
            {problem}
          </Notice>
        )}
        <ul className="-my-1 divide-y divide-line">
          {props.endpoints.map((endpoint) => (
            <EndpointItem
              key={endpoint.url}
              endpoint={endpoint}
              currency={props.network.currency}
              busy={busy !== undefined}
              onUse={(use) => void setUse(endpoint.url, use)}
              onRemove={() => void remove(endpoint.url)}
            />
          ))}
        </ul>
        <AddEndpointForm network={props.network} />
      </div>
    </Dialog>
  )
}
