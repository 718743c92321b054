// "Sign this text?": the whole of it, with nothing hidden in it; of a sign-in its fields and what is wrong with it.
import { useMemo } from 'react'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { messageText, plainText } from '@/lib/base/visibleText'
import type { Question } from '@/lib/requests/approvals/question'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import type { Names } from './AddressCard'
import { isBad, QuestionFindings } from './DraftWarnings'
import { countHidden, MarkedText } from './MarkedText'
import { type PromptControls, PromptFrame } from './PromptFrame'
import { ReadOn } from './ReadOn'
import { Signer, SignsWith } from './Signer'
import { SignInFields, SignInProblems } from './SignInFields'
import { shownVersion } from './shownVersion'
import { useEndSeen } from './useEndSeen'

export function MessagePrompt(props: {
  question: Question
  account: Address
  message: Hex
  names: Names
  controls: PromptControls
}) {
  const t = useText()
  const { end, seen } = useEndSeen(props.question.id)
  const shown = useMemo(() => messageText(props.message), [props.message])
  const byteLength = (props.message.length - 2) / 2
  const { signIn } = props.question
  const mustType = signIn?.mustType
  const blocked = seen ? undefined : t('approval.wait.readOn')
  const hidden = shown.type === 'text' ? countHidden(shown.segments) : 0
  return (
    <PromptFrame
      question={props.question.id}
      title={titleOf()}
      asker={props.question.asker}
      controls={props.controls}
      confirmation={{
        label: t('approval.confirm.sign'),
        summary: <SignsWith account={props.account} names={props.names} />,
        shown: blocked === undefined ? shownVersion(props.question) : undefined,
        blocked,
        blockedAction: seen ? undefined : <ReadOn inside={end} />,
        ...(mustType === undefined
          ? {}
          : {
              mustType: {
                text: mustType,
                label: t('signIn.type', { domain: mustType }),
                blocked: t('signIn.blocked'),
              },
            }),
        ...(mustType === undefined && !isBad(props.question.review) ? {} : { tone: 'danger' as const }),
        onConfirm: (typed) => props.controls.onApprove(undefined, typed),
      }}
    >
      <QuestionFindings question={props.question} />
      {signIn && (
        <>
          <SignInProblems reading={signIn} />
          <SignInFields reading={signIn} names={props.names} />
        </>
      )}
      {shown.type === 'bytes' && <Notice tone="caution">{t('approval.message.notText')}</Notice>}
      {hidden > 0 && <Notice tone="danger">{t('approval.message.hidden', { count: hidden })}</Notice>}
      <section aria-label={t('approval.message.text')} className="flex flex-col gap-1.5">
        <div className="flex items-baseline justify-between gap-3 text-sm">
          <h2 className="font-semibold text-soft">{t('approval.message.text')}</h2>
          <span className="text-xs text-faint">{t('approval.message.bytes', { count: byteLength })}</span>
        </div>
        <div className="rounded-card border border-line bg-surface px-4 py-3 shadow-lift">
          {byteLength === 0 ? (
            <span className="text-faint italic">{t('approval.message.empty')}</span>
          ) : shown.type === 'text' ? (
            <MarkedText segments={shown.segments} />
          ) : (
            <span className="font-mono text-sm break-all">{shown.hex}</span>
          )}
          <div ref={end} className="h-px" />
        </div>
      </section>
      <Signer account={props.account} names={props.names} />
      <p className="px-1 text-sm text-faint">{t('approval.message.body')}</p>
    </PromptFrame>
  )

  function titleOf(): string {
    if (!signIn) return t('approval.message.title')
    if (signIn.signIn.type === 'broken sign in') return t('signIn.titleBroken')
    return t('signIn.title', { domain: plainText(signIn.signIn.domain, 60).text })
  }
}
