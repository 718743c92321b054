// Calls that hold other calls: multicalls, multiSend, smart accounts, Safe.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Deed } from '../deed'
import { parseFunction } from './abiType'
import { addressOf, decodeArguments } from './decodeArguments'
import {
  addressAt,
  addressValue,
  amountValue,
  bytesAt,
  type InnerCall,
  listAt,
  numberAt,
  type Reading,
  type ShippedCall,
  type ShippedFunction,
  structsAt,
} from './shipped'

/** Every piece of calldata goes to the same contract. */
const toItself =
  (path: string) =>
  ({ to, args }: ShippedCall): Reading => ({
    inner: listAt(args, path).map((data) => ({ to, valueWei: 0n, data: data as Hex })),
  })

/** A list of structs with a target, perhaps a value, and calldata. */
const each =
  (list: string, target: string, data: string, value?: string) =>
  ({ args }: ShippedCall): Reading => ({
    inner: structsAt(args, list).map((call) => ({
      to: addressAt(call, target),
      valueWei: value ? numberAt(call, value) : 0n,
      data: bytesAt(call, data),
    })),
  })

const parallel =
  (targets: string, values: string | undefined, datas: string) =>
  ({ args }: ShippedCall): Reading => {
    const amounts = values ? listAt(args, values) : []
    const data = listAt(args, datas)
    return {
      inner: listAt(args, targets).map((target, place) => ({
        to: target as Address,
        valueWei: typeof amounts[place] === 'bigint' ? (amounts[place] as bigint) : 0n,
        data: (data[place] as Hex | undefined) ?? '0x',
      })),
    }
  }

const one =
  (target: string, value: string | undefined, data: string) =>
  ({ args }: ShippedCall): Reading => ({
    inner: [
      {
        to: addressAt(args, target),
        valueWei: value ? numberAt(args, value) : 0n,
        data: bytesAt(args, data),
      },
    ],
  })

const delegateCall = (of: Address, to: Address): Deed => ({
  type: 'changes control',
  control: 'delegate call',
  of,
  to,
  adds: true,
})

/** multiSend's packed list: operation (1 byte), to (20), value (32), length (32), data. */
function packedCalls(of: Address, bytes: Hex): Reading {
  const digits = bytes.slice(2)
  const inner: InnerCall[] = []
  const deeds: Deed[] = []
  for (let at = 0; at < digits.length; ) {
    const head = digits.slice(at, at + 170)
    if (head.length < 170 || inner.length >= 256) {
      return { inner, deeds, cut: head.length < 170 ? 'malformed' : 'too many' }
    }
    const to = addressOf(head.slice(2, 42))
    const length = Number(BigInt(`0x${head.slice(106, 170)}`)) * 2
    const data = digits.slice(at + 170, at + 170 + length)
    if (data.length !== length) return { inner, deeds, cut: 'malformed' }
    if (!head.startsWith('00')) deeds.push(delegateCall(of, to))
    inner.push({ to, valueWei: BigInt(`0x${head.slice(42, 106)}`), data: `0x${data}` })
    at += 170 + length
  }
  return { inner, deeds }
}

const control =
  (what: Extract<Deed, { type: 'changes control' }>['control'], path: string | undefined, adds = true) =>
  ({ to, args }: ShippedCall): Reading => ({
    values: { to: addressValue(path ? addressAt(args, path) : to), contract: addressValue(to) },
    deeds: [
      {
        type: 'changes control',
        control: what,
        of: to,
        ...(path ? { to: addressAt(args, path) } : {}),
        adds,
      },
    ],
  })

/** A module acts without the owners; a delegatecall lends its code. */
function fromModule({ to, args }: ShippedCall): Reading {
  return {
    ...one('to', 'value', 'data')({ to, args, valueWei: 0n }),
    deeds: numberAt(args, 'operation') === 1n ? [delegateCall(to, addressAt(args, 'to'))] : [],
  }
}

export const wrapperFunctions: readonly ShippedFunction[] = [
  { text: 'multicall(bytes[] data)', sentence: 'several', read: toItself('data') },
  { text: 'multicall(uint256 deadline,bytes[] data)', sentence: 'several', read: toItself('data') },
  { text: 'multicall(bytes32 previousBlockhash,bytes[] data)', sentence: 'several', read: toItself('data') },
  {
    text: 'aggregate((address target,bytes callData)[] calls)',
    sentence: 'several',
    read: each('calls', 'target', 'callData'),
  },
  {
    text: 'tryAggregate(bool requireSuccess,(address target,bytes callData)[] calls)',
    sentence: 'several',
    read: each('calls', 'target', 'callData'),
  },
  {
    text: 'blockAndAggregate((address target,bytes callData)[] calls)',
    sentence: 'several',
    read: each('calls', 'target', 'callData'),
  },
  {
    text: 'aggregate3((address target,bool allowFailure,bytes callData)[] calls)',
    sentence: 'several',
    read: each('calls', 'target', 'callData'),
  },
  {
    text: 'aggregate3Value((address target,bool allowFailure,uint256 value,bytes callData)[] calls)',
    sentence: 'several',
    read: each('calls', 'target', 'callData', 'value'),
  },
  {
    text: 'multiSend(bytes transactions)',
    sentence: 'several',
    read: ({ to, args }) => packedCalls(to, bytesAt(args, 'transactions')),
  },
  {
    text: 'execute(address target,uint256 value,bytes data)',
    sentence: 'execute',
    read: one('target', 'value', 'data'),
  },
  {
    text: 'execute(address target,uint256 value,bytes data,uint8 operation)',
    sentence: 'execute',
    read: ({ to, args }) => ({
      ...one('target', 'value', 'data')({ to, args, valueWei: 0n }),
      deeds: numberAt(args, 'operation') === 1n ? [delegateCall(to, addressAt(args, 'target'))] : [],
    }),
  },
  {
    text: 'executeBatch((address target,uint256 value,bytes data)[] calls)',
    sentence: 'several',
    read: each('calls', 'target', 'data', 'value'),
  },
  {
    text: 'execute((address target,uint256 value,bytes data)[] calls)',
    sentence: 'several',
    read: each('calls', 'target', 'data', 'value'),
  },
  {
    text: 'executeBatch(address[] targets,uint256[] values,bytes[] datas)',
    sentence: 'several',
    read: parallel('targets', 'values', 'datas'),
  },
  {
    text: 'executeBatch(address[] targets,bytes[] datas)',
    sentence: 'several',
    read: parallel('targets', undefined, 'datas'),
  },
  {
    text: 'execute(bytes32 mode,bytes executionCalldata)',
    sentence: 'execute',
    read: ({ to, args }) => erc7579(to, bytesAt(args, 'mode'), bytesAt(args, 'executionCalldata')),
  },
  // ERC-4337.
  {
    text: 'handleOps((address sender,uint256 nonce,bytes initCode,bytes callData,uint256 callGasLimit,uint256 verificationGasLimit,uint256 preVerificationGas,uint256 maxFeePerGas,uint256 maxPriorityFeePerGas,bytes paymasterAndData,bytes signature)[] ops,address beneficiary)',
    sentence: 'userOperations',
    read: (call) => ({ ...each('ops', 'sender', 'callData')(call), foreign: true }),
  },
  {
    text: 'handleOps((address sender,uint256 nonce,bytes initCode,bytes callData,bytes32 accountGasLimits,uint256 preVerificationGas,bytes32 gasFees,bytes paymasterAndData,bytes signature)[] ops,address beneficiary)',
    sentence: 'userOperations',
    read: (call) => ({ ...each('ops', 'sender', 'callData')(call), foreign: true }),
  },
  {
    text: 'handleAggregatedOps(((address sender,uint256 nonce,bytes initCode,bytes callData,bytes32 accountGasLimits,uint256 preVerificationGas,bytes32 gasFees,bytes paymasterAndData,bytes signature)[] userOps,address aggregator,bytes signature)[] opsPerAggregator,address beneficiary)',
    sentence: 'userOperations',
  },
  {
    text: 'depositTo(address account)',
    sentence: 'entryDeposit',
    read: ({ args, valueWei }) => ({
      values: { amount: amountValue(valueWei), to: addressValue(addressAt(args, 'account')) },
      deeds: [{ type: 'pays', to: addressAt(args, 'account'), valueWei }],
    }),
  },
  {
    text: 'withdrawTo(address withdrawAddress,uint256 withdrawAmount)',
    sentence: 'withdrawTo',
    read: ({ args }) => ({
      values: {
        amount: amountValue(numberAt(args, 'withdrawAmount')),
        to: addressValue(addressAt(args, 'withdrawAddress')),
      },
      deeds: [
        {
          type: 'moves',
          asset: { type: 'native', amount: numberAt(args, 'withdrawAmount') },
          to: addressAt(args, 'withdrawAddress'),
        },
      ],
    }),
  },
  {
    text: 'withdrawStake(address withdrawAddress)',
    sentence: 'claimTo',
    read: ({ args }) => ({ values: { to: addressValue(addressAt(args, 'withdrawAddress')) } }),
  },
  { text: 'addStake(uint32 unstakeDelaySec)', sentence: 'stake' },
  { text: 'unlockStake()', sentence: 'requestWithdrawal' },
  { text: 'incrementNonce(uint192 key)', sentence: 'cancelNonces' },
  // Safe.
  {
    text: 'execTransaction(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,bytes signatures)',
    sentence: 'safeExecute',
    read: ({ to, args }) => ({
      values: { contract: addressValue(to) },
      ...one('to', 'value', 'data')({ to, args, valueWei: 0n }),
      deeds: numberAt(args, 'operation') === 1n ? [delegateCall(to, addressAt(args, 'to'))] : [],
    }),
  },
  {
    text: 'execTransactionFromModule(address to,uint256 value,bytes data,uint8 operation)',
    sentence: 'execute',
    read: fromModule,
  },
  {
    text: 'execTransactionFromModuleReturnData(address to,uint256 value,bytes data,uint8 operation)',
    sentence: 'execute',
    read: fromModule,
  },
  { text: 'approveHash(bytes32 hashToApprove)', sentence: 'safeApproveHash' },
  {
    text: 'setup(address[] owners,uint256 threshold,address to,bytes data,address fallbackHandler,address paymentToken,uint256 payment,address paymentReceiver)',
    sentence: 'safeSetup',
  },
  {
    text: 'createProxyWithNonce(address singleton,bytes initializer,uint256 saltNonce)',
    sentence: 'safeCreate',
  },
  {
    text: 'setModuleGuard(address moduleGuard)',
    sentence: 'setGuard',
    read: control('guard', 'moduleGuard'),
  },
  { text: 'enableModule(address module)', sentence: 'enableModule', read: control('module', 'module') },
  {
    text: 'disableModule(address prevModule,address module)',
    sentence: 'disableModule',
    read: control('module', 'module', false),
  },
  { text: 'setGuard(address guard)', sentence: 'setGuard', read: control('guard', 'guard') },
  {
    text: 'setFallbackHandler(address handler)',
    sentence: 'setFallbackHandler',
    read: control('fallback handler', 'handler'),
  },
  {
    text: 'addOwnerWithThreshold(address owner,uint256 threshold)',
    sentence: 'addOwner',
    read: control('owner', 'owner'),
  },
  {
    text: 'removeOwner(address prevOwner,address owner,uint256 threshold)',
    sentence: 'removeOwner',
    read: control('owner', 'owner', false),
  },
  {
    text: 'swapOwner(address prevOwner,address oldOwner,address newOwner)',
    sentence: 'addOwner',
    read: control('owner', 'newOwner'),
  },
  {
    text: 'changeThreshold(uint256 threshold)',
    sentence: 'changeThreshold',
    read: control('signer threshold', undefined),
  },
  // Ownership and code of any contract.
  {
    text: 'transferOwnership(address newOwner)',
    sentence: 'transferOwnership',
    read: control('owner', 'newOwner'),
  },
  { text: 'setOwner(address newOwner)', sentence: 'transferOwnership', read: control('owner', 'newOwner') },
  {
    text: 'changeAdmin(address newAdmin)',
    sentence: 'transferOwnership',
    read: control('owner', 'newAdmin'),
  },
  { text: 'renounceOwnership()', sentence: 'renounceOwnership', read: control('owner', undefined, false) },
  {
    text: 'grantRole(bytes32 role,address account)',
    sentence: 'grantRole',
    read: control('role', 'account'),
  },
  {
    text: 'upgradeTo(address implementation)',
    sentence: 'upgrade',
    read: control('implementation', 'implementation'),
  },
  {
    text: 'upgradeToAndCall(address implementation,bytes data)',
    sentence: 'upgrade',
    read: control('implementation', 'implementation'),
  },
]

/** ERC-7579's execution modes: one call, a batch, or a delegatecall. */
function erc7579(to: Address, mode: Hex, calldata: Hex): Reading {
  const kind = mode.slice(2, 4)
  const digits = calldata.slice(2)
  if (kind === '00' && digits.length >= 104) {
    return {
      inner: [
        {
          to: addressOf(digits.slice(0, 40)),
          valueWei: BigInt(`0x${digits.slice(40, 104)}`),
          data: `0x${digits.slice(104)}`,
        },
      ],
    }
  }
  if (kind === 'ff' && digits.length >= 40) {
    const target = addressOf(digits.slice(0, 40))
    return {
      inner: [{ to: target, valueWei: 0n, data: `0x${digits.slice(40)}` }],
      deeds: [delegateCall(to, target)],
    }
  }
  if (kind === '01') {
    const args = batchOf && decodeArguments(batchOf.parameters, digits)
    if (args) return each('calls', 'target', 'data', 'value')({ to, args, valueWei: 0n })
  }
  return { cut: 'malformed' }
}

const batchOf = parseFunction('f((address target,uint256 value,bytes data)[] calls)')
