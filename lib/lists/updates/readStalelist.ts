// MetaMask's phishing list as its place answers it: the whole list, and what changed since a time. Pure.
import { hostsOf, type SiteUpdate } from './siteUpdate'

type Members = Readonly<Record<string, unknown>>

/** {data: {allowlist, blocklist, lastUpdated}}, or with the lists below eth_phishing_detect_config; undefined else. */
export function readStalelist(value: unknown): SiteUpdate | undefined {
  const data = isMembers(value) ? value.data : undefined
  if (!isMembers(data)) return undefined
  const lists = isMembers(data.eth_phishing_detect_config) ? data.eth_phishing_detect_config : data
  const { blocklist, allowlist } = lists
  const { lastUpdated } = data
  if (!Array.isArray(blocklist) || !Array.isArray(allowlist) || !isTime(lastUpdated)) return undefined
  return { blocked: hostsOf(blocklist), allowed: hostsOf(allowlist), version: lastUpdated }
}

export interface Diffs {
  changes: { host: string; list: 'blocked' | 'allowed'; removed: boolean }[]
  /** The time of the latest of them, in seconds since 1970; 0 where there are none. */
  version: number
}

/** {data: [{url, timestamp, targetList, isRemoval}]}; entries of other lists are left out. undefined when it is none. */
export function readDiffs(value: unknown): Diffs | undefined {
  const data = isMembers(value) ? value.data : undefined
  if (!Array.isArray(data) || data.length > 100_000) return undefined
  const changes: Diffs['changes'] = []
  let version = 0
  for (const entry of data) {
    if (!isMembers(entry) || !isTime(entry.timestamp)) return undefined
    version = Math.max(version, entry.timestamp)
    const list = /\.(block|allow)list$/.exec(
      typeof entry.targetList === 'string' ? entry.targetList : '',
    )?.[1]
    const [host] = hostsOf([entry.url])
    if (!host || !list) continue
    changes.push({ host, list: list === 'block' ? 'blocked' : 'allowed', removed: entry.isRemoval === true })
  }
  return { changes, version }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 1e11
}
