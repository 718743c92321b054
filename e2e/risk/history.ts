// Whom each account paid before, from rows {chainId, account, counterparty, direction, token?, value?, timestamp?}.
import { type Address, parseAddress } from '@/lib/base/address'
import type { KnownParty } from '@/lib/safety/risk/evidence'

interface Records {
  known: KnownParty[]
  planted: Set<string>
  used: Set<string>
}

export interface History {
  of(chainId: number, account: Address): Records | undefined
}

/**
 * Reads the lines; those that are no history rows are counted and left out. `isListed`: of a token; any other can be made
 * by anybody, and say of anybody that they paid with it.
 */
export function readHistory(
  lines: readonly string[],
  isListed: (chainId: number, token: Address) => boolean,
): History & { unreadable: number } {
  const byAccount = new Map<
    string,
    { out: Map<string, Address>; in: Map<string, Address>; nothing: Map<string, Address> }
  >()
  let unreadable = 0
  for (const line of lines) {
    const row = rowOf(line)
    if (!row) {
      unreadable += 1
      continue
    }
    const key = row.account.toLowerCase()
    const records = byAccount.get(key) ?? { out: new Map(), in: new Map(), nothing: new Map() }
    byAccount.set(key, records)
    const own = row.direction === 'out' && (!row.token || isListed(row.chainId, row.token))
    // A transfer of nothing can be made in anybody's name, and so can one of a token that somebody made for it.
    const list = row.empty ? records.nothing : own ? records.out : records.in
    list.set(row.counterparty.toLowerCase(), row.counterparty)
  }
  return {
    unreadable,
    of(_chainId, account) {
      const records = byAccount.get(account.toLowerCase())
      if (!records) return undefined
      const received = [...records.in].filter(([key]) => !records.out.has(key))
      return {
        known: [
          ...[...records.out.values()].map((address) => ({ address, as: 'paid before' as const })),
          ...received.map(([, address]) => ({ address, as: 'paid the user' as const })),
        ],
        used: new Set(records.out.keys()),
        planted: new Set(
          [...records.nothing.keys()].filter((key) => !records.out.has(key) && !records.in.has(key)),
        ),
      }
    },
  }
}

function rowOf(line: string) {
  let row: Record<string, unknown>
  try {
    row = JSON.parse(line)
  } catch {
    return undefined
  }
  const [account, counterparty] = [lower(row?.account), lower(row?.counterparty)]
  if (account.type !== 'address' || counterparty.type !== 'address') return undefined
  if (row.direction !== 'out' && row.direction !== 'in') return undefined
  const empty = row.value !== undefined && row.value !== null && Number(row.value) === 0
  const token = lower(row.token)
  return {
    account: account.address,
    counterparty: counterparty.address,
    direction: row.direction,
    chainId: Number(row.chainId ?? 1),
    ...(token.type === 'address' && !/^0x0{40}$/.test(token.address) ? { token: token.address } : {}),
    empty,
  }
}

const lower = (value: unknown) => parseAddress(typeof value === 'string' ? value.toLowerCase() : value)
