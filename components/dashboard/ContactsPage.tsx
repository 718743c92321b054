// Whom the user sends to, by name: found, added, changed, removed, and taken from or to a file.
import { BookUser, Download, Plus, SearchX, Upload } from 'lucide-react'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { Contact } from '@/lib/base/contact'
import { nameKey } from '@/lib/base/nameKey'
import type { Network } from '@/lib/chain/networks/network'
import { readNetworks } from '@/lib/storage/read'
import { readContacts, readContactsAsCsv, readFirstContacts } from '@/lib/storage/read/contacts'
import { ContactDialog } from '../accounts/ContactDialog'
import { ContactRow } from '../accounts/ContactRow'
import { findContacts } from '../accounts/findContacts'
import { ImportContactsDialog } from '../accounts/ImportContactsDialog'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Dialog } from '../ui/Dialog'
import { EmptyState } from '../ui/EmptyState'
import { saveFile } from '../ui/saveFile'
import { TextInput } from '../ui/TextInput'
import { useDeed, useFlash } from '../ui/useFlash'
import { useLiveValue, useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { PageTitle } from './PageTitle'

/** So many are drawn at first and with each press on "more": ten thousand at once would stop the window. */
const pageLength = 25

type Open = { type: 'add' | 'import' } | { type: 'edit' | 'remove'; contact: Contact }

export function ContactsPage() {
  const t = useText()
  const deed = useDeed()
  const flash = useFlash()
  const networks = useSharedValue(readNetworks)
  const [limit, setLimit] = useState(pageLength)
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(nameKey(search))
  const [open, setOpen] = useState<Open>()
  const first = useLiveValue(() => readFirstContacts(limit), [limit])
  const close = () => setOpen(undefined)
  const done = (text: string) => {
    close()
    flash({ tone: 'done', text })
  }
  const exportAll = () =>
    deed(async () => {
      const csv = await readContactsAsCsv()
      saveFile('holdfast-contacts.csv', 'text/csv;charset=utf-8', csv)
      flash({ tone: 'done', text: t('contacts.exported', { count: first?.total ?? 0 }) })
    })
  const list = (contacts: readonly Contact[], total: number) => (
    <ContactList
      contacts={contacts}
      total={total}
      networks={networks ?? []}
      onMore={() => setLimit(limit + pageLength)}
      onOpen={setOpen}
    />
  )

  return (
    <>
      <PageTitle
        title={t('contacts.title')}
        lead={t('contacts.lead')}
        action={
          <div className="flex flex-wrap gap-2">
            <Button icon={Upload} onClick={() => setOpen({ type: 'import' })}>
              {t('contacts.import')}
            </Button>
            <Button icon={Download} disabled={!first?.total} onClick={() => void exportAll()}>
              {t('contacts.export')}
            </Button>
            <Button variant="primary" icon={Plus} onClick={() => setOpen({ type: 'add' })}>
              {t('contacts.add')}
            </Button>
          </div>
        }
      />
      {first && first.total > 0 && (
        <TextInput
          type="search"
          aria-label={t('contacts.search')}
          placeholder={t('contacts.searchPlaceholder')}
          value={search}
          onChange={(text) => {
            setSearch(text)
            setLimit(pageLength)
          }}
        />
      )}
      {!first ? null : first.total === 0 ? (
        <Card>
          <EmptyState icon={BookUser} title={t('contacts.empty.title')}>
            {t('contacts.empty.text')}
          </EmptyState>
        </Card>
      ) : wanted === '' ? (
        list(first.contacts, first.total)
      ) : (
        <FoundContacts wanted={wanted} limit={limit} search={search}>
          {list}
        </FoundContacts>
      )}
      {open?.type === 'add' && networks && (
        <ContactDialog
          networks={networks}
          onClose={close}
          onDone={(name) => done(t('contacts.added', { name }))}
        />
      )}
      {open?.type === 'edit' && networks && (
        <ContactDialog
          contact={open.contact}
          networks={networks}
          onClose={close}
          onDone={(name) => done(t('contacts.changed', { name }))}
        />
      )}
      {open?.type === 'import' && (
        <ImportContactsDialog onClose={close} onDone={(count) => done(t('contacts.imported', { count }))} />
      )}
      {open?.type === 'remove' && (
        <RemoveDialog
          contact={open.contact}
          onClose={close}
          onDone={(name) => done(t('contacts.removed', { name }))}
        />
      )}
    </>
  )
}

/** Reads all contacts once and looks through them in memory. */
function FoundContacts(props: {
  wanted: string
  search: string
  limit: number
  children: (contacts: readonly Contact[], total: number) => ReactNode
}) {
  const t = useText()
  const all = useLiveValue(readContacts, [])
  if (!all) return null
  const found = findContacts(all, props.wanted)
  if (found.length > 0) return props.children(found.slice(0, props.limit), found.length)
  return (
    <Card>
      <EmptyState icon={SearchX} title={t('contacts.nothing.title')}>
        {t('contacts.nothing.text', { search: props.search.trim() })}
      </EmptyState>
    </Card>
  )
}

function ContactList(props: {
  contacts: readonly Contact[]
  total: number
  networks: readonly Network[]
  onMore: () => void
  onOpen: (open: Open) => void
}) {
  const t = useText()
  const { contacts, total } = props
  const shown = contacts.length
  return (
    <Card padding="none">
      <p role="status" className="border-b border-line px-4 py-2 text-sm text-faint">
        {shown < total ? t('contacts.shown', { shown, total }) : t('contacts.count', { count: total })}
      </p>
      <ul className="divide-y divide-line">
        {contacts.map((contact) => (
          <ContactRow
            key={`${contact.address} ${contact.chain}`}
            contact={contact}
            networks={props.networks}
            onEdit={() => props.onOpen({ type: 'edit', contact })}
            onRemove={() => props.onOpen({ type: 'remove', contact })}
          />
        ))}
      </ul>
      {shown < total && (
        <div className="border-t border-line p-1.5">
          <Button variant="ghost" size="small" fullWidth onClick={props.onMore}>
            {t('contacts.more')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function RemoveDialog(props: { contact: Contact; onClose: () => void; onDone: (name: string) => void }) {
  const t = useText()
  const deed = useDeed()
  const { address, chain, name } = props.contact
  const remove = async () => {
    if (await deed(() => sendCommand('removeContact', { address, chain }))) props.onDone(name)
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('contacts.removeTitle', { name })}
      footer={
        <>
          <Button fullWidth onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="danger" fullWidth onClick={() => void remove()}>
            {t('common.remove')}
          </Button>
        </>
      }
    >
      <p className="text-soft">{t('contacts.removeText')}</p>
    </Dialog>
  )
}
