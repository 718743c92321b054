// `npm run risk -- --in cases.jsonl --out verdicts.jsonl [--history history.jsonl]`: the wallet's own risk engine on rows
// of JSON, without a network. The engine is TypeScript: Vite packs it for Node first.

import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { install } from './install.mjs'
import { checkNode, results, root } from './project.mjs'

/** @returns {Promise<typeof import('../risk/judgeRows')>} */
export async function loadEngine() {
  checkNode()
  // A fresh clone has no packages yet; what is there is used as it is.
  if (!existsSync(join(root, 'node_modules', 'vite'))) {
    const installed = await install()
    if (installed.type === 'failed') throw new Error(installed.output)
  }
  const { build } = await import('vite')
  const outDir = join(results, `risk-${process.pid}`)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      ssr: join(root, 'e2e/risk/judgeRows.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: 'engine.mjs' } },
    },
  })
  const engine = await import(pathToFileURL(join(outDir, 'engine.mjs')).href)
  const { rmSync } = await import('node:fs')
  rmSync(outDir, { recursive: true, force: true })
  return engine
}

/** The lists as they are packed into the extension. */
export function packedLists(engine) {
  const read = (name) => readFileSync(join(root, 'public/lists', name), 'utf8')
  return engine.listsOf({
    contracts: read('contracts.txt'),
    sites: read('sites.txt'),
    chains: read('chains.txt'),
    descriptors: read('descriptors.json'),
  })
}

/** @param {string | undefined} path */
export function readHistory(engine, path, lists) {
  const lines =
    path === undefined
      ? []
      : readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '')
  return engine.historyFrom(lines, lists)
}

async function main() {
  const { values } = parseArgs({
    options: { in: { type: 'string' }, out: { type: 'string' }, history: { type: 'string' } },
  })
  const { in: from, out: to, history: past } = values
  if (from === undefined || to === undefined) {
    throw new Error(
      'Say which files: npm run risk -- --in cases.jsonl --out verdicts.jsonl [--history history.jsonl]',
    )
  }
  for (const path of [from, past])
    if (path !== undefined && !existsSync(path)) throw new Error(`There is no file ${path}`)
  const engine = await loadEngine()
  const lists = packedLists(engine)
  const history = readHistory(engine, past, lists)
  if (history.unreadable > 0) console.error(`${history.unreadable} rows of the history could not be read`)
  const out = createWriteStream(to)
  const begin = performance.now()
  let rows = 0
  let line = 0
  for await (const text of createInterface({
    input: createReadStream(from),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1
    if (text.trim() === '') continue
    rows += 1
    if (!out.write(`${JSON.stringify(engine.judgeLine(text, line, lists, history))}\n`))
      await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  const seconds = (performance.now() - begin) / 1000
  console.log(
    `${rows} rows in ${seconds.toFixed(1)} s (${Math.round(rows / Math.max(seconds, 0.001))} a second)`,
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().then(
    () => process.exit(0),
    (error) => {
      console.error(error instanceof Error ? error.message : error)
      process.exit(1)
    },
  )
}
