// Every command that our own screens may send to the background: the list of powers, by subject, each with its schema.
// Which page may send which is a table in entrypoints/background/commands/table.ts.
import type * as v from 'valibot'
import { type AccountsResults, accountsCommands } from './commands/accounts'
import { type ActsResults, actsCommands } from './commands/acts'
import { type BackupResults, backupCommands } from './commands/backup'
import { chainsCommands } from './commands/chains'
import { type ContactsResults, contactsCommands } from './commands/contacts'
import { type JobsResults, jobsCommands } from './commands/jobs'
import { type NetworksResults, networksCommands } from './commands/networks'
import { type PaymentsResults, paymentsCommands } from './commands/payments'
import { type PricesResults, pricesCommands } from './commands/prices'
import { type QuestionsResults, questionsCommands } from './commands/questions'
import { type SafetyResults, safetyCommands } from './commands/safety'
import { type SendingResults, sendingCommands } from './commands/sending'
import { settingsCommands } from './commands/settings'
import { type TokensResults, tokensCommands } from './commands/tokens'
import { type VaultResults, vaultCommands } from './commands/vault'

export const commandSchemas = {
  ...vaultCommands,
  ...backupCommands,
  ...accountsCommands,
  ...networksCommands,
  ...chainsCommands,
  ...settingsCommands,
  ...sendingCommands,
  ...pricesCommands,
  ...safetyCommands,
  ...questionsCommands,
  ...contactsCommands,
  ...tokensCommands,
  ...jobsCommands,
  ...actsCommands,
  ...paymentsCommands,
} as const

export type CommandName = keyof typeof commandSchemas
export type CommandParams<N extends CommandName> = v.InferOutput<(typeof commandSchemas)[N]>

export type CommandResults = VaultResults &
  BackupResults &
  AccountsResults &
  NetworksResults &
  SendingResults &
  PricesResults &
  SafetyResults &
  QuestionsResults &
  ContactsResults &
  JobsResults &
  ActsResults &
  TokensResults &
  PaymentsResults

export type CommandResult<N extends CommandName> = N extends keyof CommandResults
  ? CommandResults[N]
  : undefined

/** Page → background, posted to the service worker itself with a reply port (and a password port, see above). */
export interface CommandMessage {
  type: 'command'
  name: CommandName
  params: unknown
}

/** Background → page, over the reply port. */
export type CommandReply =
  | { type: 'result'; result: unknown }
  | { type: 'error'; error: { name: string; message: string } }
