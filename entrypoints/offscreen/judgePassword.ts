// Whether a new password is good enough, and why not.
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as english from '@zxcvbn-ts/language-en'
import type { PasswordVerdict } from '@/lib/messages/offscreen'

const leastLength = 8
const leastScore = 3

// Without translations zxcvbn's warnings are their names, which screens put into words.
const zxcvbn = new ZxcvbnFactory({
  dictionary: {
    ...common.dictionary,
    ...english.dictionary,
    'this-wallet': ['holdfast', 'ethereum', 'wallet'],
  },
  graphs: common.adjacencyGraphs,
})

/** Too short comes first; then a password that is one of the common ones; then whatever else is guessed soon. */
export function judgePassword(password: string): PasswordVerdict {
  const { score, sequence, feedback } = zxcvbn.check(password)
  const hint = feedback.warning ? { hint: feedback.warning } : {}
  if ([...password].length < leastLength) return { score, reason: 'too short', ...hint }
  const [only, ...more] = sequence
  const isCommon =
    more.length === 0 && only?.pattern === 'dictionary' && only.dictionaryName === 'passwords-common'
  if (isCommon) return { score, reason: 'common', ...hint }
  if (score < leastScore) return { score, reason: 'guessable', ...hint }
  return { score }
}
