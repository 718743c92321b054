// Malformed requests, over every method that takes params: each gets its code and a message that names the field, and
// none opens a window, whoever asks and whether the wallet is locked or not.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { SiteAsker } from './approvals/question'
import { anna, bert, createFakeWorld, siteAsker } from './fakeRequestPorts'
import { createRequests } from './handleRequest'
import { methodTable } from './methodTable'

const site = siteAsker()
const stranger = siteAsker('stranger.example', 'document-2')
const mixed = '0x00000000219ab540356cBB839Cbe05303d7705Fa'
const hash = `0x${'1f'.repeat(32)}`

/** What is no value of a kind, whatever the method. */
const wrong = {
  address: [
    ...[1, 1.5, true, {}, [], '', '0x', 'vitalik.eth', anna.slice(2), anna.slice(0, -1), `${anna}1`],
    ...[`0X${anna.slice(2)}`, ` ${anna}`, anna.replace(/.$/, 'g'), BigInt(anna).toString(), [anna]],
  ],
  checksum: [
    mixed.replace('B', 'b'),
    mixed.replace('a', 'A'),
    '0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359'.replace('f', 'F'),
  ],
  /** An amount: leading zeros change no number. */
  amount: [
    ...[1, 1.5, -1, true, {}, [], '', '0x', '1', 'ff', '-0x1', '0x-1', '0xg', '0X1'],
    ...[' 0x1', '0x1 ', '0x1.0', '1e3', 'latest', 'invalid'],
  ],
  padded: ['0x00', '0x01', '0x0001'],
  huge: [`0x1${'0'.repeat(64)}`, `0x${'f'.repeat(200)}`],
  bytes: [1, true, {}, [], '', '0', '00', 'abc', '0x0', '0x123', '0xzz', '0X00', ' 0x00', '0x00 '],
  chainId: [
    1,
    '1',
    '0x01',
    '0x0',
    '0x',
    '',
    'mainnet',
    '0X1',
    ' 0x1',
    {},
    [],
    true,
    1.5,
    '0xfffffffffffffff',
  ],
  object: [1, 'text', true, [], null],
}

type Row = [what: string, method: string, params: unknown, code: number, field: string]

/** A copy with another value at a path such as 0.domain.chainId. */
function changed(params: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(params) as never
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  let place: Record<string, unknown> = copy
  for (const step of steps) place = place[step] as Record<string, unknown>
  if (value === undefined) delete place[last]
  else place[last] = value
  return copy
}

const shown = (path: string) =>
  `params${path
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('')}`

/** One row for each wrong value at a place of params that are right otherwise. */
function each(method: string, good: unknown, path: string, values: readonly unknown[], field = shown(path)) {
  return values.map(
    (value): Row => [`${path} ${JSON.stringify(value)}`, method, changed(good, path, value), -32602, field],
  )
}

const transaction = [
  {
    from: anna,
    to: bert,
    value: '0x1',
    data: '0x00',
    gas: '0x5208',
    nonce: '0x0',
    chainId: '0x1',
    type: '0x2',
    maxFeePerGas: '0x2',
    maxPriorityFeePerGas: '0x1',
    accessList: [{ address: bert, storageKeys: [hash] }],
  },
]
const legacy = [{ from: anna, to: bert, gasPrice: '0x1' }]

const transactions: Row[] = [
  ...['0.from', '0.to', '0.accessList.0.address'].flatMap((path) =>
    each('eth_sendTransaction', transaction, path, [...wrong.address, ...wrong.checksum]),
  ),
  ...each('eth_sendTransaction', transaction, '0.from', [undefined, null]),
  ...['0.value', '0.gas', '0.nonce', '0.maxFeePerGas', '0.maxPriorityFeePerGas'].flatMap((path) =>
    each('eth_sendTransaction', transaction, path, [...wrong.amount, ...wrong.huge]),
  ),
  ...each('eth_sendTransaction', legacy, '0.gasPrice', [...wrong.amount, ...wrong.huge]),
  ...each('eth_sendTransaction', legacy, '0.gasLimit', [...wrong.amount, ...wrong.huge]),
  ...each('eth_sendTransaction', transaction, '0.data', wrong.bytes),
  ...each('eth_sendTransaction', legacy, '0.input', wrong.bytes),
  ...each('eth_sendTransaction', transaction, '0.chainId', [...wrong.chainId, '0xa', '0x2']),
  ...each('eth_sendTransaction', transaction, '0.type', [
    ...['0x1', '0x3', '0x4', '0x5', '0x7f', '0x76', '0x02', '2', 2, 'legacy', '', {}, true],
  ]),
  ...each('eth_sendTransaction', transaction, '0.accessList', [1, 'x', {}, [1], [{}], [{ address: bert }]]),
  ...each('eth_sendTransaction', transaction, '0.accessList.0.storageKeys.0', [...wrong.bytes, '0x00']),
  ...each('eth_sendTransaction', transaction, '0', wrong.object, 'params'),
  ...[undefined, [], {}, [null], [[]], ['0x']].map(
    (params): Row => [`${JSON.stringify(params)}`, 'eth_sendTransaction', params, -32602, 'params'],
  ),
  ...Object.entries({
    authorizationList: [{ address: bert }],
    blobVersionedHashes: [hash],
    blobs: ['0x00'],
    maxFeePerBlobGas: '0x1',
    sidecars: [],
  }).flatMap(([name, value]) => each('eth_sendTransaction', legacy, `0.${name}`, [value])),
  [
    'two data',
    'eth_sendTransaction',
    [{ ...legacy[0], data: '0x00', input: '0x01' }],
    -32602,
    'params[0].input',
  ],
  [
    'two gas',
    'eth_sendTransaction',
    [{ ...legacy[0], gas: '0x5208', gasLimit: '0x5209' }],
    -32602,
    'gasLimit',
  ],
  ['two fees', 'eth_sendTransaction', [{ ...legacy[0], maxFeePerGas: '0x1' }], -32602, 'params[0].gasPrice'],
  ['nobody and nothing', 'eth_sendTransaction', [{ from: anna }], -32602, 'params[0].to'],
  ['not connected', 'eth_sendTransaction', [{ from: bert, to: bert }], 4100, 'not connected'],
]

const typed = {
  types: {
    EIP712Domain: [
      { name: 'name', type: 'string' },
      { name: 'version', type: 'string' },
      { name: 'chainId', type: 'uint256' },
      { name: 'verifyingContract', type: 'address' },
      { name: 'salt', type: 'bytes32' },
    ],
    Permit: [
      { name: 'owner', type: 'address' },
      { name: 'spenders', type: 'address[]' },
      { name: 'pair', type: 'uint8[2]' },
      { name: 'value', type: 'uint256' },
      { name: 'change', type: 'int8' },
      { name: 'data', type: 'bytes' },
      { name: 'tag', type: 'bytes4' },
      { name: 'flag', type: 'bool' },
      { name: 'note', type: 'string' },
      { name: 'inner', type: 'Inner' },
    ],
    Inner: [{ name: 'who', type: 'address' }],
  },
  primaryType: 'Permit',
  domain: { name: 'T', version: '1', chainId: 1, verifyingContract: bert, salt: hash },
  message: {
    owner: anna,
    spenders: [bert],
    pair: [1, 2],
    value: '1',
    change: -1,
    data: '0x00',
    tag: '0x00000000',
    flag: true,
    note: 'x',
    inner: { who: bert },
  },
}
const v4 = [anna, typed]
/** Typed data takes numbers as JSON numbers, decimals and quantities; addresses in any case (nothing is lost by it). */
const noInteger = [
  1.5,
  -1,
  true,
  {},
  [],
  '',
  '0x',
  '0x01',
  '01',
  '1.5',
  '-1',
  'ff',
  ' 1',
  '1 ',
  null,
  2 ** 53,
]
const typedRows: Row[] = [
  ...each('eth_signTypedData_v4', v4, '0', [...wrong.address, ...wrong.checksum]),
  ...each('eth_signTypedData_v4', v4, '1', [1, true, null, [], '', 'x', '{', '[]', '"x"', '1', 'null']),
  ...['types', 'domain', 'message'].flatMap((part) =>
    each('eth_signTypedData_v4', v4, `1.${part}`, [...wrong.object, undefined]),
  ),
  ...each('eth_signTypedData_v4', v4, '1.primaryType', [
    ...[
      undefined,
      null,
      1,
      {},
      [],
      '',
      'Nobody',
      'EIP712Domain',
      'permit',
      'toString',
      '__proto__',
      'uint256',
    ],
  ]),
  ...each('eth_signTypedData_v4', v4, '1.domain.chainId', [...noInteger, 2, '2', '0x2', '0x0001', '0001', 0]),
  ...each('eth_signTypedData_v4', v4, '1.domain.verifyingContract', [...wrong.address, null, undefined]),
  ...each('eth_signTypedData_v4', v4, '1.domain.salt', [...wrong.bytes, '0x00', 1, null]),
  ...each('eth_signTypedData_v4', v4, '1.domain.name', [1, null, {}, undefined]),
  ...['owner', 'spenders.0', 'inner.who'].flatMap((name) =>
    each('eth_signTypedData_v4', v4, `1.message.${name}`, [...wrong.address, null]),
  ),
  ...each('eth_signTypedData_v4', v4, '1.message.value', [...noInteger, `0x1${'0'.repeat(64)}`]),
  ...each('eth_signTypedData_v4', v4, '1.message.change', [128, -129, '0x80', 1.5, '--1', null]),
  ...each('eth_signTypedData_v4', v4, '1.message.data', [...wrong.bytes, null]),
  ...each('eth_signTypedData_v4', v4, '1.message.tag', [
    '0x',
    '0x000000',
    '0x0000000000',
    '0x0000000',
    0,
    null,
  ]),
  ...each('eth_signTypedData_v4', v4, '1.message.flag', [1, 0, 'true', null, {}]),
  ...each('eth_signTypedData_v4', v4, '1.message.note', [1, null, {}, true]),
  ...each('eth_signTypedData_v4', v4, '1.message.pair', [[], [1], [1, 2, 3], 1, '1,2', {}, null]),
  ...each('eth_signTypedData_v4', v4, '1.message.spenders', [bert, {}, null, { 0: bert, length: 1 }]),
  ...each('eth_signTypedData_v4', v4, '1.message.inner', [...wrong.object, bert]),
  ...Object.keys(typed.message).flatMap((name) =>
    each('eth_signTypedData_v4', v4, `1.message.${name}`, [undefined]),
  ),
  ...each('eth_signTypedData_v4', v4, '1.message.extra', [1]),
  ...each('eth_signTypedData_v4', v4, '1.types.Permit', [1, {}, 'x', null]),
  ...each('eth_signTypedData_v4', v4, '1.types.Permit.0', [1, null, 'x']),
  ...each('eth_signTypedData_v4', v4, '1.types.Permit.0.type', [
    ...[
      '',
      'Address',
      'address[',
      'address[-1]',
      'ConsiderationItem[+',
      'uint7',
      'uint264',
      'bytes33',
      'bytes0',
    ],
    ...['Nobody', 'function', 1, null, undefined, 'uint', 'uint256 '].filter((type) => type !== 'uint'),
  ]),
  ...each('eth_signTypedData_v4', v4, '1.types.Permit.0.name', [1, null, undefined]),
  ...each('eth_signTypedData_v4', v4, '1.types.Permit.9.name', ['value']),
  ...each('eth_signTypedData_v4', v4, '1.types.uint256', [[]]),
  [
    'a name that is none',
    'eth_signTypedData_v4',
    changed(v4, '1.types.a b', []),
    -32602,
    'params[1].types["a b"]',
  ],
  ['the account of another', 'eth_signTypedData_v4', [bert, typed], 4100, 'not connected'],
  ...each('eth_signTypedData_v3', v4, '1.domain.chainId', ['0x01', 2]),
  ['lists in v3', 'eth_signTypedData_v3', v4, -32602, 'params[1].types.Permit[1].type'],
  ...[undefined, [], [anna], {}, 'x'].flatMap((params) =>
    ['eth_signTypedData_v3', 'eth_signTypedData_v4'].map(
      (method): Row => [
        JSON.stringify(params) ?? 'nothing',
        method,
        params,
        params === 'x' ? -32600 : -32602,
        'params',
      ],
    ),
  ),
]

const firstDraft = [[{ type: 'string', name: 'Message', value: 'hi' }], anna]
const draftRows: Row[] = [
  ...each('eth_signTypedData', firstDraft, '1', [...wrong.address, ...wrong.checksum]),
  ...each('eth_signTypedData', firstDraft, '0', [1, {}, null, [], 'x', typed]),
  ...each('eth_signTypedData', firstDraft, '0.0', [1, null, 'x', []]),
  ...each('eth_signTypedData', firstDraft, '0.0.type', [1, '', 'Nobody', 'string[]', 'uint7', undefined]),
  ...each('eth_signTypedData', firstDraft, '0.0.name', [1, null, undefined]),
  ...each('eth_signTypedData', firstDraft, '0.0.value', [1, null, undefined, {}]),
  ['the account of another', 'eth_signTypedData', [firstDraft[0], bert], 4100, 'not connected'],
]

const personal: Row[] = [
  ...each('personal_sign', ['0x00', anna], '1', [...wrong.address, ...wrong.checksum]),
  ...each('personal_sign', ['0x00', anna], '0', [1, null, {}, [], true, '0x0', '0x123', '0xabc']),
  ['nothing', 'personal_sign', undefined, -32602, 'params'],
  ['an object', 'personal_sign', { message: '0x00', account: anna }, -32602, 'params'],
  ['the account of another', 'personal_sign', ['0x00', bert], 4100, 'not connected'],
  ...each('personal_ecRecover', ['hello', `0x${'11'.repeat(65)}`], '1', [
    ...[...wrong.bytes, `0x${'11'.repeat(64)}`, `0x${'11'.repeat(66)}`, null],
  ]),
  ...each('personal_ecRecover', ['hello', `0x${'11'.repeat(65)}`], '0', [1, null, {}, '0x0']),
]

const chain = {
  chainId: '0x53a',
  chainName: 'E',
  rpcUrls: ['https://e.example'],
  nativeCurrency: { symbol: 'E', decimals: 18 },
}
const networks: Row[] = [
  ...each('wallet_switchEthereumChain', [{ chainId: '0xa' }], '0.chainId', [
    ...wrong.chainId,
    null,
    undefined,
  ]),
  ...each('wallet_switchEthereumChain', [{ chainId: '0xa' }], '0', [...wrong.object, '0xa']),
  ['a chain nobody has', 'wallet_switchEthereumChain', [{ chainId: '0x53a' }], 4902, '0x53a'],
  ...each('wallet_addEthereumChain', [chain], '0.chainId', [...wrong.chainId, null, undefined]),
  ...each('wallet_addEthereumChain', [chain], '0', [...wrong.object, '0xa']),
  ...each('wallet_addEthereumChain', [chain], '0.chainName', [1, null, '', ' ', 'x'.repeat(65), undefined]),
  ...each('wallet_addEthereumChain', [chain], '0.rpcUrls', [
    ...[
      1,
      null,
      'https://e.example',
      [],
      [1],
      ['http://e.example'],
      ['https://u:p@e.example'],
      ['wss://e.example'],
    ],
    ...[['javascript:alert(1)'], undefined],
  ]),
  ...each('wallet_addEthereumChain', [chain], '0.nativeCurrency', [...wrong.object, undefined]),
  ...each('wallet_addEthereumChain', [chain], '0.nativeCurrency.symbol', [
    1,
    null,
    '',
    'x'.repeat(13),
    undefined,
  ]),
  ...each('wallet_addEthereumChain', [chain], '0.nativeCurrency.decimals', [6, '18', null, 18.5, undefined]),
  ...each('wallet_addEthereumChain', [chain], '0.blockExplorerUrls', [
    ...[1, 'https://e.example', [], ['javascript:alert(1)'], [1]],
  ]),
  [
    'an endpoint of another chain',
    'wallet_addEthereumChain',
    [{ ...chain, rpcUrls: ['https://other.example'] }],
    -32602,
    'params[0].rpcUrls[0]',
  ],
]

const token = { type: 'ERC20', options: { address: bert, symbol: 'T', decimals: 4 } }
const nft = { type: 'ERC721', options: { address: bert, tokenId: '1' } }
const underParams = (path: string) => `params.${path}`
const assets: Row[] = [
  ...each('wallet_watchAsset', token, 'type', [1, null, 'erc20', 'ERC777', '', undefined], 'params.type'),
  ...each('wallet_watchAsset', token, 'options', [...wrong.object, undefined], 'params.options'),
  ...each(
    'wallet_watchAsset',
    token,
    'options.address',
    [...wrong.address, ...wrong.checksum, null, undefined],
    underParams('options.address'),
  ),
  ...each(
    'wallet_watchAsset',
    token,
    'options.symbol',
    [1, {}, 'x'.repeat(65)],
    underParams('options.symbol'),
  ),
  ...each(
    'wallet_watchAsset',
    token,
    'options.decimals',
    [-1, 256, 1.5, '1.5', '-1', '0x4', {}, true],
    underParams('options.decimals'),
  ),
  ...each(
    'wallet_watchAsset',
    token,
    'options.chainId',
    [2, '2', '0x2', '0x01', '01', ' 1', '1.0', '1e0', 1.5, true, {}, [], [1], '', '0x'],
    underParams('options.chainId'),
  ),
  ...each(
    'wallet_watchAsset',
    nft,
    'options.tokenId',
    [1, null, '', '0x1', '-1', '1.5', ' 1', (2n ** 256n).toString(), {}, undefined],
    underParams('options.tokenId'),
  ),
]

const permissions: Row[] = ['wallet_requestPermissions', 'wallet_revokePermissions'].flatMap(
  (method): Row[] => [
    ...[undefined, [], {}, 1, [1], [[]], [null]].map(
      (params): Row => [
        JSON.stringify(params) ?? 'nothing',
        method,
        params,
        params === 1 ? -32600 : -32602,
        '',
      ],
    ),
    ['nothing named', method, [{}], -32602, 'params[0].eth_accounts'],
    ...each(method, [{ eth_accounts: {} }], '0.eth_accounts', [1, 'x', null, true]),
    ...each(method, [{ eth_accounts: {} }], '0.snap_dialog', [{}]),
  ],
)

const call = [{ to: bert, from: anna, value: '0x1', data: '0x00', gas: '0x1', nonce: '0x0' }, 'latest']
const blocks = [
  1,
  'newest',
  '1',
  '0x01',
  '0x',
  {},
  [],
  '',
  'LATEST',
  '0xg',
  { blockHash: '0x1' },
  { blockNumber: 1 },
]
const reads: Row[] = [
  ...['eth_call', 'eth_estimateGas', 'eth_createAccessList'].flatMap((method): Row[] => [
    ...['0.to', '0.from'].flatMap((path) => each(method, call, path, wrong.address)),
    ...['0.value', '0.gas', '0.nonce'].flatMap((path) => each(method, call, path, wrong.amount)),
    ...each(method, call, '0.data', wrong.bytes),
    ...each(method, call, '0', wrong.object, 'params[0]'),
    ...each(method, call, '1', blocks, 'params[1]'),
  ]),
  ...['eth_getBalance', 'eth_getCode', 'eth_getTransactionCount'].flatMap((method): Row[] => [
    ...each(method, [anna, 'latest'], '0', [...wrong.address, null, undefined]),
    ...each(method, [anna, 'latest'], '1', blocks, 'params[1]'),
    [`three of ${method}`, method, [anna, 'latest', 1], -32602, 'params'],
  ]),
  ...each('eth_getStorageAt', [anna, '0x0', 'latest'], '0', wrong.address),
  ...each('eth_getStorageAt', [anna, '0x0', 'latest'], '1', [1, '1', '', '0x', '0xg', {}, null]),
  ...each('eth_getProof', [anna, ['0x0'], 'latest'], '0', wrong.address),
  ...each('eth_getProof', [anna, ['0x0'], 'latest'], '1.0', [1, '1', '', '0x', '0xg', {}, null]),
  ...['eth_getBlockByHash', 'eth_getTransactionByHash', 'eth_getTransactionReceipt'].flatMap((method) =>
    each(method, [hash], '0', [...wrong.bytes, '0x00', hash.slice(2), `${hash}00`, null, undefined]),
  ),
  ...each('eth_getBlockByNumber', ['latest', false], '0', [1, 'newest', '0x01', {}, hash, null, undefined]),
  ...each('eth_getBlockByNumber', ['latest', false], '1', [1, 'false', {}, null]),
  ...each('eth_getBlockByHash', [hash, false], '1', [1, 'false', {}, null]),
  ...['eth_getBlockTransactionCountByHash', 'eth_getUncleCountByBlockHash'].flatMap((method) =>
    each(method, [hash], '0', [1, '0x00', {}, null, undefined]),
  ),
  ...['eth_getBlockTransactionCountByNumber', 'eth_getUncleCountByBlockNumber'].flatMap((method) =>
    each(method, ['latest'], '0', [1, 'newest', {}, null, undefined]),
  ),
  ...['eth_getTransactionByBlockHashAndIndex', 'eth_getUncleByBlockHashAndIndex'].flatMap((method) => [
    ...each(method, [hash, '0x0'], '0', [1, '0x00', {}, null]),
    ...each(method, [hash, '0x0'], '1', [...wrong.amount, ...wrong.padded]),
  ]),
  ...['eth_getTransactionByBlockNumberAndIndex', 'eth_getUncleByBlockNumberAndIndex'].flatMap((method) => [
    ...each(method, ['latest', '0x0'], '0', [1, 'newest', {}, null]),
    ...each(method, ['latest', '0x0'], '1', [...wrong.amount, ...wrong.padded]),
  ]),
  ...each('eth_getBlockReceipts', ['latest'], '0', blocks),
  ...each('eth_feeHistory', ['0x4', 'latest', [10]], '0', ['4', '0x04', -1, 1.5, {}, null]),
  ...each('eth_feeHistory', ['0x4', 'latest', [10]], '1', [1, 'newest', {}, null]),
  ...each('eth_feeHistory', ['0x4', 'latest', [10]], '2', [1, ['10'], [101], [-1], {}], 'params[2]'),
  ...['eth_getLogs', 'eth_newFilter'].flatMap((method): Row[] => [
    ...each(method, [{ address: anna, topics: [hash] }], '0', wrong.object),
    ...each(method, [{ address: anna, topics: [hash] }], '0.address', [
      ...wrong.address.filter((value) => !Array.isArray(value)),
      ['x'],
    ]),
    ...each(method, [{ address: anna, topics: [hash] }], '0.topics', [
      1,
      hash,
      ['x'],
      [1],
      [[1]],
      [null, null, null, null, null],
    ]),
    ...each(method, [{ address: anna, fromBlock: '0x1' }], '0.fromBlock', [1, 'newest', '0x01', {}]),
    ...each(method, [{ blockHash: hash }], '0.blockHash', [1, '0x00', {}]),
  ]),
  ...each(
    'eth_simulateV1',
    [{ blockStateCalls: [{ calls: [{ to: bert }] }] }, 'latest'],
    '0.blockStateCalls.0.calls.0.to',
    wrong.address,
  ),
  ...each('eth_simulateV1', [{ blockStateCalls: [] }, 'latest'], '0.blockStateCalls', [
    1,
    {},
    'x',
    null,
    undefined,
  ]),
  ...each('eth_sendRawTransaction', ['0x00'], '0', [...wrong.bytes, null, undefined]),
  ...each('web3_sha3', ['0x00'], '0', [...wrong.bytes, null, undefined]),
  ...['eth_getFilterChanges', 'eth_getFilterLogs', 'eth_uninstallFilter', 'eth_unsubscribe'].flatMap(
    (method) => each(method, ['0x1'], '0', [...wrong.amount, ...wrong.padded, null, undefined]),
  ),
  ...each('eth_subscribe', ['newHeads'], '0', [1, 'blocks', '', {}, null, undefined], 'params'),
  ...each('eth_subscribe', ['logs', {}], '1', [1, 'x', true], 'params[1]'),
  ...each(
    'eth_subscribe',
    ['logs', { address: anna }],
    '1.address',
    wrong.address.filter((value) => !Array.isArray(value)),
  ),
  ['whole transactions', 'eth_subscribe', ['newPendingTransactions', true], -32602, 'params[1]'],
  ...[
    'eth_newBlockFilter',
    'eth_newPendingTransactionFilter',
    'eth_gasPrice',
    'eth_blockNumber',
    'eth_blobBaseFee',
    'eth_maxPriorityFeePerGas',
    'eth_syncing',
  ].map((method): Row => ['params where none are taken', method, ['latest'], -32602, 'params']),
]

const batch = [
  {
    version: '2.0.0',
    from: anna,
    chainId: '0x1',
    atomicRequired: false,
    calls: [{ to: bert, value: '0x1', data: '0x00' }],
  },
]
const session = { optionalScopes: { 'eip155:1': { methods: ['eth_call'], notifications: [] } } }
const invoked = { scope: 'eip155:1', request: { method: 'eth_chainId' } }
const batches: Row[] = [
  ...each('wallet_sendCalls', batch, '0.from', [...wrong.address, ...wrong.checksum]),
  ...each('wallet_sendCalls', batch, '0.calls.0.to', [...wrong.address, ...wrong.checksum]),
  ...each('wallet_sendCalls', batch, '0.calls.0.value', [...wrong.amount, ...wrong.huge]),
  ...each('wallet_sendCalls', batch, '0.calls.0.data', wrong.bytes),
  ...each('wallet_sendCalls', batch, '0.calls', [1, 'x', {}, [], null, undefined]),
  ...each('wallet_sendCalls', batch, '0.version', [1, '1.0', '', null, undefined]),
  ...each('wallet_sendCalls', batch, '0.atomicRequired', [1, 'true', null, undefined]),
  ...each('wallet_sendCalls', batch, '0.chainId', wrong.chainId.slice(0, -1)),
  ...each('wallet_getCallsStatus', ['0x1'], '0', [1, {}, [], null, undefined]),
  ...each('wallet_showCallsStatus', ['0x1'], '0', [1, {}, [], null, undefined]),
  ...each('wallet_getCapabilities', [anna, ['0x1']], '0', [...wrong.address, null, undefined]),
  ...each('wallet_getCapabilities', [anna, ['0x1']], '1', [1, 'x', {}]),
]
const sessions: Row[] = [
  ...each('wallet_createSession', session, 'optionalScopes', [1, 'x', [], true]),
  ...each('wallet_invokeMethod', invoked, 'scope', [1, {}, null, undefined]),
  ...each('wallet_invokeMethod', invoked, 'request', [1, 'x', [], null, undefined]),
  ...each('wallet_invokeMethod', invoked, 'request.method', [1, {}, null, undefined]),
]

const rows: Row[] = [
  ...transactions,
  ...typedRows,
  ...draftRows,
  ...personal,
  ...networks,
  ...assets,
  ...permissions,
  ...batches,
  ...sessions,
  ...reads,
]

/** The answer, or 'asked' when there is none yet although nothing is under way. */
async function answerTo(method: string, params: unknown, who: 'connected' | 'stranger' | 'locked') {
  const world = createFakeWorld()
  const requests = createRequests(world)
  await requests.permissions.grant(site, [anna], 1)
  world.unlocked = who !== 'locked'
  const asker: SiteAsker = who === 'stranger' ? stranger : site
  const request = params === undefined ? { id: 1, method } : { id: 1, method, params }
  const answer = requests.handle(asker, JSON.parse(JSON.stringify(request)))
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 200, 'asked'))])
  return { first, world }
}

/** Undefined has no place in JSON: in arrays it becomes null there. */
const cases = rows.map(([what, method, params, code, field]) => ({ what, method, params, code, field }))

test.each([...new Set(cases.map(({ method }) => method))])('%s: each malformed one', async (method) => {
  const odd: string[] = []
  for (const { what, params, code, field } of cases.filter((row) => row.method === method)) {
    const { first, world } = await answerTo(method, params, 'connected')
    const { error } = first as { error?: { code: number; message: string } }
    const isRefused = error?.code === code && error.message.includes(field)
    const isQuiet =
      world.timesOpened === 0 &&
      world.disk.questions.size === 0 &&
      world.askedOfChain.length === 0 &&
      world.reported.length === 0
    if (!isRefused || !isQuiet) odd.push(`${what}: ${JSON.stringify(first)}`)
  }
  expect(odd).toEqual([])
})

test('a stranger’s malformed request, and one while the wallet is locked, opens nothing either', async () => {
  const odd: string[] = []
  for (const who of ['stranger', 'locked'] as const) {
    for (const { what, method, params } of cases) {
      const { first, world } = await answerTo(method, params, who)
      const { error } = first as { error?: { code: number } }
      if (![-32600, -32602, 4100, 4902].includes(error?.code ?? 0) || world.timesOpened > 0)
        odd.push(`${who}: ${method} ${what}: ${JSON.stringify(first)}`)
    }
  }
  expect(odd).toEqual([])
})

test('every method that takes params is in the table', () => {
  const takesNone = [
    ...['eth_accounts', 'eth_coinbase', 'eth_requestAccounts', 'eth_chainId', 'net_version', 'net_listening'],
    ...['web3_clientVersion', 'wallet_getPermissions', 'wallet_getSession'],
    'wallet_revokeSession',
    ...['eth_sign', 'eth_signTransaction', 'eth_decrypt', 'eth_getEncryptionPublicKey'],
  ]
  const missing = [...methodTable.keys()].filter(
    (method) => !takesNone.includes(method) && !cases.some((row) => row.method === method),
  )
  expect(missing).toEqual([])
  expect(cases.length).toBeGreaterThan(1_000)
})

const file = '../shared/data/risk/test_dapp.jsonl'
const present = existsSync(file)
const title = present
  ? 'recorded malformed requests'
  : `recorded malformed requests: SKIPPED, ${file} is not here`

interface Recorded {
  id: string
  category: string
  method: string
  rawParams: unknown[]
  context: { button: string; section: string }
}

/** By button: the field that is named. Those of the second section try to slip past a filter of malicious requests. */
const recordedFields: Record<string, string> = {
  signInvalidType: 'params[1].types.OrderComponents[0].type',
  signEmptyDomain: 'params[1].domain.name',
  signExtraDataNotTyped: 'params[1].message.extraData',
  signInvalidPrimaryType: 'params[1].primaryType',
  signNoPrimaryTypeDefined: 'params[1].primaryType',
  signInvalidVerifyingContractType: 'params[1].domain.verifyingContract',
  sendWithInvalidValue: 'params[0].value',
  sendWithInvalidTxType: 'params[0].type',
  sendWithInvalidRecipient: 'params[0].to',
  sendWithInvalidGasLimit: 'params[0].gasLimit',
  sendWithInvalidMaxFeePerGas: 'params[0].maxFeePerGas',
  maliciousSendWithOddHexData: 'params[0].data',
  maliciousApproveERC20WithOddHexData: 'params[0].data',
  maliciousSendWithoutHexPrefixValue: 'params[0].value',
  maliciousPermitHexPaddedChain: 'params[1].domain.chainId',
  maliciousPermitIntAddress: 'params[1].domain.verifyingContract',
}

test.skipIf(!present)(`${title}: 11 malformed and 5 that slip past filters are refused by name`, async () => {
  const recorded = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Recorded)
  const malformed = recorded.filter(({ category }) => category === 'test-dapp/malformed')
  const bypasses = recorded.filter(({ context }) => context.section === 'PPOM - Malicious Warning Bypasses')
  expect([malformed.length, bypasses.length]).toEqual([11, 5])
  for (const { method, rawParams, context } of [...malformed, ...bypasses]) {
    const { first, world } = await answerTo(method, rawParams, 'connected')
    const field = recordedFields[context.button]
    expect(field, context.button).toBeDefined()
    expect(first, context.button).toMatchObject({
      error: { code: -32602, message: expect.stringContaining(field ?? '') },
    })
    expect(world.timesOpened, context.button).toBe(0)
  }
})
