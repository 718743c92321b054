// 简体中文：随钱包附带的说明对一次调用或结构化数据的描述，以及它没有提到的内容。
import type { Translated } from '../catalogue'
import type { described as english } from '../en/described'

export const described: Translated<typeof english> = {
  'described.title': '作用说明',
  'described.by': '由 {{owner}} 描述，随钱包附带',
  'described.by.nobody': '随钱包附带的说明',
  'described.ours': '我们自己的解读',
  'described.ours.aside': '逐项调用',
  'described.nothing': '说明中没有更多内容。',
  'described.cut': '说明的内容比此处显示的更多；原始数据中有全部内容。',
  'described.inside': '内部调用，目标 {{address}}',
  'described.inside.unknown': '没有说明认得这个调用（{{selector}}）。',
  'described.largest': '无限额（最大的数）',
  'described.sender': '你（发送方）',
  'described.chain': '网络 {{id}}',
  'described.nft': 'NFT #{{id}}',
  'described.words': '{{words}} {{symbol}}',
  'described.untold': '说明中没有提到，但数据中有：',
  'described.untold.takes': '{{who}} 可以取走你的代币',
  'described.untold.gets': '{{who}} 会得到资产',
  'described.untold.trades': '{{who}} 会得到买入的资产',
  'described.untold.controls': '{{who}} 会得到控制权',
  'described.proxy': '它运行 {{address}} 的代码（{{kind}}）。',
  'described.guess': '由代码推测',
  'described.guess.functions': '其中有 {{count}} 个函数',
  'described.guess.found': '合约有这个函数；它不接受以太币。',
  'described.guess.payable': '合约有这个函数；它接受以太币。',
  'described.guess.missing': '在合约中没有找到这个函数：可能由后备函数处理，也可能什么都不发生。',
  'described.guess.known': '它还有：{{names}}',
  'described.guess.word': '第 {{number}} 个字',
}
