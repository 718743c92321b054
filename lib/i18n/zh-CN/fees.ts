// Simplified Chinese: what a fee buys.
import type { Translated } from '../catalogue'
import type { fees as english } from '../en/fees'

export const fees: Translated<typeof english> = {
  'fees.wait.seconds': '约 {{seconds}} 秒',
  'fees.wait.minutes': '约 {{minutes}} 分钟',
  'fees.wait.blocks_other': '约 {{count}} 个区块',
  'fees.wait.long': '可能要等很久',
  'fees.heardOf': '来自 {{asked}} 个节点中的 {{answered}} 个',
  'fees.critical': '不能一直悬着。',
  'fees.critical.hint': '基础费用翻两番仍可上链；用不到的部分不会支付。',
  'fees.data.onTop': '以太坊数据费上限',
  'fees.data.inGas': '其中以太坊数据费',
}
