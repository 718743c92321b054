// The send form asks like a site does: the same question, the same window, with the wallet as the asker.
import { UnknownAccount } from '@/lib/accounts/createAccounts'
import { command } from './command'

export const send = command('send', async (wallet, { chainId, from, to, valueWei }) => {
  if (!(await wallet.accounts.find(from))) throw new UnknownAccount(from)
  const asked = await wallet.requests.approvals.ask({
    id: wallet.newId(),
    asker: { type: 'wallet' },
    body: { kind: 'transaction', request: { chainId, from, to, valueWei, data: '0x' } },
  })
  // The limit on open questions is for sites only.
  return { questionId: asked.type === 'asked' ? asked.id : '' }
})
