// 简体中文：风险规则的发现，以及该怎么做。
import type { Translated } from '../catalogue'
import type { findings as english } from '../en/findings'

export const findings: Translated<typeof english> = {
  'finding.level.info': '提示',
  'finding.level.caution': '注意',
  'finding.level.danger': '危险',
  'finding.level.forbidden': '不允许',

  'finding.balance-too-low': '余额不足以支付金额和最高手续费，还差 {{amount}}。',
  'finding.balance-too-low.do': '减少金额，或先向账户充值。',
  'finding.balance-unknown': '无法读取余额，余额可能不足。',
  'finding.balance-unknown.do': '检查节点，然后重试。',
  'finding.would-fail': '此交易会失败，手续费也会损失。网络的原话：“{{reason}}”',
  'finding.would-fail.do': '弄清原因之前不要发送。',
  'finding.nonce-replaces':
    '你已发送过 nonce 为 {{nonce}} 的交易。如果它仍待处理，此交易会替换它；否则此交易会被拒绝。',
  'finding.nonce-replaces.do': '只有确实想替换它时才继续。',
  'finding.nonce-waits': '下一个 nonce 是 {{next}}。此交易使用 {{nonce}}，要等前面的交易发送后才会处理。',
  'finding.nonce-waits.do': '除非清楚原因，否则请使用 nonce {{next}}。',
  'finding.gas-below-estimate':
    '网络预计需要 {{gas}} gas。低于此值可能会耗尽 gas，交易不生效，手续费也会损失。',
  'finding.gas-below-estimate.do': '至少使用 {{gas}} gas。',
  'finding.recipient-is-token': '这会把代币发送到代币合约，几乎总是意味着永久丢失。',
  'finding.recipient-is-token.do': '请向收款人索要其自己的地址。',
  'finding.recipient-is-yourself': '收款地址就是付款账户。',
  'finding.recipient-is-yourself.do': '资产不会转手，你只会付出手续费。',
  'finding.recipient-is-zero': '没有人拥有零地址的密钥，发送到那里的资产会永久丢失。',
  'finding.recipient-is-zero.do': '除非你确实想销毁它，否则请拒绝。',
  'finding.no-code-called': '此网络上 {{address}} 没有合约：调用不起作用，附带的金额也会损失。',
  'finding.no-code-called.do': '请确认所在的网络是否正确。',
  'finding.unlimited-approval': '{{spender}} 可以取走你现在和以后拥有的全部此代币，直到你结束授权。',
  'finding.unlimited-approval.do': '只授权现在需要的数量。',
  'finding.rule-failed': '我们的一项检查未能完成（{{rule}}）。',
  'finding.rule-failed.do': '请比平时更仔细地查看：这一项没有人替你检查过。',
}
