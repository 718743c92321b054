// Simplified Chinese: speeding up and cancelling, where it is asked for and in the prompt.
import type { Translated } from '../catalogue'
import type { replace as english } from '../en/replace'

export const replace: Translated<typeof english> = {
  'replace.speedUp': '加速',
  'replace.cancel': '取消交易',
  'replace.speedUpNamed': '加速 nonce 为 {{nonce}} 的交易',
  'replace.cancelNamed': '取消 nonce 为 {{nonce}} 的交易',
  'replace.over': '已没有可替换的交易，请查看其当前状态。',
  'replace.watchOnly': '这里没有此账户的密钥。',
  'replace.title.speedUp': '加速一笔交易',
  'replace.title.cancel': '取消一笔交易',
  'replace.says.speedUp':
    '以更高的手续费和相同的 nonce（{{nonce}}）再次发送同一笔交易。两者只有一笔会上链，不会重复支付。',
  'replace.says.cancel':
    '以更高的手续费和相同的 nonce（{{nonce}}）向自己发送零金额。如果这一笔先上链，之前的交易就不会再生效；如果之前的交易先上链，这一笔会被丢弃。',
  'replace.higher': '有节点要求比原手续费高出超过十分之一。这一笔提高八分之一。',
  'replace.earlier': '原手续费上限',
  'replace.least': '替换所需的最低上限',
  'replace.now': '本次手续费上限',
}
