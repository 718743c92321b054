// What a choice is called: a phrase by the accounts made from it, a key by its account.
import { shortHex } from '../ui/shortHex'
import { useText } from '../ui/useText'
import type { RevealChoice } from './revealChoices'

export function useChoiceName(): (choice: RevealChoice) => string {
  const t = useText()
  return (choice) => {
    if (choice.type === 'key') {
      const account = `${choice.account.name} (${shortHex(choice.address)})`
      return t('reveal.choice.key', { account })
    }
    const [first, ...others] = choice.accounts.map(({ name }) => name)
    const name = first ?? ''
    const accounts = others.length === 0 ? name : t('reveal.more', { name, count: others.length })
    return t('reveal.choice.phrase', { accounts })
  }
}
