// The steps of each way through the set-up, as its frame counts them.
import type { Text } from '@/lib/i18n/catalogue'
import type { Steps } from './OnboardingFrame'

/** How the vault came to be, for what is left to do afterwards. */
export interface MadeVault {
  how: 'created' | 'restored' | 'restored from a file'
  checked: boolean
}

export function onboardingSteps(t: Text) {
  const create = (at: number): Steps => ({
    at,
    names: [
      t('onboarding.steps.create.length'),
      t('onboarding.steps.password'),
      t('onboarding.steps.create.write'),
      t('onboarding.steps.create.check'),
      t('mark.step'),
      t('endpoints.first.step'),
    ],
  })
  const restore = (at: number): Steps => ({
    at,
    names: [
      t('onboarding.steps.restore.words'),
      t('onboarding.steps.restore.found'),
      t('onboarding.steps.password'),
      t('mark.step'),
      t('endpoints.first.step'),
    ],
  })
  const fromFile = (at: number): Steps => ({
    at,
    names: [
      t('backup.restore.step'),
      t('onboarding.steps.password'),
      t('mark.step'),
      t('endpoints.first.step'),
    ],
  })
  const bring = (at: number): Steps => ({
    at,
    names: [
      t('sources.step.bring'),
      t('sources.step.found'),
      t('onboarding.steps.password'),
      t('mark.step'),
      t('endpoints.first.step'),
    ],
  })
  /** The mark, then the endpoints are the last steps; one further, all is done. */
  const last = ({ how, checked }: MadeVault, further: 0 | 1 | 2): Steps => {
    if (how === 'created') return { ...create(4 + further), ...(checked ? {} : { putOff: 3 }) }
    return how === 'restored' ? restore(3 + further) : fromFile(2 + further)
  }
  return { create, restore, fromFile, bring, last }
}
