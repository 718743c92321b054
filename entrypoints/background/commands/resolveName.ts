// Looks an ENS name up; hosts outside the chain are asked only if the user agreed to them.
import { command } from './command'

export const resolveName = command('resolveName', (wallet, { name, gateways = [] }) =>
  wallet.resolveName(name, gateways),
)
