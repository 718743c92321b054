// 简体中文：系统通知，工具栏按钮的菜单。
import type { Translated } from '../catalogue'
import type { notifications as english } from '../en/notifications'

export const notifications: Translated<typeof english> = {
  'notification.included.title': '交易已上链',
  'notification.included.text': '{{account}} 的第 {{nonce}} 号交易已进入 {{network}} 的区块 {{block}}。',
  'notification.failed.title': '交易失败',
  'notification.failed.text':
    '{{account}} 的第 {{nonce}} 号交易已在 {{network}} 上链，但没有生效；手续费已支付。',
  'notification.reorganised.title': '交易重新变为待确认',
  'notification.reorganised.text': '包含 {{account}} 第 {{nonce}} 号交易的区块已离开 {{network}} 的链。',
  'notification.different.title': '有人以你的名义发送了别的交易',
  'notification.different.text':
    '{{account}} 在 {{network}} 的第 {{nonce}} 号是一笔并非由本钱包生成的交易。如果不是你本人操作，说明别人持有你的密钥。',
  'notification.stopped.title': '{{network}} 更改了已最终确定的区块',
  'notification.stopped.text':
    '已最终确定的区块 {{block}} 现在变成了另一个区块。在你查看之前，钱包不会在 {{network}} 上签名。',
  'notification.replaced.title': '交易不会发生',
  'notification.replaced.text': '{{account}} 在 {{network}} 的第 {{nonce}} 号已被另一笔交易占用。',
  'paymentNews.arrived.title': '{{order}}：付款已上链',
  'paymentNews.arrived.text': '在 {{network}} 上。现在交付还不安全。',
  'paymentNews.safe.title': '{{order}}：可以交付',
  'paymentNews.safe.text': '{{network}} 上的付款已获得所需的确认。',
  'paymentNews.unsafe.title': '停！{{order}} 的付款已失效',
  'paymentNews.gone.title': '{{order}}：付款被撤回',
  'paymentNews.gone.text':
    '{{network}} 的区块 {{block}} 已离开主链。原来是 {{was}}，现在是 {{instead}}。不要交付。',
  'paymentNews.gone.none':
    '{{network}} 的区块 {{block}} 已离开主链。原来是 {{was}}，这个高度现在还没有区块。不要交付。',
  'paymentNews.back.title': '{{order}}：付款换到了另一个区块',
  'paymentNews.back.text':
    '在 {{network}} 上，告知可以交付之后，区块 {{was}} 离开了主链。付款现在在 {{now}} 中。交付前请再看一次。',
  'paymentNews.stopped.title': '停！{{order}} 的付款不可信赖',
  'paymentNews.stopped.text':
    '{{network}} 更改了已最终确定的区块 {{block}}。原来是 {{was}}，现在据称是 {{instead}}。不要交付。',
  'paymentNews.replaced.title': '{{order}}：付款正在被替换',
  'paymentNews.replaced.text':
    '在 {{network}} 上，{{paying}} 本来会付款给你；同一付款人又发出了 {{other}} 与它竞争。不要交付。',
  'paymentNews.replaced.unknown':
    '在 {{network}} 上，{{paying}} 本来会付款给你；它已被另一笔交易取代。不要交付。',
  'notification.differs.title': '结果与所示不符',
  'notification.differs.text':
    '{{account}} 在 {{network}} 上发送的交易，实际结果与模拟不同。请在活动记录中查看。',
  'menu.lock': '立即锁定',
  'menu.dashboard': '在标签页中打开',
}
