// 简体中文：规则如何评价付款人，以及该怎么做。
import type { Translated } from '../catalogue'
import type { payers as english } from '../en/payers'

export const payers: Translated<typeof english> = {
  'payer.amount-short': '收到的金额少于你要求的金额。',
  'payer.amount-short.do': '交付之前先让对方补足差额。',
  'payer.fee-too-low': '这笔付款的出价低于当前区块的费用：它暂时进不了区块，可能会被丢弃。',
  'payer.fee-too-low.do': '等它进入区块，或请付款人加速。',
  'payer.just-funded':
    '{{blocks}} 个区块之前，付款人还没有这笔钱：如果带来这笔钱的区块被撤销，付款也会随之消失。',
  'payer.just-funded.do': '多等一些确认；所需确认数已相应增加。',
  'payer.nonce-gap': '付款人还缺 {{missing}} 笔更早的交易：在那之前这笔付款无法进入区块。',
  'payer.nonce-gap.do': '请等待。缺口只能由付款人补上。',
  'payer.payer-competes': '付款人用同一个 nonce 签署了另一笔交易，两笔中只有一笔能成立。',
  'payer.payer-competes.do': '在这笔付款获得足够确认之前不要交付。',
  'payer.payer-first-seen': '这个地址以前没有向你付过款。',
  'payer.payer-first-seen.do': '新客户通常如此。',
  'payer.payer-labelled': '列表“{{list}}”把付款人标为“{{name}}”。',
  'payer.payer-labelled.do': '来自盗窃或受制裁地址的资金可能会被追回。使用或退回之前请先咨询。',
  'payer.payer-unknown': '无法看出是谁付的款。',
  'payer.payer-unknown.do': '请付款人提供交易哈希。',
  'payer.replaced-before': '这位付款人以前替换过给你的付款：{{times}} 次。',
  'payer.replaced-before.do': '确认数不够之前绝不要交付。',
  'payer.rule-failed': '规则 {{rule}} 无法检查。',
  'payer.rule-failed.do': '因此要求更多确认。',
  'payer.token-can-freeze': '{{symbol}} 的控制者可以停止转账或冻结某个地址。',
  'payer.token-can-freeze.do': '公司发行的代币通常如此；否则请弄清原因。',
  'payer.token-code-unknown': '无法读取 {{symbol}} 的代码。',
  'payer.token-code-unknown.do': '不知道它的所有者能做什么。请多等一会儿，或拒收。',
  'payer.token-imitates': '你要求的代币看起来像 {{symbol}}，其实是另一种。真正的地址是 {{real}}。',
  'payer.token-imitates.do': '不要交付。请用真正的代币重新创建收款单。',
}
