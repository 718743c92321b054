// The small print of a simulation: how it was made, how exact it is, and what it can't show.

import type { Simulated } from '@/lib/safety/simulation/simulation'
import { useText } from '../../ui/useText'

export function EffectsNote(props: { simulation: Simulated }) {
  const t = useText()
  const { method, otherBlock, toleranceBps = 100n } = props.simulation
  const tolerance = `${Number(toleranceBps) / 100}\u00a0%`
  return (
    <p className="text-xs text-faint">
      {t('effects.how', { method: method === 'local' ? 'EVM' : method, tolerance })}{' '}
      {otherBlock?.type === 'same' && `${t('effects.sameInOtherBlock')} `}
      {otherBlock?.type === 'not run' && `${t('effects.noOtherBlock')} `}
      {method === 'eth_call' && t('effects.byMeasuring')}
      {method === 'local' && t('effects.byMachine')}
    </p>
  )
}
