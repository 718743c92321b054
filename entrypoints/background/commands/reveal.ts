// Shows a phrase or a private key: after the password, and noted before it leaves.
import type { Address } from '@/lib/base/address'
import type { CommandParams } from '@/lib/messages/commands'
import type { Wallet } from '../wallet'
import { command } from './command'
import { MissingPassword } from './errors'

export const reveal = command('reveal', async (wallet, { what }, password) => {
  if (!password) throw new MissingPassword('reveal')
  const wanted = await wantedOf(wallet, what)
  return wallet.keystore.reveal({
    what: wanted.what,
    password,
    note: () => wallet.reveals.add({ ...wanted.fact, at: wallet.clock() }),
  })
})

async function wantedOf(wallet: Wallet, what: CommandParams<'reveal'>['what']) {
  if (what.type === 'secret') {
    const { secretId } = what
    return { what, fact: { what: 'secret' as const, secretId } }
  }
  const source = await wallet.keyOf(what.address)
  const fact: { what: 'key'; secretId: string; address: Address } = {
    what: 'key',
    secretId: source.secretId,
    address: what.address,
  }
  return { what: { type: 'key' as const, source }, fact }
}
