// What is wrong with what was brought, in a sentence.
import type { Text } from '@/lib/i18n/catalogue'
import type { SourceProblem } from '@/lib/messages/commands/vault'

export function sourceSentence(t: Text, problem: SourceProblem): string {
  switch (problem.type) {
    case 'wrong length':
      return t('onboarding.restore.wrongLength', { count: problem.count })
    case 'unknown word': {
      const { word, place, language } = problem
      return t('sources.phrase.unknown', { word, place, list: t(`sources.language.${language}`) })
    }
    case 'wrong checksum':
      return t('onboarding.restore.checksum')
    case 'ambiguous':
      return t('sources.phrase.ambiguous')
    case 'not hexadecimal':
      return t('sources.key.notHexadecimal')
    case 'wrong key length':
      return t('sources.key.length', { digits: problem.digits })
    case 'zero key':
      return t('sources.key.zero')
    case 'key too large':
      return t('sources.key.tooLarge')
    case 'not a keystore file':
      return t('sources.file.none')
    case 'other version':
      return t('sources.file.version', { version: problem.version })
    case 'unknown cipher':
      return t('sources.file.cipher', { cipher: problem.cipher })
    case 'unknown key derivation':
      return t('sources.file.kdf', { kdf: problem.kdf })
    case 'broken member':
      return t('sources.file.member', { member: problem.member })
    case 'absurd parameters':
      return t('sources.file.absurd', { detail: problem.detail })
    case 'wrong file password':
      return t('sources.file.password.wrong')
    case 'other address':
      return t('sources.file.otherAddress', { claimed: problem.claimed, actual: problem.actual })
    case 'no key inside':
      return t('sources.file.noKey')
  }
}
