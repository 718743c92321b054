// The full tab while the wallet is locked: the password, or what to do without it.
import { useState } from 'react'
import { UnlockScreen } from '../ui/UnlockForm'
import { useText } from '../ui/useText'
import { ForgottenPage } from './ForgottenPage'
import { forgottenHash } from './route'

export function LockedPage() {
  const t = useText()
  // The popup leads here by the address.
  const [forgotten, setForgotten] = useState(() => window.location.hash === forgottenHash)
  if (forgotten) return <ForgottenPage onBack={() => setForgotten(false)} />
  return (
    <div className="grid min-h-dvh place-items-center">
      <title>{t('dashboard.title', { page: t('dashboard.page.unlock') })}</title>
      <UnlockScreen onForgotten={() => setForgotten(true)} />
    </div>
  )
}
