// The send form asks like a site does: the same question, the same window, with the wallet as the asker.
import { canSign } from '@/lib/accounts/account'
import { UnknownAccount } from '@/lib/accounts/createAccounts'
import { transferRequest } from '@/lib/transactions/transferRequest'
import { command } from './command'
import { WatchedOnly } from './errors'

export const send = command('send', async (wallet, params) => {
  const account = await wallet.accounts.find(params.from)
  if (!account) throw new UnknownAccount(params.from)
  if (!canSign(account)) throw new WatchedOnly(params.from)
  const asked = await wallet.requests.approvals.ask({
    id: wallet.newId(),
    asker: { type: 'wallet' },
    body: { kind: 'transaction', request: transferRequest(params) },
  })
  // The limit on open questions is for sites only.
  return { questionId: asked.type === 'asked' ? asked.id : '' }
})
