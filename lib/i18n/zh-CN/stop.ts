// 网络更改了已最终确定的区块。
import type { Translated } from '../catalogue'
import type { stop as english } from '../en/stop'

export const stop: Translated<typeof english> = {
  'stop.title': '{{network}} 更改了已最终确定的区块',
  'stop.text':
    '区块 {{block}} 本已最终确定，现在却变成了另一个区块。这本不应发生：要么网络正遭受攻击或正在修复，要么节点在说谎。在此期间不会在 {{network}} 上签名。',
  'stop.was': '原来是',
  'stop.is': '现在是',
  'stop.said': '来源',
  'stop.advice': '请查看该网络的公告和你的节点。继续意味着钱包改为跟随另一条链。',
  'stop.goOn': '我已了解，继续',
  'stop.done': '已重新跟随 {{network}}',
  'stop.blocked': '在你了解所发生的事之前，不会在此签名',
}
