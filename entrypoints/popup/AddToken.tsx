// A token by its contract: what the contract says of itself is shown as that, and only then can it be accepted.
import { useCallback, useEffect, useRef, useState } from 'react'
import { AddressProblem } from '@/components/accounts/AddressProblem'
import { sendCommand } from '@/components/command'
import { callsItselfTheSame } from '@/components/tokens/callsItselfTheSame'
import { TokenClaim } from '@/components/tokens/TokenClaim'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { NetworkBadge } from '@/components/ui/NetworkBadge'
import { Notice } from '@/components/ui/Notice'
import { Header, PageShell } from '@/components/ui/PageShell'
import { TextArea } from '@/components/ui/TextInput'
import { useLiveValue } from '@/components/ui/useLive'
import { useText } from '@/components/ui/useText'
import { type Address, parseAddress } from '@/lib/base/address'
import type { Known } from '@/lib/base/known'
import type { ClaimedToken, ListView } from '@/lib/base/token'
import { readTokens } from '@/lib/storage/read/tokens'
import type { InUse } from './inUse'

type Reading =
  | { type: 'reading' }
  | { type: 'claims'; claim: Known<ClaimedToken> & { list: ListView } }
  | { type: 'unknown'; reason: string }

export function AddToken(props: { inUse: InUse; start: Address | undefined; onDone: () => void }) {
  const t = useText()
  const { account, network } = props.inUse
  const { chainId } = network
  const [text, setText] = useState<string>(props.start ?? '')
  const [problem, setProblem] = useState<string>()
  const [working, setWorking] = useState(false)
  const parsed = parseAddress(text)
  const token = parsed.type === 'address' ? parsed.address : undefined
  const [reading, read] = useReading(chainId, token)
  const shown = useLiveValue(() => readTokens(account.address, chainId), [account.address, chainId])
  const already = token !== undefined && shown?.some(({ held }) => held.token === token)
  const claim = reading?.type === 'claims' ? reading.claim : undefined

  const decide = async (deed: () => Promise<string | undefined>) => {
    setWorking(true)
    setProblem(undefined)
    try {
      const said = await deed()
      if (said === undefined) return props.onDone()
      setProblem(said)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      setProblem(t('common.commandFailed', { reason }))
    }
    setWorking(false)
  }
  const accept = () =>
    decide(async () => {
      if (!token || !claim) return undefined
      const { claimedSymbol, claimedDecimals } = claim.value
      const answer = await sendCommand('acceptToken', {
        account: account.address,
        chainId,
        token,
        shown: { claimedSymbol, claimedDecimals },
      })
      if (answer.type === 'accepted') return undefined
      if (answer.type === 'unknown') return t('tokens.unknown', { reason: answer.reason })
      // What the list says of the new claim is asked with it.
      await read()
      return t('tokens.saysOtherwise')
    })
  const decline = () =>
    decide(async () => {
      if (token) await sendCommand('hideToken', { account: account.address, chainId, token })
      return undefined
    })

  return (
    <PageShell
      header={<Header title={t('tokens.add')} onBack={props.onDone} />}
      footer={
        <div className="flex gap-2">
          {props.start && token === props.start && (
            <Button fullWidth onClick={() => void decline()}>
              {t('tokens.decline')}
            </Button>
          )}
          <Button
            variant="primary"
            fullWidth
            disabled={!claim || already}
            loading={working}
            onClick={() => void accept()}
          >
            {t('tokens.accept')}
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-4 px-4 pb-4">
        <p className="flex items-center gap-1.5 px-1 text-sm text-soft">
          <span className="min-w-0 truncate">{account.name}</span>
          <span aria-hidden>·</span>
          <NetworkBadge network={network} chainId={chainId} />
        </p>
        <Field
          label={t('tokens.contract')}
          hint={t('tokens.contractHint')}
          error={
            text.trim() !== '' && !token && text.trim().length >= 42 ? (
              <AddressProblem parsed={parsed} text={text} />
            ) : undefined
          }
        >
          <TextArea
            mono
            value={text}
            placeholder={t('send.toPlaceholder')}
            onChange={(typed) => {
              setText(typed.replaceAll(/\s/g, ''))
              setProblem(undefined)
            }}
          />
        </Field>
        <div aria-live="polite" className="flex flex-col gap-3 empty:hidden">
          {reading?.type === 'reading' && <p className="text-sm text-faint">{t('tokens.reading')}</p>}
          {reading?.type === 'unknown' && (
            <Notice tone="caution">{t('tokens.unknown', { reason: reading.reason })}</Notice>
          )}
          {token && claim && (
            <TokenClaim
              token={token}
              claim={claim}
              list={claim.list}
              network={network}
              explorer={network.explorer}
              sameSymbol={callsItselfTheSame(shown ?? [], token, claim.value.claimedSymbol)}
            />
          )}
          {already && <Notice tone="info">{t('tokens.already')}</Notice>}
          {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
        </div>
      </div>
    </PageShell>
  )
}

/** Asks the contract as soon as there is an address, and again by `read`. An answer about an earlier one is dropped. */
function useReading(chainId: number, token: Address | undefined) {
  const [reading, setReading] = useState<Reading>()
  const newest = useRef(0)
  const read = useCallback(async () => {
    newest.current += 1
    const turn = newest.current
    setReading(token && { type: 'reading' })
    if (!token) return
    const answer = await sendCommand('readToken', { chainId, token }).then(
      (answer): Reading => ('type' in answer ? answer : { type: 'claims', claim: answer }),
      (error: Error): Reading => ({ type: 'unknown', reason: error.message }),
    )
    if (newest.current === turn) setReading(answer)
  }, [chainId, token])
  useEffect(() => void read(), [read])
  return [reading, read] as const
}
