// The nonce doctor: for one account on one network, what blocks what, as a picture, and the act that helps.
import { Stethoscope } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { Address } from '@/lib/base/address'
import type { CommandResult } from '@/lib/messages/commands'
import { readAccounts, readActivePairs, readNetworks } from '@/lib/storage/read'
import { readDiagnosis, readWaitingPairs } from '@/lib/storage/read/nonces'
import { sendCommand } from '../command'
import { PageTitle } from '../dashboard/PageTitle'
import { routeHref } from '../dashboard/route'
import { Card } from '../ui/Card'
import { EmptyState, ErrorState } from '../ui/EmptyState'
import { HowKnownBadge } from '../ui/HowKnownBadge'
import { Select } from '../ui/Select'
import { shortHex } from '../ui/shortHex'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { DoctorVerdict } from './DoctorVerdict'
import { NonceLine } from './NonceLine'

type Examined = CommandResult<'examineNonces'>

/** Blocks come; a little slower than the fastest of them, and only while somebody looks. */
const lookAgainMs = 6_000

/** `id` is "chain id:address" of what is looked at; without it, what waits first. */
export function DoctorPage(props: { id: string | undefined }) {
  const t = useText()
  const accounts = useLiveValue(readAccounts, [])
  const networks = useLiveValue(readNetworks, [])
  const active = useLiveValue(readActivePairs, [])
  const waiting = useLiveValue(readWaitingPairs, [])
  if (!accounts || !networks || !active || !waiting) return <Skeleton height="12rem" />
  const pairs = active.filter(([from]) => accounts.some(({ address }) => address === from))
  const keyOf = ([address, chainId]: [Address, number]) => `${chainId}:${address}`
  const chosen = pairs.find((pair) => keyOf(pair) === props.id) ?? waiting[0] ?? pairs[0]
  const nameOf = ([address, chainId]: [Address, number]) => {
    const account = accounts.find((each) => each.address === address)?.name ?? shortHex(address)
    const network = networks.find((each) => each.chainId === chainId)?.name ?? String(chainId)
    return t('doctor.pair', { account, network })
  }
  return (
    <>
      <PageTitle title={t('doctor.title')} lead={t('doctor.lead')} />
      {chosen ? (
        <>
          <Select
            aria-label={t('doctor.which')}
            value={keyOf(chosen)}
            onChange={(id) => {
              location.hash = routeHref({ page: 'doctor', id })
            }}
            options={pairs.map((pair) => ({ value: keyOf(pair), label: nameOf(pair) }))}
          />
          <Examination key={keyOf(chosen)} address={chosen[0]} chainId={chosen[1]} />
        </>
      ) : (
        <Card>
          <EmptyState icon={Stethoscope} title={t('doctor.nothing.title')}>
            {t('doctor.nothing.text')}
          </EmptyState>
        </Card>
      )}
    </>
  )
}

function Examination(props: { address: Address; chainId: number }) {
  const t = useText()
  const { address, chainId } = props
  const { examined, examine } = useExamined(address, chainId)
  if (!examined) {
    return (
      <Card>
        <Skeleton height="6rem" />
      </Card>
    )
  }
  if (examined.type === 'failed') {
    return <ErrorState title={t('doctor.failed')} reason={examined.reason} onRetry={() => void examine()} />
  }
  return <Findings {...props} examined={examined} onActed={() => void examine()} />
}

function useExamined(address: Address, chainId: number) {
  const [examined, setExamined] = useState<Examined>()
  const examine = useCallback(async () => {
    try {
      setExamined(await sendCommand('examineNonces', { address, chainId }))
    } catch (error) {
      setExamined({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }, [address, chainId])
  useEffect(() => {
    void examine()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void examine()
    }, lookAgainMs)
    return () => clearInterval(timer)
  }, [examine])
  return { examined, examine }
}

function Findings(props: {
  address: Address
  chainId: number
  examined: Extract<Examined, { type: 'examined' }>
  onActed: () => void
}) {
  const t = useText()
  const { address, chainId, examined } = props
  const { count, pendingCount, baseFeeWei } = examined
  const diagnosis = useLiveValue(
    () => readDiagnosis(address, chainId, { count: count.value, pendingCount, baseFeeWei }),
    [address, chainId, count.value, pendingCount, baseFeeWei],
  )
  if (!diagnosis) return <Skeleton height="6rem" />
  return (
    <>
      <DoctorVerdict
        diagnosis={diagnosis}
        address={address}
        chainId={chainId}
        baseFeeWei={baseFeeWei}
        onActed={props.onActed}
      />
      <Card title={t('doctor.line')} aside={<HowKnownBadge known={count.known} />}>
        {diagnosis.line.length > 0 ? (
          <NonceLine diagnosis={diagnosis} />
        ) : (
          <p className="text-soft">{t('doctor.neverSent')}</p>
        )}
      </Card>
    </>
  )
}
