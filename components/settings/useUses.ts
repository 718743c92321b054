// What an endpoint may be used for, in the user's words.
import type { UserEndpoint } from '@/lib/chain/networks/network'
import { useText } from '../ui/useText'

export function useUses(): { value: UserEndpoint['use']; label: string }[] {
  const t = useText()
  return [
    { value: 'ask', label: t('endpoints.use.ask') },
    { value: 'mine', label: t('endpoints.use.mine') },
    { value: 'broadcasts', label: t('endpoints.use.broadcasts') },
    { value: 'off', label: t('endpoints.use.off') },
  ]
}
