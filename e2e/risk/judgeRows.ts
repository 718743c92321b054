// The risk engine on rows of JSON: the very same review that the prompt gets, with lists from public/lists, no network.

import type { Address } from '@/lib/base/address'
import { parseAddress } from '@/lib/base/address'
import { bytesToHex, type Hex, isHexBytes, parseQuantity } from '@/lib/base/hex'
import { listsFrom } from '@/lib/lists/createLists'
import { judgeSite } from '@/lib/lists/sites/judgeSite'
import { readFirstDraft, readTypedData } from '@/lib/requests/typedData'
import { type Lists, review } from '@/lib/safety/review'
import type { Asked, SiteFacts } from '@/lib/safety/risk/evidence'
import type { Finding, Level } from '@/lib/safety/risk/finding'
import { type History, readHistory } from './history'
import { summaryOf } from './summary'

export type Verdict =
  | {
      id: string | null
      level: Level
      score: number
      findings: { id: string; level: Level }[]
      summary: string
    }
  | { id: string | null; line?: number; error: string }

/** Whom the accounts of the rows paid before. */
export function historyFrom(lines: readonly string[], lists: Lists): ReturnType<typeof readHistory> {
  return readHistory(lines, (chainId, token) => {
    const label = lists.label(chainId, token)
    return label !== undefined && label.kind !== 'scam' && label.kind !== 'sanctioned'
  })
}

/** Which known site a host could be taken for, and how; undefined for none. The list of phishing hosts is not asked. */
export function likenessOf(host: string): string | undefined {
  return judgeSite(host, undefined).resembles?.how
}

type Row = Readonly<Record<string, unknown>>

/** The lists, from the texts that the extension packs. */
export function listsOf(packed: {
  contracts: string
  sites: string
  chains: string
  descriptors: string
}): Lists {
  return listsFrom(packed)
}

/** The verdict on one line; a line that is no row, or a request that the wallet would refuse, gives an error. */
export function judgeLine(text: string, line: number, lists: Lists, history: History): Verdict {
  let row: unknown
  try {
    row = JSON.parse(text)
  } catch {
    return { id: null, line, error: 'not JSON' }
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return { id: null, line, error: 'not an object' }
  const id = typeof (row as Row).id === 'string' ? ((row as Row).id as string) : null
  try {
    return { id, ...judged(row as Row, lists, history) }
  } catch (error) {
    return {
      id,
      ...(id === null ? { line } : {}),
      error: error instanceof Error ? error.message : 'not a request',
    }
  }
}

function judged(row: Row, lists: Lists, history: History) {
  const chainId = chainIdOf(row)
  const account = accountOf(row)
  const asked = askedBy(row, chainId)
  const site = siteOf(row, lists)
  const records = account ? history.of(chainId, account) : undefined
  const found = review(
    {
      asked,
      chainId,
      account,
      ...(site ? { site } : {}),
      known: [
        ...(account ? [{ address: account, as: 'own account' as const }] : []),
        ...(records?.known ?? []),
      ],
      planted: records?.planted ?? new Set(),
      used: records?.used,
    },
    lists,
  )
  const level = found.score.level === 'none' ? ('info' as const) : found.score.level
  return {
    level,
    score: found.score.score,
    findings: found.findings.map(({ rule, level }: Finding) => ({ id: rule, level })),
    summary: summaryOf(asked, found, { chainId, lists }),
  }
}

/** Missing where typed data has none: then its own counts. */
function chainIdOf(row: Row): number {
  const given = row.chainId
  if (given === undefined || given === null) return 1
  const number = typeof given === 'string' ? Number(given) : given
  if (!Number.isSafeInteger(number) || (number as number) <= 0)
    throw new RangeError('chainId: expected a number')
  return number as number
}

function accountOf(row: Row): Address | undefined {
  if (row.from !== undefined && row.from !== null) return addressOf(row.from, 'from')
  // A message may come with its account, as personal_sign's parameters.
  const parsed = parseAddress(Array.isArray(row.message) ? row.message[1] : undefined)
  return parsed.type === 'address' ? parsed.address : undefined
}

function askedBy(row: Row, chainId: number): Asked {
  if (row.method === 'eth_sign') throw new RangeError('method: the wallet does not sign hashes it can’t read')
  if (row.calls !== undefined) {
    if (!Array.isArray(row.calls) || row.calls.length === 0) throw new RangeError('calls: expected a list')
    return { type: 'calls', calls: row.calls.map((call, place) => callOf(call as Row, `calls[${place}].`)) }
  }
  if (row.typedData !== undefined)
    return { type: 'typed data', typedData: typedDataOf(row.typedData, chainId) }
  if (row.message !== undefined) return { type: 'message', message: messageOf(row.message) }
  if (row.to === undefined && row.data === undefined)
    throw new RangeError('expected to, data, calls, typedData or message')
  return { type: 'transaction', ...callOf(row, '') }
}

function callOf(call: Row, at: string) {
  if (typeof call !== 'object' || call === null) throw new RangeError(`${at}: expected a call`)
  const data = call.data ?? '0x'
  if (!isHexBytes(data)) throw new RangeError(`${at}data: expected whole bytes in hexadecimal`)
  const to = call.to === undefined || call.to === null ? null : addressOf(call.to, `${at}to`)
  if (to === null && data === '0x') throw new RangeError(`${at}to: expected an address`)
  return { to, valueWei: weiOf(call.value, `${at}value`), data }
}

function addressOf(value: unknown, at: string): Address {
  const parsed = parseAddress(typeof value === 'string' ? value.toLowerCase() : value)
  if (parsed.type !== 'address') throw new RangeError(`${at}: expected an address`)
  return parsed.address
}

/** Wei in decimals, as a number or in hexadecimal. */
function weiOf(value: unknown, at: string): bigint {
  if (value === undefined || value === null) return 0n
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return BigInt(value)
  if (typeof value === 'string' && /^\d{1,78}$/.test(value)) return BigInt(value)
  const quantity = typeof value === 'string' ? parseQuantity(value.toLowerCase()) : undefined
  if (quantity === undefined || quantity >= 2n ** 256n)
    throw new RangeError(`${at}: expected an amount of wei`)
  return quantity
}

function typedDataOf(given: unknown, chainId: number): unknown {
  if (Array.isArray(given)) return JSON.parse(readFirstDraft(given, 'typedData'))
  return JSON.parse(readTypedData(typeof given === 'string' ? given : JSON.stringify(given), chainId))
}

/** A text, whole bytes in hexadecimal, or the parameters of personal_sign. */
function messageOf(value: unknown): Hex {
  const given = Array.isArray(value) ? value[0] : value
  if (Array.isArray(value) && parseAddress(given).type === 'address') {
    throw new RangeError('message: the wallet does not sign hashes it can’t read')
  }
  if (typeof given !== 'string') throw new RangeError('message: expected a text')
  return isHexBytes(given) ? given : bytesToHex(new TextEncoder().encode(given))
}

/** The only part of the context that is evidence. */
function siteOf(row: Row, lists: Lists): SiteFacts | undefined {
  const context = row.context
  const origin = typeof context === 'object' && context !== null ? (context as Row).origin : undefined
  if (typeof origin !== 'string') return undefined
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(origin) ? origin : `https://${origin}`)
    return { origin: url.origin, topOrigin: url.origin, ...lists.site(url.hostname) }
  } catch {
    return undefined
  }
}
