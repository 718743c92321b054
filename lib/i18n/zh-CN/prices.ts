// Simplified Chinese: what things cost by the user's own word.
import type { Translated } from '../catalogue'
import type { prices as english } from '../en/prices'

export const prices: Translated<typeof english> = {
  'prices.title': '价格',
  'prices.lead':
    '不会询问任何价格服务。如果网络上没有价格预言机，或者你更相信自己的判断，可以在此输入价格：它会连同输入时间一起显示，30 天内限额和警告以两者中较高的价格为准。',
  'prices.typed': '你输入的价格',
  'prices.network': '网络',
  'prices.asset': '币种或代币',
  'prices.price': '单价',
  'prices.one': '1 {{symbol}} = {{dollars}} 美元',
  'prices.wrong': '请输入大于零的价格，最多 8 位小数。',
  'prices.save': '保存价格',
  'prices.saved': '已保存。',
  'prices.forget': '删除',
  'prices.forgetNamed': '删除 {{network}} 上 {{symbol}} 的价格',
  'prices.forgotten': '已删除。',
}
