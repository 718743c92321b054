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
    const history = engine.historyFrom(historyOf(rows))
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
