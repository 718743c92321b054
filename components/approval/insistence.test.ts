// When a site insists, and what is said of it.
import { expect, test } from 'vitest'
import type { Asker } from '@/lib/requests/approvals/question'
import { insistenceOf, latelyMs } from './insistence'
import { distinctSites } from './siteKey'

const site = (host: string, top = host, documentId = 'd'): Asker => ({
  type: 'site',
  origin: `https://${host}`,
  topOrigin: `https://${top}`,
  documentId,
  tabId: 1,
  frameId: 0,
})
const now = 1_000_000
const loud = site('loud.example')
const asked = (count: number, asker = loud, ageMs = 1_000) =>
  Array.from({ length: count }, () => ({ asker, askedAt: now - ageMs }))

test.each<[name: string, waiting: number, lately: ReturnType<typeof asked>, say: string]>([
  ['one question', 1, asked(1), 'nothing'],
  ['a second one after the first was answered', 1, asked(2), 'nothing'],
  ['two that wait', 2, asked(2), 'offer'],
  ['a third within the minute', 1, asked(3), 'offer'],
  ['five within the minute', 1, asked(5), 'burst'],
  ['many that wait since long', 7, asked(7, loud, latelyMs), 'offer'],
  ['questions of others', 1, asked(30, site('other.example')), 'nothing'],
  ['questions of its own frame elsewhere', 1, asked(30, site('loud.example', 'other.example')), 'nothing'],
  ['its questions from other documents', 1, asked(5, site('loud.example', 'loud.example', 'e')), 'burst'],
])('%s', (_, waiting, lately, say) => {
  const open = Array.from({ length: waiting }, () => ({ asker: loud }))
  expect(insistenceOf(loud, open, lately, now)).toMatchObject({ say, waiting })
})

test('the wallet’s own question insists on nothing', () => {
  expect(insistenceOf({ type: 'wallet' }, [], asked(9), now)).toBeUndefined()
})

test('sites are named once each, a frame by both origins', () => {
  const frame = { origin: 'https://frame.example', topOrigin: 'https://a.example' }
  const page = { origin: 'https://a.example', topOrigin: 'https://a.example' }
  expect(distinctSites([page, frame, { ...page }])).toEqual([page, frame])
})
