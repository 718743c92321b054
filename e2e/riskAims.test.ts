// What the engine is for, held on the third-party rows where they are present: what is dangerous is called so, and what is
// honest is not. The very same code as `npm run risk`.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { historyFrom, judgeLine, listsOf, type Verdict } from './risk/judgeRows'

const folder = join(process.cwd(), '..', 'shared', 'data', 'risk')
const isHere = existsSync(folder)
if (!isHere) console.log(`SKIPPED: there is no third-party material at ${folder}`)

interface Judged {
  row: {
    id: string
    label: string
    chainId?: number
    from?: string
    to?: string
    context?: { intendedRecipient?: string }
  }
  verdict: Verdict
}

const packed = (name: string) => readFileSync(join('public', 'lists', name), 'utf8')
const lists = listsOf({
  contracts: packed('contracts.txt'),
  sites: packed('sites.txt'),
  chains: packed('chains.txt'),
  descriptors: packed('descriptors.json'),
})

/** A poisoning row's meant recipient is what the victim had paid before: history, not evidence of the row. */
function paidBefore({ chainId, from, context }: Judged['row']): string[] {
  const counterparty = context?.intendedRecipient
  if (!from || !counterparty) return []
  return [JSON.stringify({ chainId, account: from, counterparty, direction: 'out', value: '1' })]
}

function judgeAll(name: string): Judged[] {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const rows = lines.map((line): Judged['row'] => JSON.parse(line))
  const history = historyFrom(rows.flatMap(paidBefore), lists)
  return lines.map((line, place) => ({
    row: rows[place] as Judged['row'],
    verdict: judgeLine(line, place + 1, lists, history),
  }))
}

const levelOf = ({ verdict }: Judged) => ('error' in verdict ? 'refused' : verdict.level)
const isDanger = (judged: Judged) => ['danger', 'forbidden'].includes(levelOf(judged))
const share = (some: readonly Judged[], all: readonly Judged[]) => some.length / Math.max(all.length, 1)

describe.skipIf(!isHere)(`measured${isHere ? '' : ' (SKIPPED: no material)'}`, () => {
  const dapp = isHere ? judgeAll('test_dapp') : []
  const poisoning = isHere ? judgeAll('poisoning_ethereum') : []
  const benign = [
    ...(isHere ? judgeAll('erc7730_benign') : []),
    ...[...dapp, ...poisoning].filter(({ row }) => row.label === 'benign'),
  ]

  test('the test dApp’s malicious requests are refused or dangerous, but for four plain transfers', () => {
    const phish = dapp.filter(({ row }) => row.label === 'phish')
    expect(phish).toHaveLength(26)
    const milder = phish.filter((each) => levelOf(each) !== 'refused' && !isDanger(each))
    expect(milder.map(({ row }) => row.id.split('#')[1]).sort()).toEqual(['35', '37', '50', '51'])
  })

  test('a payment to a lookalike of somebody paid before is dangerous, in ninety-nine of a hundred', () => {
    const phish = poisoning.filter(({ row }) => row.label === 'phish')
    expect(phish.length).toBeGreaterThan(1_000)
    expect(share(phish.filter(isDanger), phish)).toBeGreaterThanOrEqual(0.99)
  })

  test('payments into phishing contracts are dangerous, contract by contract', () => {
    const byContract = new Map<string, Judged[]>()
    for (const each of judgeAll('payable_phish')) {
      const contract = each.row.to?.toLowerCase() ?? ''
      byContract.set(contract, [...(byContract.get(contract) ?? []), each])
    }
    const caught = [...byContract.values()].filter((all) => share(all.filter(isDanger), all) >= 0.95)
    expect(byContract.size).toBeGreaterThan(10)
    expect(caught.length / byContract.size).toBeGreaterThanOrEqual(0.95)
  })

  test('honest requests are almost never dangerous, and seldom a caution', () => {
    expect(benign.length).toBeGreaterThan(500)
    expect(share(benign.filter(isDanger), benign)).toBeLessThanOrEqual(0.005)
    expect(
      share(
        benign.filter((each) => levelOf(each) === 'caution'),
        benign,
      ),
    ).toBeLessThanOrEqual(0.1)
  })

  test('ordinary traffic is almost never dangerous', () => {
    const background = judgeAll('background_sample')
    expect(share(background.filter(isDanger), background)).toBeLessThanOrEqual(0.005)
  })
})
