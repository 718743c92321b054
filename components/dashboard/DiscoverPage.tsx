// Looks for accounts below a phrase that were used: asks before it asks anybody, says how far it is, and can be stopped.
import { ArrowLeft, KeyRound } from 'lucide-react'
import { useRef, useState } from 'react'
import { pathSchemes, type SchemeName, schemeNames } from '@/lib/base/accountPath'
import type { DiscoveryState, FoundAccount } from '@/lib/messages/commands/accounts'
import { readAccounts, readNetworks, readSettings } from '@/lib/storage/read'
import { phrasesOf } from '../accounts/phrasesOf'
import { readScheme } from '../accounts/SchemeField'
import { sendCommand } from '../command'
import { DiscoverProgress } from '../import/DiscoverProgress'
import { FoundList } from '../import/FoundList'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { EmptyState } from '../ui/EmptyState'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { Select } from '../ui/Select'
import { TextInput } from '../ui/TextInput'
import { useDeed } from '../ui/useFlash'
import { useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { PageTitle } from './PageTitle'
import { routeHref } from './route'

interface Run {
  at: 'running' | 'stopped' | 'done'
  state: DiscoveryState | undefined
  found: FoundAccount[]
}

export function DiscoverPage(props: { secretId: string | undefined }) {
  const t = useText()
  const deed = useDeed()
  const accounts = useSharedValue(readAccounts)
  const networks = useSharedValue(readNetworks)
  const settings = useSharedValue(readSettings)
  const [chosenPhrase, setChosenPhrase] = useState(props.secretId)
  const [schemes, setSchemes] = useState<readonly SchemeName[]>(['standard'])
  const [ownPath, setOwnPath] = useState('')
  const [chosenChains, setChosenChains] = useState<readonly number[]>()
  const [tried, setTried] = useState(false)
  const [run, setRun] = useState<Run>()
  const stopped = useRef(false)
  if (!accounts || !networks || !settings) return <PageTitle title={t('sources.discover.title')} />

  const phrases = phrasesOf(accounts)
  const phrase = phrases.find(({ secretId }) => secretId === chosenPhrase) ?? phrases[0]
  const chainIds = chosenChains ?? [settings.selectedChainId]
  const own = ownPath.trim() === '' ? undefined : readScheme({ name: 'custom', path: ownPath }, t)
  const wanted = [
    ...schemes.map((name): string => pathSchemes[name]),
    ...(own?.type === 'scheme' ? [own.scheme] : []),
  ]
  const isChosen = wanted.length > 0 && chainIds.length > 0

  const look = async (secretId: string, chains: readonly number[], before: FoundAccount[]) => {
    stopped.current = false
    let found = before
    let state: DiscoveryState | undefined
    setRun({ at: 'running', state, found })
    const went = await deed(async () => {
      for (;;) {
        const answer = await sendCommand('discoverAccounts', {
          secretId,
          schemes: wanted,
          chainIds: [...chains],
          ...(state ? { state } : {}),
        })
        state = answer.state
        found = merged(found, answer.found)
        const at = answer.done ? 'done' : stopped.current ? 'stopped' : 'running'
        setRun({ at, state, found })
        if (at !== 'running') return
      }
    })
    if (!went) setRun({ at: 'stopped', state, found })
  }

  const start = (chains: readonly number[], before: FoundAccount[] = []) => {
    setTried(true)
    if (!phrase || !isChosen || own?.type === 'problem') return
    void look(phrase.secretId, chains, before)
  }
  const failed = run?.state?.chains.filter((chain) => chain.failed !== undefined) ?? []
  const isRunning = run?.at === 'running'

  return (
    <>
      <PageTitle
        title={t('sources.discover.title')}
        lead={t('sources.discover.lead')}
        before={
          <a
            href={routeHref({ page: 'accounts' })}
            className="inline-flex w-fit items-center gap-1.5 text-sm font-semibold text-brand-ink"
          >
            <ArrowLeft aria-hidden size={16} />
            {t('dashboard.page.accounts')}
          </a>
        }
      />
      {!phrase ? (
        <Card>
          <EmptyState icon={KeyRound} title={t('sources.discover.none.title')}>
            {t('sources.discover.none.text')}
          </EmptyState>
        </Card>
      ) : (
        <div className="flex max-w-[44rem] flex-col gap-6">
          {phrases.length > 1 && (
            <Field label={t('sources.discover.phrase')}>
              <Select
                value={phrase.secretId}
                disabled={isRunning}
                onChange={(secretId) => {
                  setChosenPhrase(secretId)
                  setRun(undefined)
                }}
                options={phrases.map(({ secretId, number, account }) => ({
                  value: secretId,
                  label: t('sources.discover.phraseNumber', { number, account }),
                }))}
              />
            </Field>
          )}
          <Choices
            legend={t('sources.discover.schemes')}
            disabled={isRunning}
            options={schemeNames.map((name) => ({
              value: name,
              label: t(`sources.scheme.${name}`),
              hint: t(`sources.scheme.${name}.hint`),
            }))}
            chosen={schemes}
            onChange={setSchemes}
          />
          <Field
            label={t('sources.scheme.custom')}
            hint={t('sources.scheme.custom.hint')}
            error={own?.type === 'problem' && tried ? own.text : undefined}
            optional
          >
            <TextInput mono value={ownPath} onChange={setOwnPath} disabled={isRunning} />
          </Field>
          <Choices
            legend={t('sources.discover.networks')}
            disabled={isRunning}
            options={networks
              .filter(({ testnet }) => !testnet)
              .map(({ chainId, name }) => ({ value: chainId, label: name }))}
            chosen={chainIds}
            onChange={setChosenChains}
          />
          <Choices
            legend={t('sources.discover.testnets')}
            disabled={isRunning}
            options={networks
              .filter(({ testnet }) => testnet)
              .map(({ chainId, name }) => ({ value: chainId, label: name }))}
            chosen={chainIds}
            onChange={setChosenChains}
          />
          <Notice tone="caution" title={t('sources.discover.privacy.title')}>
            {t('sources.discover.privacy.text')}
          </Notice>
          {tried && !isChosen && (
            <Notice tone="danger" announce>
              {t('sources.discover.choose')}
            </Notice>
          )}
          <div className="flex flex-wrap gap-3">
            {isRunning ? (
              <Button
                onClick={() => {
                  stopped.current = true
                }}
              >
                {t('sources.discover.stop')}
              </Button>
            ) : (
              <Button variant={run ? 'secondary' : 'primary'} onClick={() => start(chainIds)}>
                {run ? t('sources.discover.again') : t('sources.discover.start')}
              </Button>
            )}
            {!isRunning && failed.length > 0 && (
              <Button
                onClick={() =>
                  start(
                    failed.map(({ chainId }) => chainId),
                    run?.found,
                  )
                }
              >
                {t('sources.discover.retry')}
              </Button>
            )}
          </div>
          {run && (
            <>
              <DiscoverProgress at={run.at} state={run.state} found={run.found.length} networks={networks} />
              {run.found.length > 0 && (
                <FoundList
                  secretId={phrase.secretId}
                  found={run.found}
                  accounts={accounts}
                  networks={networks}
                  waiting={isRunning}
                />
              )}
            </>
          )}
        </div>
      )}
    </>
  )
}

/** An address that two schemes lead to is one account; one that two runs found was used on the chains of both. */
function merged(before: readonly FoundAccount[], more: readonly FoundAccount[]): FoundAccount[] {
  const byAddress = new Map(before.map((account) => [account.address, account]))
  for (const account of more) {
    const known = byAddress.get(account.address)
    const others =
      known?.chains.filter(({ chainId }) => account.chains.every((c) => c.chainId !== chainId)) ?? []
    byAddress.set(account.address, known ? { ...known, chains: [...others, ...account.chains] } : account)
  }
  return [...byAddress.values()]
}

function Choices<V extends string | number>(props: {
  legend: string
  disabled: boolean
  options: readonly { value: V; label: string; hint?: string }[]
  chosen: readonly V[]
  onChange: (chosen: readonly V[]) => void
}) {
  const { chosen } = props
  return (
    <fieldset className="flex flex-col gap-2" disabled={props.disabled}>
      <legend className="mb-1 text-sm font-semibold text-soft">{props.legend}</legend>
      <div className="grid gap-2 sm:grid-cols-2 md:grid-cols-3">
        {props.options.map(({ value, label, hint }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-control border border-line bg-surface px-3 py-2 has-checked:border-brand has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() =>
                props.onChange(
                  chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
                )
              }
              className="size-4.5 shrink-0 accent-brand outline-none"
            />
            <span className="min-w-0">
              <span className="block truncate font-medium">{label}</span>
              {hint && <span className="block text-xs text-faint">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
