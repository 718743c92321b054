// The README's list of methods is the folder's.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chainReadParams } from './methods/chainReads'
import { methodTable } from './methodTable'

const folder = join(import.meta.dirname, 'methods')
const rows = [
  ...readFileSync(join(import.meta.dirname, 'README.md'), 'utf8').matchAll(/^- `(\w+\.ts)`: (.*)$/gm),
].map(([, file = '', methods = '']) => ({
  file,
  methods: [...methods.matchAll(/`(\w+)`/g)].map(([, method = '']) => method),
}))

test('the README names every file of methods/', () => {
  const files = readdirSync(folder).filter((file) => !file.endsWith('.test.ts'))
  expect(rows.map(({ file }) => file)).toEqual(files.sort())
})

test('the README names every method, beside the file it is in', async () => {
  expect(rows.flatMap(({ methods }) => methods).sort()).toEqual([...methodTable.keys()].sort())
  for (const { file, methods } of rows) {
    const tables: Record<string, unknown>[] = Object.values(await import(join(folder, file)))
    expect(
      tables.some((table) => methods.every((method) => Object.hasOwn(table, method))),
      file,
    ).toBe(true)
  }
})

test('the table of reads is every read method of the execution API that needs no filter', () => {
  // execution-apis, src/eth: block, client, execute, fee_market, state, transaction.
  const standard = [
    'eth_getBlockByHash eth_getBlockByNumber eth_getBlockTransactionCountByHash eth_getBlockReceipts',
    'eth_getBlockTransactionCountByNumber eth_getUncleCountByBlockHash eth_getUncleCountByBlockNumber',
    'eth_syncing eth_blockNumber eth_call eth_estimateGas eth_createAccessList eth_simulateV1',
    'eth_gasPrice eth_blobBaseFee eth_maxPriorityFeePerGas eth_feeHistory eth_getLogs',
    'eth_getBalance eth_getStorageAt eth_getTransactionCount eth_getCode eth_getProof',
    'eth_getTransactionByHash eth_getTransactionByBlockHashAndIndex eth_getTransactionReceipt',
    'eth_getTransactionByBlockNumberAndIndex eth_getUncleByBlockHashAndIndex eth_getUncleByBlockNumberAndIndex',
  ]
  expect(Object.keys(chainReadParams).sort()).toEqual(standard.join(' ').split(' ').sort())
})
