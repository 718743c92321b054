// What a page is told of a question that was not approved.
import type { Answer } from './question'

export type Why = Extract<Answer, { type: 'rejected' }>['why']

export const rejections: Record<Why, string> = {
  'by the user': 'The user rejected the request.',
  'window closed': 'The user closed the window without an answer.',
  'page gone': 'The page went away before the user answered.',
  silenced: 'The user rejected all requests of this site, for an hour.',
  'no longer connected': 'The site is no longer connected to this account. Nothing was signed.',
}
