// Contacts from a file: what it would bring, row by row what it can't, then the deed.
import { useState } from 'react'
import { type ContactsImport, type RowProblem, verifications } from '@/lib/base/contact'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field, useFieldWiring } from '../ui/Field'
import { failureSentence } from '../ui/failureSentence'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { AddressProblem } from './AddressProblem'

const largestBytes = 10_000_000
const problemsShown = 50

type Looked = { csv: string; report: ContactsImport }

export function ImportContactsDialog(props: { onClose: () => void; onDone: (count: number) => void }) {
  const t = useText()
  const [looked, setLooked] = useState<Looked>()
  const [working, setWorking] = useState(false)
  const [failure, setFailure] = useState<string>()

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
      setLooked({ csv, report: await sendCommand('importContacts', { csv, onlyCheck: true }) })
    })
  const take = (csv: string) =>
    attempt(async () => {
      const { added } = await sendCommand('importContacts', { csv, onlyCheck: false })
      props.onDone(added)
    })

  const count = looked?.report.added ?? 0
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
            disabled={count === 0}
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
          {looked && <Report report={looked.report} />}
        </div>
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

function Report(props: { report: ContactsImport }) {
  const t = useText()
  const { added, existing, problems } = props.report
  return (
    <div className="flex flex-col gap-3">
      <Notice tone={added > 0 ? 'success' : 'info'}>
        <p className="font-semibold">
          {added > 0 ? t('contacts.importNew', { count: added }) : t('contacts.importNothing')}
        </p>
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
