// The shape of a command: a name from lib/messages/commands.ts and what the wallet does for it.
import type { PasswordSource } from '@/lib/keys/ports'
import type { CommandName, CommandParams, CommandResult } from '@/lib/messages/commands'
import type { Wallet } from '../wallet'

export interface Command<N extends CommandName = CommandName> {
  name: N
  run(
    wallet: Wallet,
    params: CommandParams<N>,
    password: PasswordSource | undefined,
    secondPassword: PasswordSource | undefined,
  ): Promise<CommandResult<N>>
}

export function command<N extends CommandName>(name: N, run: Command<N>['run']): Command<N> {
  return { name, run }
}
