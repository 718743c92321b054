// Why a text can be no ENS name, as a sentence.
import type { NameProblem } from '@/lib/base/ensName'
import { codePointName, visibleText } from '@/lib/base/visibleText'
import type { Text } from '@/lib/i18n/catalogue'

export function nameProblemSentence(problem: NameProblem, t: Text): string {
  return t('ens.invalid', { reason: reasonOf(problem, t) })
}

function reasonOf(problem: NameProblem, t: Text): string {
  switch (problem.type) {
    case 'empty label':
      return t('ens.problem.emptyLabel')
    case 'mixed scripts':
      return t('ens.problem.mixedScripts', { character: characterName(problem.codePoint) })
    case 'confusable':
      return t('ens.problem.confusable')
    case 'disallowed character':
      return t('ens.problem.disallowed', { character: characterName(problem.codePoint) })
    case 'misplaced character':
      return t('ens.problem.misplaced')
    case 'label extension':
      return t('ens.problem.extension')
    case 'too long':
      return t('ens.problem.tooLong')
  }
}

/** The character where it can be seen, and always its number: а U+0430. */
function characterName(codePoint: number | undefined): string {
  if (codePoint === undefined) return '?'
  const character = String.fromCodePoint(codePoint)
  const [segment] = visibleText(character)
  const name = codePointName(codePoint)
  return segment?.type === 'text' && character.trim() !== '' ? `${character} ${name}` : name
}
