// Blocks that OP-stack chains really made: each hash is made again from the header's fields, and one block's deposit gives
// the roots that stand in its header. They are facts of the chains, as their public nodes answer them.
import { expect, test } from 'vitest'
import { areReceiptsOf, transactionHashesOf } from './blockParts'
import { headerHash } from './headerHash'

const noBloom = `0x${'00'.repeat(256)}`

/** Base, block 29139628, in April 2025 (Holocene: no requests yet). */
const holocene = {
  baseFeePerGas: '0xaae54',
  blobGasUsed: '0x0',
  difficulty: '0x0',
  excessBlobGas: '0x0',
  extraData: '0x00000000fa00000002',
  gasLimit: '0x7270e00',
  gasUsed: '0x56fce26',
  hash: '0x14575c65070d455e6d20d5ee17be124917a33ce4437dd8615a56d29e8279b7ad',
  logsBloom:
    '0x02bcf67d7b87f2d884b8d56bbe3965f6becc9ed8f9637ffc67efdffcef446cf435ffec7e7ce8e4544fe782bb06ef37afc97687cbf3c7ee7e26dd12a8f1fd836bc17dd2fd64fce3ef03bc74d8faedb07dddafe6f2cedff3e6f5d8683cc2ef26f763dee76e7b6fdeeade8c8a7cec7a5fdca237be97be2efe67dc908df7ce3f94a3ce150b2a9f07776fa577d5c52dbffe5bfc38bbdfeefc305f0efaf37fba3a4cdabf366b17fcb3b881badbe571dfb2fd652e879fbf37e88dbedb6a6f9f4bb7aef528e81c1f3cda38f777cb0a2d6f0ddb8abcb3dda5d976541fa062dba6255a7b328b5fdf47e8d6fac2fc43d8bee5936e6e8f2bff33526fdf6637f3f2216d950fef',
  miner: '0x4200000000000000000000000000000000000011',
  mixHash: '0xeacd829463c5d21df523005d55f25a0ca20474f1310c5c7eb29ff2c479789e98',
  nonce: '0x0000000000000000',
  number: '0x1bca2ac',
  parentBeaconBlockRoot: '0xfe4c48425a274a6716c569dfa9c238551330fc39d295123b12bc2461e6f41834',
  parentHash: '0x9a6ad4ffb258faa47ecd5eea9e7a9d8fa1772aa6232bc7cb4bbad5bc30786258',
  receiptsRoot: '0x5fc932dd358c33f9327a704585c83aafbe0d25d12b62c1cd8282df8b328aac16',
  sha3Uncles: '0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347',
  stateRoot: '0xd2d3a6a219fb155bfc5afbde11f3161f1051d931432ccf32c33affe54176bb18',
  timestamp: '0x6803a23b',
  transactionsRoot: '0x59726fb9afc101cd49199c70bbdbc28385f4defa02949cb6e20493e16035a59d',
  withdrawalsRoot: '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421',
}

/** Base, block 50543793 (Jovian: a root of requests, the storage root of withdrawals, gas for data in the blob fields). */
const jovian = {
  hash: '0x5c29e3a12cd353c7466aaf91e62e0c6cd0f9da7a8d6af5a26e9afb3a3078ea18',
  parentHash: '0x4d8a3eb5aeebfe0d0f5f7d1b13affce6e00ff360b57bb5a20000e5ddf3e92b8f',
  sha3Uncles: '0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347',
  miner: '0x4200000000000000000000000000000000000011',
  stateRoot: '0x0040794d29a28d8bce9b2256570f46784d0b709de6f31fed1257bf4444578cd5',
  transactionsRoot: '0x80b530eed966e17f9afc95d69b3331a6475c50318b73f677a66e910b40677beb',
  receiptsRoot: '0x6392c9163c8099dbf83f1e45077f07df168cc9a37062c05b8745afa74060a734',
  logsBloom:
    '0xbdfff7fef6efff5fffff7ff5ffff7bf7fffffffffffffdfffff6b6bfffffffbfbffcf7ffff9ffffdbfffbf7bfbffbfffdbfffff7fef7ff7dfff7fefffffdffbfdffffeffdbffd7fffffffefdfffffffd8fffefffffffffffdffbfaebfffffffffffeffffffffdbf77ffffd7fff7fedffdffeffffedfffeffffdffffff71ff7ebbfeffffbbffdfeefffffdffffff5fff7dffbffe7bbedfefffbfbeb7ffdff7df9fefffbfffff7fefffefffef7dfeffffefefffdffffdfffff7bffbfff5bff7fffbbddfffffdf7fff77ffdffffaffdfffff7ffdffff7bffb7cfffd97f3dffffbffd7ffffcfefffff7eff7fdfffeffbfdffffffffef7ffffff7fffdfbabf7fffbff',
  difficulty: '0x0',
  number: '0x3033cb1',
  gasLimit: '0x17d78400',
  gasUsed: '0x2e2ebd4',
  timestamp: '0x6a90d645',
  extraData: '0x01000000640000000500000000004c4b40',
  mixHash: '0xc05524363552546715d5fa840c6c5439a177b4100e9c22efacd0e1362d2fe89d',
  nonce: '0x0000000000000000',
  baseFeePerGas: '0x4c4b40',
  withdrawalsRoot: '0x06c5e4eb5d0f6435617c603bafcf9fc1d52af39cf52ae11fe8d55e124a335103',
  blobGasUsed: '0x724e60',
  excessBlobGas: '0x0',
  parentBeaconBlockRoot: '0x5dc577add95fdb1e6eede44f204ef63a7a8f6910b05838af0d81c65fc05f3692',
  requestsHash: '0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  size: '0x1a6b7',
  uncles: [],
  withdrawals: [],
}

/** Block 274 of a young chain of the stack, in February 2024 (Canyon: before blobs); one deposit is all it holds. */
const canyon = {
  logsBloom: noBloom,
  baseFeePerGas: '0x1418f329',
  difficulty: '0x0',
  extraData: '0x',
  gasLimit: '0x1c9c380',
  gasUsed: '0xb76d',
  hash: '0xfc70e073ec6e1bb7f387698e4be418d7b1ff2216f625cdf41e1b80fb08029ef5',
  miner: '0x4200000000000000000000000000000000000011',
  mixHash: '0x8bc8a48326d9309959f2452206c1c842be9fcc9840c789845caab9d290a9700c',
  nonce: '0x0000000000000000',
  number: '0x112',
  parentHash: '0xcfbc479d5f63476538db9ff15295167a6e91ecc9d6cf54be471eded689c251c9',
  receiptsRoot: '0x8c303881b3e408cc739f55ef3e5133075d552cbec9ee987aff6b71f58cf291ee',
  sha3Uncles: '0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347',
  size: '0x38a',
  stateRoot: '0x86be45fb7a22b8c12cbce8d538372b800377cc589de590b6d88f5f65dde97df8',
  timestamp: '0x65da607b',
  totalDifficulty: '0x0',
  transactionsRoot: '0xb01a2ad2c1ceb76f2edcdc02f2e0453c52e24c421fb04132cdfc0da5b70a593e',
  uncles: [],
  withdrawals: [],
  withdrawalsRoot: '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421',
}

/** The attributes of its L1 block, which each block begins with. */
const deposit = {
  from: '0xdeaddeaddeaddeaddeaddeaddeaddeaddead0001',
  gas: '0xf4240',
  gasPrice: '0x0',
  hash: '0x13a644af4f64ce801dcd57faa823e8952f2290b810fdd31995dda62977ed3df1',
  input:
    '0x015d8eb90000000000000000000000000000000000000000000000000000000001267f330000000000000000000000000000000000000000000000000000000065da6073000000000000000000000000000000000000000000000000000000075d3f861097c24796a4f639846a6a3ea3a59c11de8d89e11f551bae8feca9271a78926d420000000000000000000000000000000000000000000000000000000000000004000000000000000000000000415c8893d514f9bc5211d36eeda4183226b84aa700000000000000000000000000000000000000000000000000000000000000bc00000000000000000000000000000000000000000000000000000000000a6fe0',
  nonce: '0x111',
  to: '0x4200000000000000000000000000000000000015',
  value: '0x0',
  type: '0x7e',
  v: '0x0',
  r: '0x0',
  s: '0x0',
  sourceHash: '0x5a1b66228a26547e2ce6fe1aa734d2c34e062e42ccd5710463e6987890f1ad5d',
  mint: '0x0',
  depositReceiptVersion: '0x1',
}

test.each([
  ['Canyon', canyon],
  ['Holocene', holocene],
  ['Jovian', jovian],
])('a block of %s: its hash follows from its fields', (_, block) => {
  expect(headerHash(block)).toEqual({ type: 'hash', hash: block.hash })
})

test('the deposit in it has the hash that it claims, and gives the transactions root', () => {
  expect(transactionHashesOf(canyon.transactionsRoot as `0x${string}`, [deposit])).toEqual([deposit.hash])
  const other = { ...deposit, mint: '0x1' }
  expect(transactionHashesOf(canyon.transactionsRoot as `0x${string}`, [other])).toBeUndefined()
})

test("its receipt, with the deposit's nonce and version, gives the receipts root, and no other outcome does", () => {
  const root = canyon.receiptsRoot as `0x${string}`
  const receipt = {
    type: '0x7e',
    status: '0x1',
    cumulativeGasUsed: canyon.gasUsed,
    logsBloom: noBloom,
    logs: [],
    depositNonce: deposit.nonce,
    depositReceiptVersion: '0x1',
  }
  expect(areReceiptsOf(root, [receipt], 'op')).toBe(true)
  expect(areReceiptsOf(root, [{ ...receipt, status: '0x0' }], 'op')).toBe(false)
  expect(areReceiptsOf(root, [{ ...receipt, depositNonce: '0x112' }], 'op')).toBe(false)
  expect(areReceiptsOf(root, [receipt], 'ethereum')).toBe(false)
})
