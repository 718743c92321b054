// A network's chain changed what was final: both blocks by name, and the way to go on.
import type { Network } from '@/lib/chain/networks/network'
import { readStops, type StoppedChain } from '@/lib/storage/read/stops'
import { sendCommand } from '../command'
import { HashLink } from '../ui/AddressView'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { useDeed } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { endpointText } from './endpointText'

/** The stop of a chain that the user has not seen yet; undefined where there is none. */
export function useStop(chainId: number | undefined): StoppedChain | undefined {
  return useLiveValue(readStops, [])?.find((stopped) => stopped.chainId === chainId)
}

/** Every chain that is stopped. */
export function StopNotices(props: { networks: readonly Network[] }) {
  const stops = useLiveValue(readStops, []) ?? []
  return stops.map((stopped) => (
    <StopNotice
      key={stopped.chainId}
      stopped={stopped}
      network={props.networks.find(({ chainId }) => chainId === stopped.chainId)}
    />
  ))
}

export function StopNotice(props: { stopped: StoppedChain; network: Network | undefined }) {
  const t = useText()
  const deed = useDeed()
  const { chainId, stop } = props.stopped
  const name = props.network?.name ?? chainId.toString()
  const explorer = props.network?.explorer
  return (
    <Notice
      tone="danger"
      title={t('stop.title', { network: name })}
      action={
        <Button
          size="small"
          onClick={() =>
            void deed(() => sendCommand('acknowledgeStop', { chainId }), t('stop.done', { network: name }))
          }
        >
          {t('stop.goOn')}
        </Button>
      }
    >
      <div className="flex flex-col gap-1.5">
        <p>{t('stop.text', { block: stop.ours.number.toString(), network: name })}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-3">
          <dt>{t('stop.was')}</dt>
          <dd>
            <HashLink hash={stop.ours.hash} explorer={explorer} kind="block" />
          </dd>
          <dt>{t('stop.is')}</dt>
          <dd>
            <HashLink hash={stop.theirs.hash} explorer={explorer} kind="block" />
          </dd>
          <dt>{t('stop.said')}</dt>
          <dd className="break-all">{endpointText(t, stop.endpoint)}</dd>
        </dl>
        <p>{t('stop.advice')}</p>
      </div>
    </Notice>
  )
}
