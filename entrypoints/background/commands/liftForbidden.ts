// Lifts what is forbidden for one address: takes the password, and counts a day later.
import { command } from './command'
import { MissingPassword } from './errors'

export const liftForbidden = command('liftForbidden', async (wallet, { rule, address }, password) => {
  if (!password) throw new MissingPassword('liftForbidden')
  const checked = await wallet.keystore.checkPassword(password)
  if (checked.type !== 'right') return checked
  await wallet.lifts.ask({ rule, subject: address.toLowerCase(), askedAt: wallet.clock() })
  return { type: 'asked' }
})
