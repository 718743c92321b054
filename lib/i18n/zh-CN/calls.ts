// Simplified Chinese: a batch of calls, and which networks a site asks for.
import type { Translated } from '../catalogue'
import type { calls as english } from '../en/calls'

export const calls: Translated<typeof english> = {
  'calls.title_other': '发送 {{count}} 笔交易？',
  'calls.oneByOne': '它们会按此顺序逐笔发送。每一笔都是独立的交易：后面的失败，前面已发送的仍然有效。',
  'calls.place': '第 {{number}} 笔，共 {{total}} 笔',
  'calls.untried': '无法在前面几笔之后试算这一笔能否成功。单独执行时会失败：{{reason}}',
  'calls.nonces': 'nonce',
  'calls.noncesFromTo': '{{first}} 至 {{last}}',
  'calls.confirm_other': '全部确认（{{count}} 笔）',
  'calls.readOn': '请先读到末尾，然后才能确认。',
  'calls.missing': '这个账户还差 {{amount}}，不够支付全部交易。最后几笔会被网络拒绝。',
  'calls.details': '数据与 gas',

  'connect.networks': '网站请求使用的网络',
  'connect.networksHint': '它可以在这些网络之间切换，不再询问。',
}
