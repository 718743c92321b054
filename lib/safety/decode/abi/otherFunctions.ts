// Lending, staking, names, votes: what is named, and where what it gives goes.
import type { Address } from '@/lib/base/address'
import type { Deed } from '../deed'
import {
  addressAt,
  addressValue,
  amountValue,
  at,
  listAt,
  named,
  numberAt,
  paidOut,
  type Reading,
  type ShippedCall,
  type ShippedFunction,
  unlimitedFrom,
} from './shipped'

const givenName =
  (path: string) =>
  ({ to, args }: ShippedCall): Reading => ({
    values: { to: addressValue(addressAt(args, path)) },
    deeds: [{ type: 'changes control', control: 'name', of: to, to: addressAt(args, path), adds: true }],
  })
const toOwner =
  (path: string) =>
  ({ args }: ShippedCall): Reading => ({ values: { to: addressValue(addressAt(args, path)) } })
/** An amount goes out of the caller's position, to `path`. */
const takenOut =
  (token: string, amount: string, path: string) =>
  ({ args }: ShippedCall): Reading => ({
    values: {
      amount: amountValue(numberAt(args, amount), addressAt(args, token)),
      to: addressValue(addressAt(args, path)),
    },
    deeds: [
      {
        type: 'moves',
        asset: { type: 'erc20', token: addressAt(args, token), amount: numberAt(args, amount) },
        to: addressAt(args, path),
      },
      { type: 'pays out', to: addressAt(args, path) },
    ],
  })

/** Somebody may act for the caller at a lending contract, or may no longer. */
function actingFor(contract: Address, spender: Address, allowed: boolean): Reading {
  const deed: Deed = allowed
    ? { type: 'grants', grant: { type: 'account', token: contract }, spender, by: 'transaction' }
    : { type: 'revokes', spender }
  const values = { spender: addressValue(spender), token: addressValue(contract) }
  return { ...(allowed ? {} : { sentence: 'revoke' }), values, deeds: [deed] }
}

export const otherFunctions: readonly ShippedFunction[] = [
  // Aave v2 and v3.
  {
    text: 'supply(address asset,uint256 amount,address onBehalfOf,uint16 referralCode)',
    sentence: 'lend',
    read: paidOut('onBehalfOf'),
  },
  {
    text: 'deposit(address asset,uint256 amount,address onBehalfOf,uint16 referralCode)',
    sentence: 'lend',
    read: paidOut('onBehalfOf'),
  },
  {
    text: 'withdraw(address asset,uint256 amount,address to)',
    sentence: 'withdrawTo',
    read: takenOut('asset', 'amount', 'to'),
  },
  {
    text: 'borrow(address asset,uint256 amount,uint256 interestRateMode,uint16 referralCode,address onBehalfOf)',
    sentence: 'borrow',
    read: toOwner('onBehalfOf'),
  },
  {
    text: 'repay(address asset,uint256 amount,uint256 interestRateMode,address onBehalfOf)',
    sentence: 'repay',
    read: toOwner('onBehalfOf'),
  },
  {
    text: 'depositETH(address pool,address onBehalfOf,uint16 referralCode)',
    sentence: 'lend',
    read: paidOut('onBehalfOf'),
  },
  {
    text: 'supplyWithPermit(address asset,uint256 amount,address onBehalfOf,uint16 referralCode,uint256 deadline,uint8 permitV,bytes32 permitR,bytes32 permitS)',
    sentence: 'lend',
    read: paidOut('onBehalfOf'),
  },
  {
    text: 'repayWithPermit(address asset,uint256 amount,uint256 interestRateMode,address onBehalfOf,uint256 deadline,uint8 permitV,bytes32 permitR,bytes32 permitS)',
    sentence: 'repay',
    read: toOwner('onBehalfOf'),
  },
  {
    text: 'repayWithATokens(address asset,uint256 amount,uint256 interestRateMode)',
    sentence: 'repayOwn',
  },
  {
    text: 'repayETH(address pool,uint256 amount,address onBehalfOf)',
    sentence: 'repay',
    read: toOwner('onBehalfOf'),
  },
  {
    text: 'withdrawETH(address pool,uint256 amount,address to)',
    sentence: 'withdrawTo',
    read: ({ args }) => ({
      values: {
        amount: amountValue(numberAt(args, 'amount'), undefined, numberAt(args, 'amount') >= unlimitedFrom),
        to: addressValue(addressAt(args, 'to')),
      },
      deeds: [
        {
          type: 'moves',
          asset: { type: 'native', amount: numberAt(args, 'amount') },
          to: addressAt(args, 'to'),
        },
        { type: 'pays out', to: addressAt(args, 'to') },
      ],
    }),
  },
  ...named(
    'lendingSettings',
    'setUserUseReserveAsCollateral(address asset,bool useAsCollateral)',
    'setUserEMode(uint8 categoryId)',
    'swapBorrowRateMode(address asset,uint256 interestRateMode)',
  ),
  ...[
    'claimAllRewards(address[] assets,address to)',
    'claimRewards(address[] assets,uint256 amount,address to,address reward)',
  ].map(
    (text): ShippedFunction => ({
      text,
      sentence: 'claimTo',
      read: paidOut('to'),
    }),
  ),
  {
    text: 'approveDelegation(address delegatee,uint256 amount)',
    sentence: 'approveDebt',
    read: ({ to, args }) => actingFor(to, addressAt(args, 'delegatee'), numberAt(args, 'amount') > 0n),
  },
  // Compound v3.
  {
    text: 'allow(address manager,bool isAllowed)',
    sentence: 'manageAccount',
    read: ({ to, args }) => actingFor(to, addressAt(args, 'manager'), at(args, 'isAllowed') === true),
  },
  ...[
    'withdrawTo(address to,address asset,uint256 amount)',
    'withdrawFrom(address src,address to,address asset,uint256 amount)',
  ].map(
    (text): ShippedFunction => ({ text, sentence: 'withdrawTo', read: takenOut('asset', 'amount', 'to') }),
  ),
  // Staking.
  {
    text: 'submit(address referral)',
    sentence: 'stake',
    read: ({ valueWei }) => ({ values: { amount: amountValue(valueWei) } }),
  },
  ...named(
    'stake',
    'deposit(bytes pubkey,bytes withdrawal_credentials,bytes signature,bytes32 deposit_data_root)',
    'stake(uint256 amount)',
  ),
  ...named('wrap', 'wrap(uint256 amount)'),
  ...named('unwrap', 'unwrap(uint256 amount)'),
  ...[
    'requestWithdrawals(uint256[] amounts,address owner)',
    'requestWithdrawalsWstETH(uint256[] amounts,address owner)',
    'requestWithdrawalsWithPermit(uint256[] amounts,address owner,(uint256 value,uint256 deadline,uint8 v,bytes32 r,bytes32 s) permit)',
    'requestWithdrawalsWstETHWithPermit(uint256[] amounts,address owner,(uint256 value,uint256 deadline,uint8 v,bytes32 r,bytes32 s) permit)',
  ].map((text): ShippedFunction => ({ text, sentence: 'requestWithdrawal', read: paidOut('owner') })),
  ...named('requestWithdrawal', 'unstake(uint256 amount)', 'exit()'),
  ...named(
    'claimRewards',
    'getReward()',
    'getReward(address account)',
    'claimWithdrawal(uint256 requestId)',
    'claimWithdrawals(uint256[] requestIds,uint256[] hints)',
  ),
  {
    text: 'claimWithdrawalsTo(uint256[] requestIds,uint256[] hints,address recipient)',
    sentence: 'claimTo',
    read: paidOut('recipient'),
  },
  // Names.
  ...named(
    'registerName',
    'commit(bytes32 commitment)',
    'register(string name,address owner,uint256 duration,bytes32 secret,address resolver,bytes[] data,bool reverseRecord,uint16 ownerControlledFuses)',
    'register((string label,address owner,uint256 duration,bytes32 secret,address resolver,bytes[] data,uint8 reverseRecord,bytes32 referrer) registration)',
    'register(string name,address owner,uint256 duration,bytes32 secret)',
    'registerWithConfig(string name,address owner,uint256 duration,bytes32 secret,address resolver,address addr)',
    'renew(string name,uint256 duration)',
    'renew(string name,uint256 duration,bytes32 referrer)',
    'wrapETH2LD(string label,address wrappedOwner,uint16 ownerControlledFuses,address resolver)',
    'setName(string name)',
    'setAddr(bytes32 node,address addr)',
    'setAddr(bytes32 node,uint256 coinType,bytes value)',
    'setText(bytes32 node,string key,string value)',
    'setContenthash(bytes32 node,bytes hash)',
    'setResolver(bytes32 node,address resolver)',
  ),
  {
    text: 'setOwner(bytes32 node,address owner)',
    sentence: 'giveName',
    read: givenName('owner'),
  },
  ...[
    'setSubnodeOwner(bytes32 node,bytes32 label,address owner)',
    'setRecord(bytes32 node,address owner,address resolver,uint64 ttl)',
    'setSubnodeRecord(bytes32 node,bytes32 label,address owner,address resolver,uint64 ttl)',
    'unwrapETH2LD(bytes32 label,address owner,address controller)',
  ].map((text): ShippedFunction => ({ text, sentence: 'giveName', read: givenName('owner') })),
  { text: 'reclaim(uint256 id,address owner)', sentence: 'giveName', read: givenName('owner') },
  // Many at once.
  {
    text: 'disperseEther(address[] recipients,uint256[] values)',
    sentence: 'transferMany',
    read: ({ args }) => ({
      deeds: listAt(args, 'recipients').map(
        (to, place): Deed => ({
          type: 'pays',
          to: to as Address,
          valueWei: (listAt(args, 'values')[place] as bigint | undefined) ?? 0n,
        }),
      ),
    }),
  },
  {
    text: 'disperseToken(address token,address[] recipients,uint256[] values)',
    sentence: 'transferMany',
    read: ({ args }) => ({
      deeds: listAt(args, 'recipients').map(
        (to, place): Deed => ({
          type: 'moves',
          asset: {
            type: 'erc20',
            token: addressAt(args, 'token'),
            amount: (listAt(args, 'values')[place] as bigint | undefined) ?? 0n,
          },
          to: to as Address,
        }),
      ),
    }),
  },
  // Votes.
  ...named(
    'vote',
    'castVote(uint256 proposalId,uint8 support)',
    'castVoteWithReason(uint256 proposalId,uint8 support,string reason)',
    'delegate(address delegatee)',
  ),
  ...named(
    'mintNft',
    'mint()',
    'mint(uint256 quantity)',
    'mint(address to,uint256 quantity)',
    'safeMint(address to)',
  ),
]
