// The sentence for a password that was refused: why, and what gave it away.
import type { Text, TextKey } from '@/lib/i18n/catalogue'

interface Refusal {
  reason: 'too short' | 'common' | 'guessable'
  /** The name of zxcvbn's warning, such as 'keyPattern'. */
  hint?: string
}

const hints = {
  topTen: 'onboarding.hint.topTen',
  topHundred: 'onboarding.hint.topHundred',
  common: 'onboarding.hint.common',
  similarToCommon: 'onboarding.hint.similarToCommon',
  straightRow: 'onboarding.hint.straightRow',
  keyPattern: 'onboarding.hint.keyPattern',
  simpleRepeat: 'onboarding.hint.simpleRepeat',
  extendedRepeat: 'onboarding.hint.extendedRepeat',
  sequences: 'onboarding.hint.sequences',
  recentYears: 'onboarding.hint.recentYears',
  dates: 'onboarding.hint.dates',
  wordByItself: 'onboarding.hint.wordByItself',
  namesByThemselves: 'onboarding.hint.namesByThemselves',
  commonNames: 'onboarding.hint.commonNames',
  userInputs: 'onboarding.hint.userInputs',
  pwned: 'onboarding.hint.pwned',
} as const satisfies Record<string, TextKey>

const reasons = {
  'too short': 'onboarding.password.tooShort',
  common: 'onboarding.password.common',
  guessable: 'onboarding.password.guessable',
} as const satisfies Record<Refusal['reason'], TextKey>

/** A hint that no text is known for is left out. */
export function passwordSentence(t: Text, refusal: Refusal): string {
  const sentence = t(reasons[refusal.reason])
  const { hint } = refusal
  // A short password is only short, and "common" says it already.
  if (refusal.reason === 'too short' || hint === refusal.reason) return sentence
  if (hint === undefined || !isHint(hint)) return sentence
  return `${t(hints[hint])} ${sentence}`
}

function isHint(name: string): name is keyof typeof hints {
  return Object.hasOwn(hints, name)
}
