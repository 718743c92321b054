// Simplified Chinese: checking before signing, what was signed, and practice.
import type { Translated } from '../catalogue'
import type { safety as english } from '../en/safety'

export const safety: Translated<typeof english> = {
  'safety.tabs': '安全页面',
  'safety.tab.check': '检查',
  'safety.tab.signed': '我签过什么',
  'safety.tab.practice': '练习',

  'check.title': '签名前先检查',
  'check.lead':
    '粘贴别人要你处理的内容：调用数据、结构化数据、消息、地址或链接。这里使用与判断每个请求完全相同的检查。不会签署任何东西，也不会去我们的任何服务器查询。',
  'check.paste': '粘贴到这里',
  'check.paste.hint':
    '链接和地址会与 Holdfast 自带的名单、你的联系人和付款记录比较。对于调用数据，会向你自己的节点询问那里是否有代码。',
  'check.as': '识别为',
  'check.kind.empty': '尚无内容',
  'check.kind.call': '交易的调用数据',
  'check.kind.typed data': '结构化数据（EIP-712）',
  'check.kind.address': '地址',
  'check.kind.site': '链接',
  'check.kind.message': '消息',
  'check.to': '目标合约',
  'check.to.wrong': '请输入完整地址。',
  'check.value': '附带金额（{{symbol}}）',
  'check.value.wrong': '请输入金额，例如 0.1。',
  'check.account': '假设由此账户签名',
  'check.network': '所在网络',
  'check.do': '检查',
  'check.malformed': '无法读取：{{reason}}',
  'check.result': '检查结果',
  'check.does': '它会做什么',
  'check.does.message': '签署一条消息。签名可能就是承诺：请逐字阅读。',
  'check.does.signIn': '让你登录 {{domain}}。',
  'check.does.typed': '签署 Holdfast 不认识的一类数据。',
  'check.does.address': '向此地址发送资产时。',
  'check.does.site': '连接到 {{host}}。',
  'check.members': '各个字段',

  'signed.title': '我签过什么',
  'signed.lead':
    '你在此浏览器中同意过的每个请求，以及当时的提示。消息和结构化数据不会在网络上留下痕迹，只保存在这份列表里。',
  'signed.empty.title': '还没有签过任何东西',
  'signed.empty.text': '你批准的内容会连同评分和原因显示在这里。',
  'signed.kind.transaction': '交易',
  'signed.kind.calls': '批量交易',
  'signed.kind.message': '消息',
  'signed.kind.typed data': '结构化数据',
  'signed.kind.connect': '连接网站',
  'signed.kind.other': '其他请求',
  'signed.filter': '显示',
  'signed.filter.all': '全部',
  'signed.filter.dangerous': '仅危险项',
  'signed.at': '签署于 {{time}}',
  'signed.back': '我签过什么',
  'signed.gone': '此浏览器中没有这个请求。',
  'signed.outcome.failed': '失败：{{reason}}',
  'signed.latest': '显示最近 {{count}} 项。',
  'signed.byWallet': '由你自己发起',
  'signed.score': '风险 {{score}}',
  'signed.now': '这是当时向你显示的内容，不能在这里再次签名。',

  'practice.title': '练习',
  'practice.lead':
    '十个虚构的请求，有好有坏，使用真实的窗口和真实的检查。这里无法签署任何东西：请按你真实会按的按钮。',
  'practice.made': '虚构内容，这里无法签名。',
  'practice.number': '练习 {{number}}（共 {{total}} 个）',
  'practice.before': '事情经过',
  'practice.prompt': '请求',
  'practice.done.right': '回答正确',
  'practice.done.wrong': '回答错误',
  'practice.back': '全部十个',
  'practice.next': '下一个',
  'practice.again': '再来一次',
  'practice.right': '正确。',
  'practice.wrong.signed': '你会因此损失资产。',
  'practice.wrong.rejected': '这个请求其实没有问题。',
  'practice.account': '练习账户',

  'practice.lookalike.name': '付款记录里的地址',
  'practice.lookalike.story':
    '你想再给 Robin 转 500 USDC，于是从最近的付款记录中复制地址。而在此期间，有人往记录里写入了一笔金额为零的转账。',
  'practice.lookalike.why':
    '这个地址的首尾与 Robin 的相同，却属于别人。它靠一笔金额为零的转账混进记录，而任何人都能以你的名义制造这种转账。请从联系人中取地址，不要从付款记录中复制。',
  'practice.honest-payment.name': '付款给朋友',
  'practice.honest-payment.story': '你欠 Robin 0.25 ETH。Robin 在你的联系人里，地址你也核对过。',
  'practice.honest-payment.why':
    '收款人你认识，地址是你自己记下的，资产变化也正是你想要的。大多数请求都像这样，评分保持为零。',
  'practice.unlimited-approval.name': '需要授权的高收益',
  'practice.unlimited-approval.story': '朋友的朋友发来链接：USDC 年息 40%。第一步是授权。',
  'practice.unlimited-approval.why':
    '授权今天不会转走任何东西，却允许对方以后随时取走全部。这个被授权者不在任何名单上，没有代码，你也不认识：合约需要授权，盗贼索要授权。',
  'practice.known-approval.name': '有上限的授权',
  'practice.known-approval.story': '你几个月来一直使用 Uniswap，网址是自己输入的，现在想兑换 150 USDC。',
  'practice.known-approval.why':
    '被授权者是已知的路由合约，上限就是你要兑换的数量，网站也是你熟悉的那个。授权很常见，关键在于给谁、给多少。',
  'practice.fake-airdrop.name': '空投第二季',
  'practice.fake-airdrop.story': '有帖子说某个知名空投的第二季只开放一小时，并附上领取链接。',
  'practice.fake-airdrop.why':
    '要付钱的领取不是领取。这个调用除了名字什么都没有，合约不在任何名单上，钱出去了却什么也没回来，网站也只是借用了名字。',
  'practice.unsellable-token.name': '天上掉下的五千',
  'practice.unsellable-token.story':
    '账户里突然出现 5,000 “USDC”。你想转给 Robin，或许卖掉一些：代币页面说，交一小笔押金就能卖出。',
  'practice.unsellable-token.why':
    '这个代币只是自称 USDC。这种代币卖不掉，或者要先交“押金”，而押金就是骗局。模拟结果也说明了这一点：你的资产没有任何变化。别去动它。',
  'practice.fake-support.name': '客服要求验证',
  'practice.fake-support.story': '聊天中，一位“客服”发来链接，要你验证钱包。页面只要求一个不花钱的签名。',
  'practice.fake-support.why':
    '这条消息会让你登录另一个网站，而不是正在请求的网站：拿到它的人在那里就成了你。客服从不需要你的签名，更不需要助记词。',
  'practice.honest-sign-in.name': '登录',
  'practice.honest-sign-in.story': '你从自己的书签打开 OpenSea，点击“登录”。',
  'practice.honest-sign-in.why':
    '消息中的域名就是正在请求的网站，账户是你的，网络也相符。登录消息要说明的就是这些。',
  'practice.free-phrase.name': '别人“丢失”的助记词',
  'practice.free-phrase.story':
    '有陌生人“不小心”公开了一组助记词。你查看后发现里面有价值 3,000 的代币，却没有 ETH 支付手续费。你想转一点过去。',
  'practice.free-phrase.why':
    '助记词就是诱饵。程序会在几秒内取走转入的任何资产，而那些代币根本转不出来。没有任何检查能看出这一点：对钱包来说，这只是向陌生人付款。评分低并不是保证。',
  'practice.order-for-nothing.name': '需要签名的免费铸造',
  'practice.order-for-nothing.story':
    '某页面向一个合集的持有者提供免费铸造，你正好有一个。它只要签名，不收手续费。',
  'practice.order-for-nothing.why':
    '你要签的其实是一笔出售：以几乎为零的价格卖掉你的藏品。拿到签名的人就能取走它。签名不收手续费，却能和交易一样转走资产。',
}
