// Ten made-up requests to practise on, and how far one has come.
import { CircleCheck, CircleX } from 'lucide-react'
import { type PracticeAnswers, practiceOrder } from '../safety/practiceOrder'
import { SafetyTabs } from '../safety/SafetyTabs'
import { Card } from '../ui/Card'
import { useText } from '../ui/useText'
import { PageTitle } from './PageTitle'
import { routeHref } from './route'

export function PracticePage(props: { answers: PracticeAnswers }) {
  const t = useText()
  return (
    <>
      <PageTitle title={t('practice.title')} lead={t('practice.lead')} />
      <SafetyTabs here="practice" />
      <Card padding="none" as="div">
        <ol className="divide-y divide-line">
          {practiceOrder.map((id, place) => {
            const answer = props.answers[id]
            return (
              <li key={id}>
                <a
                  href={routeHref({ page: 'practice', id })}
                  className="flex items-center gap-3.5 px-4 py-3.5 transition-colors hover:bg-sunken"
                >
                  <span
                    aria-hidden
                    className="grid size-9 shrink-0 place-items-center rounded-full bg-brand-soft text-sm font-semibold text-brand-ink"
                  >
                    {place + 1}
                  </span>
                  <span className="min-w-0 flex-1 font-semibold">{t(`practice.${id}.name`)}</span>
                  {answer === 'right' && (
                    <span className="flex items-center gap-1.5 text-sm text-success-ink">
                      <CircleCheck aria-hidden size={17} />
                      {t('practice.done.right')}
                    </span>
                  )}
                  {answer === 'wrong' && (
                    <span className="flex items-center gap-1.5 text-sm text-danger-ink">
                      <CircleX aria-hidden size={17} />
                      {t('practice.done.wrong')}
                    </span>
                  )}
                </a>
              </li>
            )
          })}
        </ol>
      </Card>
    </>
  )
}
