// One practice case: what happened before, the real prompt with the real checks, and why the answer was right or wrong.
import { useEffect, useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import type { PracticeId } from '@/lib/requests/practice/cases'
import { readNetworks } from '@/lib/storage/read'
import { Prompt } from '../approval/Prompt'
import type { PromptControls } from '../approval/PromptFrame'
import { PromptPlaceContext } from '../approval/promptPlace'
import { type LoadedPractice, loadPractice } from '../safety/askEngine'
import { practiceOrder } from '../safety/practiceOrder'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { ErrorState } from '../ui/EmptyState'
import { Notice } from '../ui/Notice'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { BackLink } from './BackLink'
import { PageTitle } from './PageTitle'
import { routeHref } from './route'

export function PracticeCasePage(props: {
  id: PracticeId
  onAnswer: (id: PracticeId, answer: 'right' | 'wrong') => void
}) {
  const t = useText()
  const { id, onAnswer } = props
  const networks = useLiveValue(readNetworks, [])
  const [loaded, setLoaded] = useState<LoadedPractice>()
  const [failure, setFailure] = useState<string>()
  const [answer, setAnswer] = useState<'sign' | 'reject'>()
  useEffect(() => {
    let here = true
    loadPractice(id).then(
      (result) => here && setLoaded(result),
      (error) => here && setFailure(error instanceof Error ? error.message : String(error)),
    )
    return () => {
      here = false
    }
  }, [id])
  const place = practiceOrder.indexOf(id)
  const next = practiceOrder[place + 1]
  const give = (given: 'sign' | 'reject') => {
    setAnswer(given)
    if (loaded) onAnswer(id, given === loaded.right ? 'right' : 'wrong')
  }
  return (
    <>
      <PageTitle
        title={t(`practice.${id}.name`)}
        before={<BackLink to={{ page: 'practice' }}>{t('practice.back')}</BackLink>}
      />
      <p className="-mt-4 text-sm text-faint">
        {t('practice.number', { number: place + 1, total: practiceOrder.length })}
      </p>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="flex flex-col gap-4">
          <Card title={t('practice.before')}>
            <p className="text-lg text-pretty">{t(`practice.${id}.story`)}</p>
          </Card>
          {answer !== undefined && loaded && (
            <Notice
              announce
              tone={answer === loaded.right ? 'success' : 'danger'}
              title={
                answer === loaded.right
                  ? t('practice.right')
                  : t(answer === 'sign' ? 'practice.wrong.signed' : 'practice.wrong.rejected')
              }
              action={
                <div className="mt-1 flex flex-wrap gap-2">
                  {next !== undefined && (
                    <Button
                      size="small"
                      variant="primary"
                      onClick={() => {
                        location.hash = routeHref({ page: 'practice', id: next })
                      }}
                    >
                      {t('practice.next')}
                    </Button>
                  )}
                  <Button size="small" onClick={() => setAnswer(undefined)}>
                    {t('practice.again')}
                  </Button>
                </div>
              }
            >
              <p className="text-base text-pretty">{t(`practice.${id}.why`)}</p>
            </Notice>
          )}
        </div>
        <section aria-label={t('practice.prompt')} className="flex flex-col gap-2">
          <p className="rounded-control bg-accent-soft px-3 py-1.5 text-center text-sm font-semibold text-accent-ink">
            {t('practice.made')}
          </p>
          <div className="h-[40rem] overflow-clip rounded-card border border-edge bg-page shadow-lift">
            {failure !== undefined ? (
              <ErrorState title={t('common.commandFailed', { reason: failure })} />
            ) : loaded && networks ? (
              <PromptPlaceContext value="practice">
                <Prompt
                  question={loaded.question}
                  names={{ accounts: [practiceAccount(loaded, t('practice.account'))], networks }}
                  selectedAddress={undefined}
                  controls={controlsOf(give, answer !== undefined)}
                />
              </PromptPlaceContext>
            ) : (
              <div className="p-6">
                <Skeleton height="20rem" />
              </div>
            )}
          </div>
        </section>
      </div>
    </>
  )
}

/** Answers stay on this page: there is nothing stored that they could be answers to. */
function controlsOf(give: (answer: 'sign' | 'reject') => void, answered: boolean): PromptControls {
  return {
    place: { number: 1, total: 1 },
    busy: false,
    onApprove: () => {
      if (!answered) give('sign')
    },
    onReject: () => {
      if (!answered) give('reject')
    },
    notice: null,
  }
}

function practiceAccount({ question }: LoadedPractice, name: string): Account {
  const { body } = question
  const address =
    body.kind === 'transaction' ? body.request.from : 'account' in body ? body.account : undefined
  return {
    address: address ?? `0x${'0'.repeat(40)}`,
    name,
    source: { type: 'watch-only' },
    order: 0,
    visibleToSites: true,
    createdAt: 0,
  }
}
