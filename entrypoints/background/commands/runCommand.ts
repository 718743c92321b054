// From a received message to an answer: may this page say this, are the parameters right, then run it.
import * as v from 'valibot'
import type { PasswordSource } from '@/lib/keys/ports'
import { type CommandName, commandSchemas } from '@/lib/messages/commands'
import type { Wallet } from '../wallet'
import { BadParams, NotAllowed } from './errors'
import { commands, mayBeSentBy } from './table'

/** A command without the pairing of its name, parameters and result. */
interface AnyCommand {
  run(
    wallet: Wallet,
    params: unknown,
    password: PasswordSource | undefined,
    secondPassword: PasswordSource | undefined,
  ): Promise<unknown>
}

/** Throws Commands.NotAllowed, Commands.BadParams, and what the command throws. */
export async function runCommand(
  wallet: Wallet,
  page: string,
  message: { name: unknown; params: unknown },
  password?: PasswordSource,
  secondPassword?: PasswordSource,
): Promise<unknown> {
  const name = String(message.name)
  if (!isAllowed(page, name)) throw new NotAllowed(page, name)
  // As one schema of all: the union of their types is too long for the compiler.
  const schema: v.GenericSchema = commandSchemas[name]
  const parsed = v.safeParse(schema, message.params)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new BadParams(name, v.getDotPath(issue) ?? '', issue.message)
  }
  // The table pairs each name with the command of that name, which TypeScript cannot follow through a union.
  const command: unknown = commands[name]
  return (command as AnyCommand).run(wallet, parsed.output, password, secondPassword)
}

function isAllowed(page: string, name: string): name is CommandName {
  return Object.hasOwn(mayBeSentBy, page) && (mayBeSentBy[page] ?? []).includes(name as CommandName)
}
