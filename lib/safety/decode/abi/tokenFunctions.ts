// Tokens: EIP-20, EIP-721, EIP-1155, EIP-2612, EIP-4626, wrapped ether, Permit2.
import type { Address } from '@/lib/base/address'
import type { Asset, Deed } from '../deed'
import {
  addressAt,
  addressValue,
  amountValue,
  at,
  listAt,
  numberAt,
  paidOut,
  type ShippedFunction,
  structsAt,
  unlimitedFrom,
  unlimitedFrom160,
} from './shipped'

const erc20 = (token: Address, amount: bigint): Asset => ({ type: 'erc20', token, amount })
const nft = (token: Address, tokenId: bigint, amount = 1n): Asset => ({ type: 'nft', token, tokenId, amount })

function allowance(token: Address, spender: Address, amount: bigint, raised = false): Deed {
  if (amount === 0n) return { type: 'revokes', token, spender }
  return {
    type: 'grants',
    grant: {
      type: 'erc20',
      token,
      amount,
      unlimited: amount >= unlimitedFrom,
      ...(raised ? { raised } : {}),
    },
    spender,
    by: 'transaction',
  }
}

const permitted = (token: Address, spender: Address, amount: bigint, expiresAt: bigint): Deed => ({
  type: 'grants',
  grant: { type: 'permit2', token, amount, unlimited: amount >= unlimitedFrom160 },
  spender,
  expiresAt,
  by: 'transaction',
})

/** Same selector, same words: which of the two it is only the contract knows. Amounts of one count like ids. */
const transferFrom: ShippedFunction['read'] = ({ to, args }) => {
  const from = addressAt(args, 'from')
  const recipient = addressAt(args, 'to')
  const amount = numberAt(args, 'amount')
  return {
    values: {
      from: addressValue(from),
      to: addressValue(recipient),
      amount: amountValue(amount, to),
    },
    deeds: [{ type: 'moves', asset: erc20(to, amount), from, to: recipient }],
  }
}

const nftTransfer: ShippedFunction['read'] = ({ to, args }) => {
  const from = addressAt(args, 'from')
  const recipient = addressAt(args, 'to')
  return {
    values: { from: addressValue(from), to: addressValue(recipient) },
    deeds: [{ type: 'moves', asset: nft(to, numberAt(args, 'id')), from, to: recipient }],
  }
}

export const tokenFunctions: readonly ShippedFunction[] = [
  {
    text: 'transfer(address to,uint256 amount)',
    sentence: 'transfer',
    read: ({ to, args }) => ({
      values: {
        to: addressValue(addressAt(args, 'to')),
        amount: amountValue(numberAt(args, 'amount'), to),
      },
      deeds: [{ type: 'moves', asset: erc20(to, numberAt(args, 'amount')), to: addressAt(args, 'to') }],
    }),
  },
  {
    text: 'transferFrom(address from,address to,uint256 amount)',
    sentence: 'transferFrom',
    read: transferFrom,
  },
  {
    text: 'approve(address spender,uint256 amount)',
    sentence: 'approve',
    read: ({ to, args }) => {
      const spender = addressAt(args, 'spender')
      const amount = numberAt(args, 'amount')
      return {
        values: {
          spender: addressValue(spender),
          amount: amountValue(amount, to, amount >= unlimitedFrom),
        },
        deeds: [allowance(to, spender, amount)],
      }
    },
  },
  {
    text: 'increaseAllowance(address spender,uint256 added)',
    sentence: 'increaseAllowance',
    read: ({ to, args }) => {
      const spender = addressAt(args, 'spender')
      const amount = numberAt(args, 'added')
      return {
        values: {
          spender: addressValue(spender),
          amount: amountValue(amount, to, amount >= unlimitedFrom),
        },
        deeds: [allowance(to, spender, amount, true)],
      }
    },
  },
  {
    text: 'decreaseAllowance(address spender,uint256 removed)',
    sentence: 'decreaseAllowance',
    read: ({ to, args }) => ({
      values: { spender: addressValue(addressAt(args, 'spender')) },
      deeds: [{ type: 'revokes', token: to, spender: addressAt(args, 'spender') }],
    }),
  },
  {
    text: 'setApprovalForAll(address operator,bool approved)',
    sentence: 'approveAll',
    read: ({ to, args }) => {
      const spender = addressAt(args, 'operator')
      if (at(args, 'approved') !== true) {
        const values = { spender: addressValue(spender) }
        return { sentence: 'revoke', values, deeds: [{ type: 'revokes', token: to, spender }] }
      }
      return {
        values: { spender: addressValue(spender), token: addressValue(to) },
        deeds: [{ type: 'grants', grant: { type: 'collection', token: to }, spender, by: 'transaction' }],
      }
    },
  },
  {
    text: 'permit(address owner,address spender,uint256 value,uint256 deadline,uint8 v,bytes32 r,bytes32 s)',
    sentence: 'permitCall',
  },
  {
    text: 'permit(address holder,address spender,uint256 nonce,uint256 expiry,bool allowed,uint8 v,bytes32 r,bytes32 s)',
    sentence: 'permitCall',
  },
  {
    text: 'safeTransferFrom(address from,address to,uint256 id)',
    sentence: 'nftTransfer',
    read: nftTransfer,
  },
  {
    text: 'safeTransferFrom(address from,address to,uint256 id,bytes data)',
    sentence: 'nftTransfer',
    read: nftTransfer,
  },
  {
    text: 'safeTransferFrom(address from,address to,uint256 id,uint256 amount,bytes data)',
    sentence: 'nftTransfer',
    read: ({ to, args }) => ({
      values: { from: addressValue(addressAt(args, 'from')), to: addressValue(addressAt(args, 'to')) },
      deeds: [
        {
          type: 'moves',
          asset: nft(to, numberAt(args, 'id'), numberAt(args, 'amount')),
          from: addressAt(args, 'from'),
          to: addressAt(args, 'to'),
        },
      ],
    }),
  },
  {
    text: 'safeBatchTransferFrom(address from,address to,uint256[] ids,uint256[] amounts,bytes data)',
    sentence: 'nftTransfer',
    read: ({ to, args }) => ({
      values: { from: addressValue(addressAt(args, 'from')), to: addressValue(addressAt(args, 'to')) },
      deeds: listAt(args, 'ids')
        .slice(0, 100)
        .map(
          (id): Deed => ({
            type: 'moves',
            asset: nft(to, typeof id === 'bigint' ? id : 0n),
            from: addressAt(args, 'from'),
            to: addressAt(args, 'to'),
          }),
        ),
    }),
  },
  {
    text: 'bulkTransfer(((uint8 itemType,address token,uint256 identifier,uint256 amount)[] items,address recipient,bool validateERC721Receiver)[] items,bytes32 conduitKey)',
    sentence: 'nftTransfer',
    read: ({ args }) => ({
      deeds: structsAt(args, 'items').flatMap((group) =>
        structsAt(group, 'items').map(
          (item): Deed => ({
            type: 'moves',
            asset:
              numberAt(item, 'itemType') === 1n
                ? erc20(addressAt(item, 'token'), numberAt(item, 'amount'))
                : nft(addressAt(item, 'token'), numberAt(item, 'identifier'), numberAt(item, 'amount')),
            to: addressAt(group, 'recipient'),
          }),
        ),
      ),
    }),
  },
  { text: 'burn(uint256 amount)', sentence: 'burn' },
  // Wrapped ether, and whoever took its words.
  {
    text: 'deposit()',
    sentence: 'deposit',
    read: ({ valueWei }) => ({ values: { amount: amountValue(valueWei) } }),
  },
  {
    text: 'withdraw(uint256 amount)',
    sentence: 'withdraw',
    read: ({ to, args }) => ({ values: { amount: amountValue(numberAt(args, 'amount'), to) } }),
  },
  // EIP-4626.
  { text: 'deposit(uint256 assets,address receiver)', sentence: 'vaultDeposit', read: paidOut('receiver') },
  { text: 'mint(uint256 shares,address receiver)', sentence: 'vaultDeposit', read: paidOut('receiver') },
  {
    text: 'withdraw(uint256 assets,address receiver,address owner)',
    sentence: 'vaultWithdraw',
    read: paidOut('receiver'),
  },
  {
    text: 'redeem(uint256 shares,address receiver,address owner)',
    sentence: 'vaultWithdraw',
    read: paidOut('receiver'),
  },
  // Permit2.
  {
    text: 'approve(address token,address spender,uint160 amount,uint48 expiration)',
    sentence: 'permit2Approve',
    read: ({ args }) => {
      const token = addressAt(args, 'token')
      const spender = addressAt(args, 'spender')
      const amount = numberAt(args, 'amount')
      return {
        values: {
          spender: addressValue(spender),
          amount: amountValue(amount, token, amount >= unlimitedFrom160),
        },
        deeds: [
          amount === 0n
            ? { type: 'revokes', token, spender }
            : permitted(token, spender, amount, numberAt(args, 'expiration')),
        ],
      }
    },
  },
  {
    text: 'transferFrom(address from,address to,uint160 amount,address token)',
    sentence: 'transferFrom',
    read: ({ args }) => ({
      values: {
        from: addressValue(addressAt(args, 'from')),
        to: addressValue(addressAt(args, 'to')),
        amount: amountValue(numberAt(args, 'amount'), addressAt(args, 'token')),
      },
      deeds: [
        {
          type: 'moves',
          asset: erc20(addressAt(args, 'token'), numberAt(args, 'amount')),
          from: addressAt(args, 'from'),
          to: addressAt(args, 'to'),
        },
      ],
    }),
  },
  {
    text: 'transferFrom((address from,address to,uint160 amount,address token)[] transfers)',
    sentence: 'transferMany',
    read: ({ args }) => ({
      deeds: structsAt(args, 'transfers').map(
        (each): Deed => ({
          type: 'moves',
          asset: erc20(addressAt(each, 'token'), numberAt(each, 'amount')),
          from: addressAt(each, 'from'),
          to: addressAt(each, 'to'),
        }),
      ),
    }),
  },
  {
    text: 'permit(address owner,((address token,uint160 amount,uint48 expiration,uint48 nonce) details,address spender,uint256 sigDeadline) permitSingle,bytes signature)',
    sentence: 'permitCall',
  },
  {
    text: 'lockdown((address token,address spender)[] approvals)',
    sentence: 'lockdown',
    read: ({ args }) => ({
      deeds: structsAt(args, 'approvals').map(
        (each): Deed => ({
          type: 'revokes',
          token: addressAt(each, 'token'),
          spender: addressAt(each, 'spender'),
        }),
      ),
    }),
  },
  { text: 'invalidateUnorderedNonces(uint256 wordPos,uint256 mask)', sentence: 'cancelNonces' },
]
