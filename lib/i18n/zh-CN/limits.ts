// Simplified Chinese: the user's own limits.
import type { Translated } from '../catalogue'
import type { limits as english } from '../en/limits'

export const limits: Translated<typeof english> = {
  'limits.title': '限额',
  'limits.lead': '加速和取消交易的手续费不会超过此限额；其他交易超过时会显示为危险。',
  'limits.currency': '适用于以此币种付费的网络',
  'limits.feePerGasWei': '每单位 gas 的最高费用',
  'limits.feePerGasWei.hint': '基础费用与优先费用之和。',
  'limits.totalFeeWei': '总手续费上限',
  'limits.totalFeeWei.hint': '单笔交易最多花费的手续费，不含金额。',
  'limits.smallAmountWei': '小额界限',
  'limits.smallAmountWei.hint': '各节点对最新区块意见不一时，不会签署超过此金额的交易。',
  'limits.smallAmountCents': '小额界限（美元）',
  'limits.smallAmountCents.hint': '两者以较低的为准。此币种没有价格时，任何金额都不算小额。',
  'limits.none': '不限',
  'limits.wrong': '请输入金额，或留空。',
  'limits.save': '保存',
  'limits.saved': '已保存。',
}
