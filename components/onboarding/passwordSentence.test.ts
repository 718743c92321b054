import { expect, test } from 'vitest'
import { createText } from '@/lib/i18n/createText'
import { passwordSentence } from './passwordSentence'

const t = createText('en')

test('says what gave the password away, then why it is refused', () => {
  const sentence = passwordSentence(t, { reason: 'guessable', hint: 'keyPattern' })
  expect(sentence).toBe(`${t('onboarding.hint.keyPattern')} ${t('onboarding.password.guessable')}`)
})

test.each([undefined, 'toString', 'newWarningOfALaterVersion'])('leaves out the hint %s', (hint) => {
  const sentence = passwordSentence(t, { reason: 'common', ...(hint === undefined ? {} : { hint }) })
  expect(sentence).toBe(t('onboarding.password.common'))
})

test('does not say twice that a password is common', () => {
  expect(passwordSentence(t, { reason: 'common', hint: 'common' })).toBe(t('onboarding.password.common'))
})

test('a short password is only too short', () => {
  expect(passwordSentence(t, { reason: 'too short', hint: 'topTen' })).toBe(t('onboarding.password.tooShort'))
})
