// Our own decoding of a call: in the open where there is nothing else, one press deeper where a description stands above.
import type { ReactNode } from 'react'
import type { TransactionDraft } from '@/lib/requests/approvals/question'
import type { Description } from '@/lib/safety/review'
import { useText } from '../ui/useText'
import { Disclosure } from './Disclosure'

/** Of transfers and approvals our own sentence says more, and they can be changed there. */
export function shownDescription({ action, description }: TransactionDraft): Description | undefined {
  return action.type === 'known call' || action.type === 'unknown call' ? description : undefined
}

export function OwnReading(props: { title: string; behind: boolean; children: ReactNode }) {
  const t = useText()
  if (!props.behind) return props.children
  return (
    <Disclosure title={t('described.ours')} aside={t('described.ours.aside')}>
      <div className="flex flex-col gap-3">
        <p className="text-sm font-medium break-words">{props.title}</p>
        {props.children}
      </div>
    </Disclosure>
  )
}
