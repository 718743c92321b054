// Coming from another wallet: everything that accounts can come from, in one place.
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { readAccounts } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { BroughtCard } from '../import/BroughtCard'
import type { Brought } from '../import/brought'
import { ImportPanel } from '../import/ImportPanel'
import { sourceSentence } from '../import/sourceSentence'
import { WhereToLook } from '../import/WhereToLook'
import { Button } from '../ui/Button'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { PageTitle } from './PageTitle'
import { routeHref } from './route'

type Step =
  | { at: 'bring' }
  | { at: 'found'; brought: Brought }
  | { at: 'added'; isNew: boolean; count: number; secretId: string | undefined; isPhrase: boolean }

export function ImportPage() {
  const t = useText()
  const accounts = useSharedValue(readAccounts)
  const [step, setStep] = useState<Step>({ at: 'bring' })
  const [problem, setProblem] = useState<string>()
  const [adding, setAdding] = useState(false)

  const add = async (brought: Brought) => {
    const { source, filePassword, count } = brought
    setAdding(true)
    setProblem(undefined)
    try {
      const accountName = t('sources.accountName', { number: (accounts?.length ?? 0) + 1 })
      const passwords = filePassword === undefined ? [] : [filePassword]
      const answer = await sendCommand('addSource', { source, accountName }, ...passwords)
      if (answer.type === 'added' || answer.type === 'known already') {
        const isNew = answer.type === 'added'
        const isPhrase = source.type === 'phrase'
        const added = answer.type === 'added' ? answer.added : count
        setStep({ at: 'added', isNew, count: added, secretId: answer.secretId, isPhrase })
      } else setProblem(sourceSentence(t, answer))
    } catch (error) {
      setProblem(failureSentence(t, error))
    }
    setAdding(false)
  }

  return (
    <>
      <PageTitle
        title={t('sources.title')}
        lead={t('sources.lead')}
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
      <div className="flex max-w-[42rem] flex-col gap-8">
        {step.at === 'bring' && accounts && (
          <>
            <ImportPanel accounts={accounts} onBrought={(brought) => setStep({ at: 'found', brought })} />
            <WhereToLook />
          </>
        )}
        {step.at === 'found' && (
          <section className="flex flex-col gap-4">
            <h2 className="text-xl font-semibold">{t('sources.found.title')}</h2>
            <p className="text-soft">{t('sources.found.lead')}</p>
            <BroughtCard brought={step.brought} />
            <div aria-live="assertive" className="empty:hidden">
              {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
            </div>
            <div className="flex flex-col gap-3 sm:flex-row-reverse">
              <Button variant="primary" fullWidth loading={adding} onClick={() => void add(step.brought)}>
                {t('sources.found.add')}
              </Button>
              <Button fullWidth disabled={adding} onClick={() => setStep({ at: 'bring' })}>
                {t('sources.found.back')}
              </Button>
            </div>
          </section>
        )}
        {step.at === 'added' && (
          <section className="flex flex-col gap-5">
            <Notice tone={step.isNew ? 'success' : 'info'} title={t('sources.added.title')} announce>
              {!step.isNew
                ? t('sources.added.known')
                : step.count > 1
                  ? t('sources.added.many', { count: step.count })
                  : t('sources.added.one')}
            </Notice>
            <div className="flex flex-wrap gap-3">
              {step.isPhrase && step.secretId !== undefined && (
                <LinkButton primary href={routeHref({ page: 'discover', id: step.secretId })}>
                  {t('sources.added.discover')}
                </LinkButton>
              )}
              <LinkButton href={routeHref({ page: 'accounts' })}>{t('sources.added.accounts')}</LinkButton>
              <Button onClick={() => setStep({ at: 'bring' })}>{t('sources.added.again')}</Button>
            </div>
          </section>
        )}
      </div>
    </>
  )
}

function LinkButton(props: { href: string; primary?: boolean; children: string }) {
  return (
    <a
      href={props.href}
      className={
        props.primary
          ? 'inline-flex min-h-11 items-center rounded-control bg-brand px-4 font-semibold text-on-brand hover:bg-brand-strong'
          : 'inline-flex min-h-11 items-center rounded-control bg-raised px-4 font-semibold text-ink ring-1 ring-line ring-inset hover:bg-sunken'
      }
    >
      {props.children}
    </a>
  )
}
