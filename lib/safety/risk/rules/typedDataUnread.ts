// Typed data of a kind we don't know: its members are shown, what it allows is not known.
import { rule } from '../rule'

export const typedDataUnread = rule({
  id: 'typed-data-unread',
  needs: ['meaning'],
  check: ({ meaning }) =>
    meaning?.kind === 'other' ? [{ level: 'info', weight: 12, found: ['missing'] }] : [],
})
