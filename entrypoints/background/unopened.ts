// While the database can't be opened: what is said of it, and how it is made anew from the second copy.
import { chooseVault } from '@/lib/keys/keystore/chooseVault'
import type { CommandMessage } from '@/lib/messages/commands'
import type { UnopenedDatabase } from '@/lib/messages/commands/vault'
import { createLocalArea } from '@/lib/platform/localArea'
import { NewerDatabase } from '@/lib/storage/currentDatabase'
import { createAreaVaultStore } from '@/lib/storage/vaultArea'
import { NotOpened } from './commands/errors'
import { mayBeSentBy } from './commands/table'

/**
 * Answers a command without a wallet. `rebuild` deletes the database and starts the wallet anew, which fills it from
 * the second copy. Throws Wallet.NotOpened for every command but two.
 */
export async function answerUnopened(
  problem: unknown,
  page: string,
  { name }: Pick<CommandMessage, 'name'>,
  rebuild: () => Promise<unknown>,
): Promise<unknown> {
  const mayAsk = mayBeSentBy[page]?.includes(name) ?? false
  if (mayAsk && name === 'databaseState') return stateOf(problem)
  if (!mayAsk || name !== 'rebuildDatabase' || problem instanceof NewerDatabase)
    throw new NotOpened(reasonOf(problem))
  await rebuild()
  return { type: 'rebuilt' }
}

async function stateOf(problem: unknown): Promise<UnopenedDatabase> {
  const reason = reasonOf(problem)
  if (problem instanceof NewerDatabase) return { type: 'newer', reason }
  return { type: 'unreadable', reason, secondCopy: await secondCopy() }
}

async function secondCopy(): Promise<Extract<UnopenedDatabase, { type: 'unreadable' }>['secondCopy']> {
  const store = createAreaVaultStore(createLocalArea())
  try {
    const { type } = chooseVault([{ manifest: await store.manifest(), records: await store.all() }])
    return type === 'sound' ? 'whole' : type
  } catch {
    return 'unreadable'
  }
}

function reasonOf(problem: unknown): string {
  return problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem)
}
