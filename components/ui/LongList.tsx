// A list that may be long: some rows at a time, and a search field where there are many.
import { Fragment, type Key, type ReactNode, useState } from 'react'
import { Button } from './Button'
import { TextInput } from './TextInput'
import { useText } from './useText'

/** So many are drawn at first, and with each "more": a thousand at once would stop the window. */
const atOnce = 20
/** From so many on there is a search field. */
const many = 8

/**
 * `find` gives the rows that fit a text; `search` says what is looked through. `children` makes a row, an `li`, and is told
 * whether something is searched.
 */
export function LongList<Row>(props: {
  rows: readonly Row[]
  keyOf: (row: Row) => Key
  find: (rows: readonly Row[], text: string) => readonly Row[]
  search: string
  className: string
  children: (row: Row, isSearching: boolean) => ReactNode
}) {
  const t = useText()
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(atOnce)
  const isSearching = search.trim() !== ''
  const found = isSearching ? props.find(props.rows, search) : props.rows
  const shown = found.slice(0, limit)
  return (
    <>
      {props.rows.length > many && (
        <TextInput
          type="search"
          aria-label={props.search}
          placeholder={props.search}
          value={search}
          onChange={(text) => {
            setSearch(text)
            setLimit(atOnce)
          }}
          // Within a form this key would send it.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      <ul className={props.className}>
        {shown.map((row) => (
          <Fragment key={props.keyOf(row)}>{props.children(row, isSearching)}</Fragment>
        ))}
      </ul>
      <div aria-live="polite" className="empty:hidden">
        {isSearching && found.length === 0 && (
          <p className="text-soft">{t('list.nothing', { text: search.trim() })}</p>
        )}
        {found.length > shown.length && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-sm text-faint">
              {t('list.shown', { shown: shown.length, count: found.length })}
            </p>
            <Button size="small" onClick={() => setLimit(limit + atOnce)}>
              {t('list.more', { count: Math.min(atOnce, found.length - shown.length) })}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
