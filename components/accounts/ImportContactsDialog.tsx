// Contacts from a file: what it would bring, row by row what it can't, then the deed.
import { useState } from 'react'
import type { KnownAddress } from '@/lib/accounts/known'
import type { Similar } from '@/lib/accounts/similar'
import type { Address } from '@/lib/base/address'
import { type ContactsImport, type RowProblem, verifications } from '@/lib/base/contact'
import { readSimilarAmong } from '@/lib/storage/read/contacts'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field, useFieldWiring } from '../ui/Field'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { AddressProblem } from './AddressProblem'
import { SimilarAddress } from './SimilarAddress'

const largestBytes = 10_000_000
const problemsShown = 50

interface AlikeContact {
  address: Address
  name: string
  similar: Similar<KnownAddress>
}

interface Looked {
  csv: string
  report: ContactsImport
  /** New ones that resemble a known address. */
  alike: AlikeContact[]
}

export function ImportContactsDialog(props: { onClose: () => void; onDone: (count: number) => void }) {
  const t = useText()
  const [looked, setLooked] = useState<Looked>()
  const [working, setWorking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [answers, setAnswers] = useState<ReadonlyMap<Address, 'take' | 'leave out'>>(new Map())

  const attempt = async (deed: () => Promise<void>) => {
    setWorking(true)
    setFailure(undefined)
    try {
      await deed()
    } catch (error) {
      setFailure(failureSentence(t, error))
    }
    setWorking(false)
  }
  const look = (file: File | undefined) =>
    attempt(async () => {
      setLooked(undefined)
      if (!file) return
      if (file.size > largestBytes) return setFailure(t('contacts.importTooLarge'))
      const csv = await file.text()
      const report = await sendCommand('importContacts', { csv, onlyCheck: true })
      const similar = await readSimilarAmong(report.fresh.map(({ address }) => address))
      const names = new Map(report.fresh.map(({ name, address }) => [address, name]))
      setAnswers(new Map())
      setLooked({
        csv,
        report,
        alike: similar.map((each) => ({ ...each, name: names.get(each.address) ?? '' })),
      })
    })
  const leftOut = [...answers].flatMap(([address, answer]) => (answer === 'leave out' ? [address] : []))
  const take = (csv: string) =>
    attempt(async () => {
      const { added } = await sendCommand('importContacts', { csv, onlyCheck: false, leaveOut: leftOut })
      props.onDone(added)
    })
  const open = looked?.alike.filter(({ address }) => !answers.has(address)) ?? []
  const answer = (to: readonly AlikeContact[], what: 'take' | 'leave out') =>
    setAnswers(new Map([...answers, ...to.map(({ address }) => [address, what] as const)]))

  const out = new Set(leftOut)
  const count = looked?.report.fresh.filter(({ address }) => !out.has(address)).length ?? 0
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('contacts.importTitle')}
      footer={
        <>
          <Button fullWidth onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="primary"
            fullWidth
            disabled={count === 0 || open.length > 0}
            loading={working && looked !== undefined}
            onClick={() => looked && void take(looked.csv)}
          >
            {count === 0 ? t('contacts.import') : t('contacts.importDo', { count })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-soft">{t('contacts.importText')}</p>
        <Field label={t('contacts.importFile')} error={failure}>
          <FileInput onChoose={(file) => void look(file)} />
        </Field>
        <div aria-live="polite" className="empty:hidden">
          {working && !looked && <p className="text-sm text-faint">{t('contacts.importReading')}</p>}
          {looked && <Report report={looked.report} leftOut={looked.report.added - count} />}
        </div>
        <Alike open={open} onAnswer={answer} />
      </div>
    </Dialog>
  )
}

function FileInput(props: { onChoose: (file: File | undefined) => void }) {
  return (
    <input
      type="file"
      accept=".csv,.txt,text/csv,text/plain"
      {...useFieldWiring()}
      onChange={(event) => props.onChoose(event.target.files?.[0])}
      className="block w-full rounded-control border border-edge bg-raised text-sm text-soft file:mr-3 file:min-h-11 file:border-0 file:border-r file:border-solid file:border-line file:bg-sunken file:px-3.5 file:font-semibold file:text-ink"
    />
  )
}

/** The first that is still to be compared, beside the known address that it resembles most. */
function Alike(props: {
  open: readonly AlikeContact[]
  onAnswer: (to: readonly AlikeContact[], what: 'take' | 'leave out') => void
}) {
  const t = useText()
  const { open, onAnswer } = props
  const [first] = open
  if (!first) return null
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm font-semibold text-danger-ink">
        {t('contacts.importAlike', { count: open.length })}
      </p>
      <SimilarAddress
        key={first.address}
        address={first.address}
        name={first.name}
        similar={first.similar}
        onThis={() => onAnswer([first], 'take')}
        others={
          <>
            <Button size="small" onClick={() => onAnswer([first], 'leave out')}>
              {t('contacts.importLeaveOut')}
            </Button>
            {open.length > 1 && (
              <Button size="small" onClick={() => onAnswer(open, 'leave out')}>
                {t('contacts.importLeaveOutAll', { count: open.length })}
              </Button>
            )}
          </>
        }
      />
    </div>
  )
}

function Report(props: { report: ContactsImport; leftOut: number }) {
  const t = useText()
  const { added, existing, problems } = props.report
  return (
    <div className="flex flex-col gap-3">
      <Notice tone={added > 0 ? 'success' : 'info'}>
        <p className="font-semibold">
          {added > 0 ? t('contacts.importNew', { count: added }) : t('contacts.importNothing')}
        </p>
        {props.leftOut > 0 && <p>{t('contacts.importLeftOut', { count: props.leftOut })}</p>}
        {existing > 0 && <p>{t('contacts.importExisting', { count: existing })}</p>}
      </Notice>
      {problems.length > 0 && (
        <section className="flex flex-col gap-1.5">
          <h3 className="text-sm font-semibold text-caution-ink">
            {t('contacts.importProblems', { count: problems.length })}
          </h3>
          <ul className="flex flex-col divide-y divide-line rounded-control border border-line px-3 text-sm">
            {problems.slice(0, problemsShown).map((problem) => (
              <li key={problem.line} className="flex gap-3 py-2">
                <span className="w-16 shrink-0 text-faint">{t('contacts.line', { line: problem.line })}</span>
                <div className="min-w-0 flex-1 break-words">
                  <ProblemText problem={problem} />
                </div>
              </li>
            ))}
          </ul>
          {problems.length > problemsShown && (
            <p className="text-sm text-faint">
              {t('contacts.importMoreProblems', { count: problems.length - problemsShown })}
            </p>
          )}
        </section>
      )}
    </div>
  )
}

function ProblemText(props: { problem: RowProblem }) {
  const t = useText()
  const { problem } = props
  switch (problem.type) {
    case 'no name':
      return t('contacts.problem.noName')
    case 'not an address':
      return problem.text === ''
        ? t('contacts.problem.noAddress')
        : t('contacts.problem.notAnAddress', { text: problem.text })
    case 'wrong checksum':
      return <AddressProblem parsed={problem} text={problem.text} />
    case 'unknown network':
      return t('contacts.problem.unknownNetwork', { text: problem.text })
    case 'unknown verification':
      return t('contacts.problem.unknownVerification', {
        text: problem.text,
        words: verifications.join(t('list.comma')),
      })
    case 'said before':
      return t('contacts.problem.saidBefore', { line: problem.firstLine })
  }
}
