import { expect, test } from 'vitest'
import { type EndpointFacts, newFacts, type Position, withPosition } from '@/lib/chain/client/endpointFacts'
import { createText } from '@/lib/i18n/createText'
import { endpointEvidence, endpointWord, isLeftOut } from './endpointWords'

const t = createText('en')
const fresh = newFacts(1, 'https://a.example')
const answered: EndpointFacts = { ...fresh, answers: 3 }
const stands = (position: Position) => withPosition(answered, position, 5)
const wei = (amount: bigint) => `${amount} TST`
const hash = `0x${'ab'.repeat(32)}` as const

test.each<[string, EndpointFacts | undefined, string, string]>([
  ['nobody asked it', undefined, 'plain', t('endpoints.state.new')],
  ['nothing is known', fresh, 'plain', t('endpoints.state.new')],
  ['it answers', answered, 'plain', t('endpoints.state.answers')],
  ['it agrees', stands({ type: 'agrees' }), 'good', t('endpoints.state.agrees')],
  [
    'it agreed, and now fails',
    { ...stands({ type: 'agrees' }), failuresInRow: 1 },
    'caution',
    t('endpoints.state.fails'),
  ],
  ['it is behind', stands({ type: 'behind', blocks: 4n }), 'caution', '4 blocks behind the others'],
  ['it is ahead', stands({ type: 'ahead', blocks: 4n }), 'caution', 'Tells of 4 blocks that nobody else has'],
  [
    'another branch',
    stands({ type: 'other branch', number: 1n, hash, agreed: hash }),
    'danger',
    t('endpoints.state.branch'),
  ],
  ['another chain', stands({ type: 'wrong chain', actual: '5' }), 'danger', t('endpoints.state.chain')],
  [
    'it lied',
    stands({ type: 'lied', lie: { about: 'nonce', said: '1', instead: '2' } }),
    'danger',
    t('endpoints.state.lied'),
  ],
])('%s', (_, facts, tone, text) => {
  expect(endpointWord(t, 'ask', facts)).toEqual({ tone, text })
  expect(endpointWord(t, 'off', facts).text).toBe(t('endpoints.state.off'))
  expect(endpointWord(t, 'broadcasts', facts).text).toBe(t('endpoints.state.broadcasts'))
})

test('the own node is not judged by the others', () => {
  expect(endpointWord(t, 'mine', stands({ type: 'behind', blocks: 9n })).text).toBe(t('endpoints.state.mine'))
  expect(endpointWord(t, 'mine', { ...answered, failuresInRow: 2 }).text).toBe(t('endpoints.state.fails'))
})

test('a lie is told with both values and the block, also after the endpoint agrees again', () => {
  const lie = { about: 'balance', said: '9', instead: '7', block: { number: 12n, hash } } as const
  const lied = withPosition(answered, { type: 'lied', lie }, 5)
  const text = t('endpoints.lie.balance', { said: '9 TST', instead: '7 TST', number: '12' })
  expect(endpointEvidence(t, 'ask', lied, wei)).toEqual({ tone: 'danger', text })
  const again = withPosition(lied, { type: 'agrees' }, 6)
  expect(endpointEvidence(t, 'ask', again, wei)).toEqual({ tone: 'caution', text })
  expect(endpointEvidence(t, 'off', again, wei)).toBeUndefined()
  expect([isLeftOut(lied), isLeftOut(again), isLeftOut(fresh)]).toEqual([true, false, false])
})

test.each(['header', 'proof', 'nonce', 'code', 'receipt'] as const)(
  'a lie about the %s has its sentence',
  (about) => {
    const lied = stands({ type: 'lied', lie: { about, said: hash, instead: hash } })
    expect(endpointEvidence(t, 'ask', lied, wei)?.text).toMatch(/^It |^Its /)
  },
)

test('hashes are short, and a failure gives its reason', () => {
  const other = stands({ type: 'other branch', number: 3n, hash, agreed: hash })
  expect(endpointEvidence(t, 'ask', other, wei)?.text).toContain('0xabababab…ababab')
  const failing = { ...answered, failuresInRow: 1, lastFailure: { at: 1, reason: 'HTTP 429' } }
  expect(endpointEvidence(t, 'ask', failing, wei)?.text).toContain('HTTP 429')
  expect(endpointEvidence(t, 'ask', answered, wei)).toBeUndefined()
})
