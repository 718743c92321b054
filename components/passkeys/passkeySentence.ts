// The sentence for a passkey that did not do what was asked of it.
import type { Text } from '@/lib/i18n/catalogue'
import type { PasskeyTrouble } from './askPasskey'

export type PasskeyProblem = PasskeyTrouble | { type: 'unknown passkey' } | { type: 'wrong passkey' }

export function passkeySentence(t: Text, problem: PasskeyProblem): string {
  switch (problem.type) {
    case 'not given':
      return t('passkey.problem.notGiven')
    case 'no prf':
      return t('passkey.problem.noPrf')
    case 'already there':
      return t('passkey.problem.alreadyThere')
    case 'not supported':
      return t('passkey.problem.notSupported')
    case 'unknown passkey':
      return t('passkey.problem.unknown')
    case 'wrong passkey':
      return t('passkey.problem.wrong')
    case 'failed':
      return t('passkey.problem.failed', { reason: problem.reason })
  }
}
