// The picture and the words that every window shows. The first ones are taken as they are; others take the password.
import { command } from './command'
import { MissingPassword } from './errors'

export const setMark = command('setMark', async (wallet, { mark }, password) => {
  if ((await wallet.keystore.state()).type !== 'unlocked') return { type: 'locked' }
  if ((await wallet.readSettings()).mark) {
    if (!password) throw new MissingPassword('setMark')
    const checked = await wallet.keystore.checkPassword(password)
    if (checked.type !== 'right') return checked
  }
  await wallet.changeSettings({ mark, markAsked: true })
  return { type: 'set' }
})
