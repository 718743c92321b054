// Whom the wallet may ask about the chain: before the user has said so, nobody is asked anything.
import { clsx } from 'clsx'
import {
  CircleCheck,
  CircleDashed,
  Globe,
  type LucideIcon,
  OctagonAlert,
  Server,
  TriangleAlert,
} from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { isSocketUrl } from '@/lib/base/origin'
import { readEndpoints, readNetworks, type ShownEndpoint } from '@/lib/storage/read'
import { failureText } from '../chain/failureText'
import { sendCommand } from '../command'
import { type EndpointWord, endpointName, endpointWord } from '../settings/endpointWords'
import { readEndpoint } from '../settings/networkForm'
import { endpointSentence, fieldSentence } from '../settings/networkProblem'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { TextInput } from '../ui/TextInput'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { OnboardingFrame, type Steps } from './OnboardingFrame'

type Stage =
  | { at: 'choosing' }
  /** Chosen; its endpoints are being tried. */
  | { at: 'testing' | 'tested'; chainId: number; failure?: string }

export function ChooseEndpoints(props: { steps?: Steps; onDone: () => void }) {
  const t = useText()
  const [choice, setChoice] = useState<'public' | 'own'>('public')
  const [endpoint, setEndpoint] = useState('')
  const [problem, setProblem] = useState<string>()
  const [asking, setAsking] = useState(false)
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })

  const choose = async (event: FormEvent) => {
    event.preventDefault()
    if (asking) return
    const wrong = choice === 'own' ? readEndpoint(endpoint) : undefined
    if (wrong) return setProblem(fieldSentence(t, wrong))
    setAsking(true)
    setProblem(undefined)
    try {
      const answer = await sendCommand(
        'chooseEndpoints',
        choice === 'public' ? { choice } : { choice, endpoint: endpoint.trim() },
      )
      if (answer.type === 'chosen') await test(answer.chainId)
      else if (answer.type === 'unknown chain') {
        setProblem(t('endpoints.first.unknownChain', { chainId: answer.chainId.toString() }))
      } else setProblem(endpointSentence(t, answer))
    } catch (error) {
      setProblem(failureSentence(t, error))
    }
    setAsking(false)
  }

  const test = async (chainId: number) => {
    setStage({ at: 'testing', chainId })
    const answer = await sendCommand('checkEndpoints', { chainId })
    setStage({ at: 'tested', chainId, ...(answer.type === 'failed' ? { failure: answer.reason } : {}) })
  }

  if (stage.at !== 'choosing') {
    return (
      <OnboardingFrame title={t('endpoints.first.tested')} steps={props.steps}>
        <Tested chainId={stage.chainId} isTesting={stage.at === 'testing'} />
        {stage.failure !== undefined && (
          <Notice tone="caution" announce title={t('endpoints.first.failed')}>
            {t('endpoints.first.failed.text', { reason: failureText(t, stage.failure) })}
          </Notice>
        )}
        <div className="flex flex-col gap-3 sm:flex-row-reverse">
          <Button variant="primary" fullWidth loading={stage.at === 'testing'} onClick={props.onDone}>
            {t('common.continue')}
          </Button>
          {stage.failure !== undefined && (
            <Button fullWidth onClick={() => void test(stage.chainId)}>
              {t('endpoints.first.again')}
            </Button>
          )}
          {stage.failure !== undefined && (
            <Button fullWidth onClick={() => setStage({ at: 'choosing' })}>
              {t('endpoints.first.other')}
            </Button>
          )}
        </div>
      </OnboardingFrame>
    )
  }
  return (
    <OnboardingFrame title={t('endpoints.first.title')} lead={t('endpoints.first.lead')} steps={props.steps}>
      <form className="flex flex-col gap-6" onSubmit={(event) => void choose(event)} noValidate>
        <fieldset className="flex flex-col gap-3">
          <legend className="sr-only">{t('endpoints.first.title')}</legend>
          <Way
            icon={Globe}
            title={t('endpoints.first.public')}
            hint={t('endpoints.first.public.hint')}
            checked={choice === 'public'}
            onChoose={() => setChoice('public')}
          />
          <Way
            icon={Server}
            title={t('endpoints.first.own')}
            hint={t('endpoints.first.own.hint')}
            checked={choice === 'own'}
            onChoose={() => setChoice('own')}
          />
        </fieldset>
        {choice === 'own' && (
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
        )}
        {choice === 'public' && problem !== undefined && (
          <Notice tone="danger" announce>
            {problem}
          </Notice>
        )}
        <Button type="submit" variant="primary" fullWidth loading={asking}>
          {t(choice === 'public' ? 'endpoints.first.usePublic' : 'endpoints.first.useOwn')}
        </Button>
      </form>
    </OnboardingFrame>
  )
}

function Way(props: {
  icon: LucideIcon
  title: string
  hint: string
  checked: boolean
  onChoose: () => void
}) {
  const { icon: Icon, checked } = props
  return (
    <label
      className={clsx(
        'relative flex cursor-pointer items-start gap-4 rounded-card border bg-surface p-4 shadow-lift transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand',
        checked ? 'border-brand ring-1 ring-brand' : 'border-line hover:border-edge',
      )}
    >
      <input
        type="radio"
        name="endpoints"
        checked={checked}
        onChange={props.onChoose}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
      <span className="grid size-11 shrink-0 place-items-center rounded-control bg-brand-soft text-brand-ink">
        <Icon aria-hidden size={21} />
      </span>
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="text-lg font-semibold">{props.title}</span>
        <span className="text-pretty text-soft">{props.hint}</span>
      </span>
      <span
        aria-hidden
        className={clsx(
          'mt-1 grid size-5 shrink-0 place-items-center rounded-full border-2',
          checked ? 'border-brand' : 'border-edge',
        )}
      >
        {checked && <span className="size-2.5 rounded-full bg-brand" />}
      </span>
    </label>
  )
}

const looks: Record<EndpointWord['tone'], { colour: string; icon: LucideIcon }> = {
  good: { colour: 'text-success-ink', icon: CircleCheck },
  plain: { colour: 'text-faint', icon: CircleDashed },
  caution: { colour: 'text-caution-ink', icon: TriangleAlert },
  danger: { colour: 'text-danger-ink', icon: OctagonAlert },
}

/** Each endpoint of the network, and what its trial showed so far. */
function Tested(props: { chainId: number; isTesting: boolean }) {
  const t = useText()
  const shown = useLiveValue(async () => {
    const [networks, endpoints] = await Promise.all([readNetworks(), readEndpoints()])
    const network = networks.find(({ chainId }) => chainId === props.chainId)
    // Sockets stand beside endpoints of the same operators, and are not tried as long as those answer.
    const asked = (endpoints.get(props.chainId) ?? []).filter(
      ({ url, facts }) => network?.endpoints.includes(url) && (facts !== undefined || !isSocketUrl(url)),
    )
    return network && { name: network.name, asked }
  }, [props.chainId])
  if (!shown) return null
  return (
    <Card title={t('endpoints.title', { name: shown.name })} padding="none">
      <ul aria-busy={props.isTesting} className="divide-y divide-line px-4 pb-2">
        {shown.asked.map((endpoint) => (
          <Trial key={endpoint.url} endpoint={endpoint} isTesting={props.isTesting} />
        ))}
      </ul>
    </Card>
  )
}

function Trial({ endpoint, isTesting }: { endpoint: ShownEndpoint; isTesting: boolean }) {
  const t = useText()
  const { url, use, facts } = endpoint
  const isUntried = !facts || facts.answers + facts.failures === 0
  const word: EndpointWord =
    isTesting && isUntried
      ? { tone: 'plain', text: t('endpoints.first.testing') }
      : endpointWord(t, use, facts)
  const { colour, icon: Icon } = looks[word.tone]
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-3">
      <span className="min-w-0 font-medium break-all">{endpointName(url)}</span>
      <span className={clsx('flex items-center gap-1.5 text-sm', colour)}>
        <Icon aria-hidden size={15} className={clsx('shrink-0', isTesting && isUntried && 'animate-spin')} />
        {word.text}
        {facts?.latencyMs !== undefined && word.tone === 'good' && (
          <span className="text-faint">{t('endpoints.latency', { ms: Math.round(facts.latencyMs) })}</span>
        )}
      </span>
    </li>
  )
}
