// Nothing in the built extension was made from the phishing rows that the rules are measured on: no address, no selector
// and no text that only they have, unless a named package brought it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { code, files } from './fixtures/built'

const folder = join(process.cwd(), '..', 'shared', 'data', 'risk')
const isHere = existsSync(folder)
if (!isHere) console.log(`SKIPPED: there is no third-party material at ${folder}`)

const rows = (name: string): Record<string, unknown>[] =>
  readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** Addresses, in the open and inside calldata, and the selectors of calls. */
function marksOf(row: Record<string, unknown>): string[] {
  const { context: _, txHash: __, source: ___, id: ____, ...payload } = row
  const text = JSON.stringify(payload).toLowerCase()
  const addresses = [...text.matchAll(/0x([0-9a-f]{40})(?![0-9a-f])|0{24}([0-9a-f]{40})/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
  const selectors = [...text.matchAll(/"(?:data|selector)":"0x([0-9a-f]{8})/g)].map(
    ([, selector = '']) => `0x${selector}`,
  )
  const names = typeof row.function === 'string' ? [row.function.toLowerCase()] : []
  return [...addresses, ...selectors, ...names].filter((mark) => !/^0*[0-9a-f]{0,9}$/.test(mark))
}

const addressesIn = (text: string) =>
  new Set([...text.matchAll(/(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/g)].map(([digits]) => digits))

test.skipIf(!isHere)(
  `no mark of the phishing rows is in the extension${isHere ? '' : ' (SKIPPED: no material)'}`,
  { timeout: 60_000 },
  () => {
    const all = [...rows('test_dapp'), ...rows('payable_phish'), ...rows('poisoning_ethereum')]
    const others = [
      ...rows('background_sample'),
      ...rows('erc7730_benign'),
      ...all.filter(({ label }) => label !== 'phish'),
    ]
    const ordinary = new Set(others.flatMap(marksOf))
    const special = new Set(all.filter(({ label }) => label === 'phish').flatMap(marksOf))
    const own = files
      .filter((file) => /\.(js|html|css|json)$/.test(file) && file !== 'lists/descriptors.json')
      .map(code)
      // What of the descriptors is ours; the others are a package's.
      .concat(['own.json', 'names.txt'].map((file) => readFileSync(`lib/lists/descriptors/${file}`, 'utf8')))
      .join('\n')
      .toLowerCase()
    // The packed lists and the table of tokens are packages'.
    const packages = [code('lists/contracts.txt'), readFileSync('lib/lists/tokens/table.ts', 'utf8')]
    const fromPackages = addressesIn(packages.join('\n').toLowerCase())
    const ownAddresses = addressesIn(own)
    const isThere = (mark: string) =>
      mark.length === 40 ? ownAddresses.has(mark) && !fromPackages.has(mark) : own.includes(mark)
    const found = [...special].filter((mark) => !ordinary.has(mark) && isThere(mark))
    expect(special.size).toBeGreaterThan(100)
    expect(found).toEqual([])
  },
)
