// Simplified Chinese: what a token or an NFT is, wherever one is proposed.
import type { Translated } from '../catalogue'
import type { tokens as english } from '../en/tokens'

export const tokens: Translated<typeof english> = {
  'tokens.contract': '代币合约',
  'tokens.claims': '合约对自己的说法',
  'tokens.claimHint': '任何人都可以用任意名称创建合约，只有地址能区分代币。',
  'tokens.symbol': '符号',
  'tokens.name': '名称',
  'tokens.decimals': '小数位数',
  'tokens.altered': '名称中含有隐藏字符，已去除。',
  'tokens.sameSymbol': '你已有另一个自称 {{symbol}} 的代币，两者并不相同。',
  'tokens.posesAsNative': '这不是网络自身的货币 {{symbol}}，而是一个同名代币。',
  'tokens.looksLike': '它的名称与一种知名代币相似，但不是同一种',
  'tokens.looksLikeText': '被称为 {{symbol}} 的代币地址是：',
  'tokens.listed': 'Holdfast 自带的列表认识此代币，说法一致。',
  'tokens.notListed': '它不在 Holdfast 自带的列表中。仅凭这一点不能说明好坏。',
  'tokens.listOtherSymbol': 'Holdfast 自带的列表称它为 {{symbol}}。',
  'tokens.listOtherDecimals': 'Holdfast 自带的列表按 {{decimals}} 位小数计算。显示的数量可能有误。',

  'watch.title.erc20': '在钱包中显示 {{symbol}}？',
  'watch.title.nft': '在钱包中显示此 NFT？',
  'watch.confirm': '显示',
  'watch.summary': '账户 {{account}}，仅用于显示',
  'watch.body': '代币及其余额会显示出来。显示它不会给网站任何东西，也不会移动任何资产。',
  'watch.siteSymbol': '网站称它为 {{symbol}}，合约的说法不同。显示的是合约的说法。',
  'watch.siteDecimals': '网站按 {{decimals}} 位小数计算，合约的说法不同。以合约为准。',
  'watch.already': '它已经显示。',
  'watch.collection': '系列',
  'watch.nameless': '没有名称',
  'watch.standard': '类型',
  'watch.tokenId': '编号',
  'watch.held': '你持有',
  'watch.nftClaims': '合约的说法',
}
