// Simplified Chinese: acts upon transactions that were sent: trying again, replacing, and what blocks what.
import type { Translated } from '../catalogue'
import type { acts as english } from '../en/acts'

export const acts: Translated<typeof english> = {
  'acts.dead.title': '未送达',
  'acts.dead.lead': 'Holdfast 已停止自动发送这些交易。已签名的交易仍然保留。',
  'acts.dead.refused': '被拒绝：{{reason}}',
  'acts.dead.unanswered': '没有节点接收：{{reason}}',
  'acts.dead.of': '{{account}} · {{network}} · nonce {{nonce}}',
  'acts.dead.again': '重试',
  'acts.dead.againNamed': '重试：{{what}}，nonce {{nonce}}',
  'acts.dead.dismiss': '不再在此显示 {{what}}（nonce {{nonce}}）',
  'acts.dead.nonceTaken': 'nonce {{nonce}} 已被另一笔交易占用，因此无法再发送这笔交易。',
}
