// The send form asks like a site does: the same question, the same window, with the wallet as the asker.
import { UnknownAccount } from '@/lib/accounts/createAccounts'
import { transferRequest } from '@/lib/transactions/transferRequest'
import { command } from './command'

export const send = command('send', async (wallet, params) => {
  if (!(await wallet.accounts.find(params.from))) throw new UnknownAccount(params.from)
  const asked = await wallet.requests.approvals.ask({
    id: wallet.newId(),
    asker: { type: 'wallet' },
    body: { kind: 'transaction', request: transferRequest(params) },
  })
  // The limit on open questions is for sites only.
  return { questionId: asked.type === 'asked' ? asked.id : '' }
})
