// `npm run risk:report`: what the risk engine says of the third-party rows in ../shared/data/risk, where they are present:
// recall by source and category, and how often it warns of benign and of ordinary requests.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'
import { loadEngine, packedLists } from './risk.mjs'

const folder = join(root, '..', 'shared', 'data', 'risk')
const percent = (part, whole) => `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`

/** A poisoning row's meant recipient is what the victim had paid before: history, not evidence of the row. */
function historyOf(rows) {
  return rows.flatMap(({ chainId, from, context }) =>
    from && context?.intendedRecipient
      ? [
          JSON.stringify({
            chainId,
            account: from,
            counterparty: context.intendedRecipient,
            direction: 'out',
            value: '1',
          }),
        ]
      : [],
  )
}

export async function report() {
  if (!existsSync(folder)) {
    console.log(`SKIPPED: there is no third-party material at ${folder}`)
    return
  }
  const engine = await loadEngine()
  const lists = packedLists(engine)
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    const lines = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    const rows = lines.map((line) => JSON.parse(line))
    const history = engine.historyFrom(historyOf(rows), lists)
    const groups = new Map()
    lines.forEach((line, place) => {
      const { label, category } = rows[place]
      const verdict = engine.judgeLine(line, place + 1, lists, history)
      const name = `${label} ${category ?? ''}`.trim()
      const group = groups.get(name) ?? { rows: 0, refused: 0, danger: 0, caution: 0 }
      groups.set(name, group)
      group.rows += 1
      if ('error' in verdict) group.refused += 1
      else if (verdict.level === 'danger' || verdict.level === 'forbidden') group.danger += 1
      else if (verdict.level === 'caution') group.caution += 1
    })
    console.log(`\n${file}`)
    for (const [name, { rows: all, refused, danger, caution }] of [...groups].sort()) {
      console.log(
        `  ${name.padEnd(58)} ${String(all).padStart(5)} rows  danger ${percent(danger, all).padStart(9)}  caution ${percent(caution, all).padStart(9)}  refused ${percent(refused, all).padStart(9)}`,
      )
    }
  }
  reportSites(engine)
}

/** How many of the hosts are taken for an imitation of a known site by their name alone. */
function reportHosts(engine, name, hosts) {
  const how = {}
  for (const host of hosts) {
    const likeness = engine.likenessOf(host)
    if (likeness) how[likeness] = (how[likeness] ?? 0) + 1
  }
  const all = Object.values(how).reduce((sum, count) => sum + count, 0)
  const parts = Object.entries(how).map(([likeness, count]) => `${likeness} ${count}`)
  console.log(
    `  ${name.padEnd(58)} ${String(hosts.length).padStart(5)} hosts alike ${percent(all, hosts.length).padStart(8)}  ${parts.join(', ')}`,
  )
}

/** Names of sites only: a phishing site that imitates nobody can't be told by its name. */
export function reportSites(engine) {
  const sites = join(root, '..', 'shared', 'data', 'domains')
  if (!existsSync(sites)) return
  const read = (path) => readFileSync(join(sites, path), 'utf8')
  const { whitelist, blacklist } = JSON.parse(read('eth-phishing-detect-2023-03/src/config.json'))
  console.log('\nnames of sites, without the list of phishing hosts')
  reportHosts(
    engine,
    'phishing, seen before 2026',
    read('scamsniffer_before_2026_sample.jsonl')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).domain),
  )
  reportHosts(engine, 'phishing, blocked in 2023', blacklist)
  reportHosts(engine, 'honest, allowed in 2023', whitelist)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  report().then(
    () => process.exit(0),
    (error) => {
      console.error(error instanceof Error ? error.message : error)
      process.exit(1)
    },
  )
}
