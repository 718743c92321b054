// The pages about safety with the texts that only they need; loaded together when one of them is opened.
import { useState } from 'react'
import { safetyTexts } from '@/lib/i18n/safetyTexts'
import { type PracticeAnswers, practiceOrder } from '../safety/practiceOrder'
import { MoreTexts } from '../ui/MoreTexts'
import { CheckPage } from './CheckPage'
import { PracticeCasePage } from './PracticeCasePage'
import { PracticePage } from './PracticePage'
import type { SafetyRoute } from './route'
import { SignedDetailPage } from './SignedDetailPage'
import { SignedPage } from './SignedPage'

export function SafetyPages(props: { route: SafetyRoute }) {
  return (
    <MoreTexts texts={safetyTexts}>
      <SafetyPage route={props.route} />
    </MoreTexts>
  )
}

function SafetyPage({ route }: { route: SafetyRoute }) {
  // Lives as long as the pages are open.
  const [answers, setAnswers] = useState<PracticeAnswers>({})
  switch (route.page) {
    case 'check':
      return <CheckPage />
    case 'signed':
      return route.id === undefined ? <SignedPage /> : <SignedDetailPage key={route.id} id={route.id} />
    case 'practice': {
      const id = practiceOrder.find((each) => each === route.id)
      if (!id) return <PracticePage answers={answers} />
      return (
        <PracticeCasePage
          key={id}
          id={id}
          onAnswer={(id, answer) => setAnswers((before) => ({ ...before, [id]: answer }))}
        />
      )
    }
  }
}
