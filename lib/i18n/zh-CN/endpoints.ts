// Simplified Chinese: the endpoints of a network, and what was found of each.
import type { Translated } from '../catalogue'
import type { endpoints as english } from '../en/endpoints'

export const endpoints: Translated<typeof english> = {
  'endpoints.title': '{{name}} 的节点',
  'endpoints.lead':
    '采信多数节点的答案。落后、处于另一条分支或被发现说谎的节点会被排除，直到它重新与其他节点一致。',
  'endpoints.first.step': '节点',
  'endpoints.first.title': 'Holdfast 可以询问谁？',
  'endpoints.first.lead':
    '余额和费用来自节点，也就是了解链上情况的服务器。它们会看到你查询了哪些地址，以及你的 IP 地址。到目前为止还没有询问过任何节点。',
  'endpoints.first.public': '公共节点',
  'endpoints.first.public.hint':
    '每个网络都有多家运营方；它们的回答会相互比对，能够证明的账户数据会加以证明。',
  'endpoints.first.own': '我自己的节点',
  'endpoints.first.own.hint':
    '在它所在的网络上只询问它，并信任它。其他网络仍保留公共节点，只有在你使用时才会询问。',
  'endpoints.first.usePublic': '使用公共节点',
  'endpoints.first.useOwn': '测试并使用',
  'endpoints.first.tested': '它们有回应吗？',
  'endpoints.first.testing': '正在询问…',
  'endpoints.first.failed': '未能得出一致的结果',
  'endpoints.first.failed.text': '{{reason}} 你可以继续；节点有回应后就会显示余额。节点可以在“网络”中更改。',
  'endpoints.first.again': '再测一次',
  'endpoints.first.other': '另选节点',
  'endpoints.first.unknownChain':
    '它属于链 {{chainId}}，Holdfast 还不认识这条链。请先选择公共节点，然后在“网络”中添加你的网络。',

  'endpoints.compare': '立即比较',
  'endpoints.compare.failed': '无法比较：{{reason}}',
  'endpoints.compares_other': '比较 {{count}} 个节点',
  'endpoints.asksOwn': '只询问你自己的节点 {{endpoint}}',
  'endpoints.leftOut_other': '已排除 {{count}} 个节点',
  'endpoints.add': '添加节点',
  'endpoints.removeNamed': '移除 {{host}}',
  'endpoints.block': '区块 {{number}}',
  'endpoints.latency': '{{ms}} 毫秒',

  'endpoints.use': '用途',
  'endpoints.useOf': '{{host}} 的用途',
  'endpoints.use.ask': '询问并比较',
  'endpoints.use.ask.hint': '与其他节点一起询问，任何数字都不会只依据它。',
  'endpoints.use.mine': '我自己的节点',
  'endpoints.use.mine.hint': '只询问并信任它，其他人不会得知你的地址。',
  'endpoints.use.broadcasts': '仅用于广播',
  'endpoints.use.broadcasts.hint': '私有中继：只有它会收到你已签名的交易，其他节点不会收到。',
  'endpoints.use.off': '不使用',

  'endpoints.state.off': '不会向它发送任何内容',
  'endpoints.state.broadcasts': '只接收已签名的交易',
  'endpoints.state.new': '尚未询问',
  'endpoints.state.answers': '有回应，尚未比较',
  'endpoints.state.mine': '有回应，只询问并信任它',
  'endpoints.state.agrees': '与其他节点一致',
  'endpoints.state.fails': '没有回应',
  'endpoints.state.behind': '比其他节点落后 {{blocks}} 个区块',
  'endpoints.state.ahead': '声称有 {{blocks}} 个其他节点都没有的区块',
  'endpoints.state.branch': '与其他节点不在同一条分支',
  'endpoints.state.chain': '属于另一条链',
  'endpoints.state.lied': '被发现说谎',

  'endpoints.why.branch': '它说区块 {{number}} 是 {{said}}，而其他节点的是 {{instead}}。',
  'endpoints.why.chain': '它回答的链 ID 是 {{actual}}。',

  'endpoints.lie.header': '它给区块 {{number}} 的哈希是 {{said}}，而由区块自身的字段算出的是 {{instead}}。',
  'endpoints.lie.proof': '它给出的账户证明在区块 {{number}} 下不成立，而另一个节点的证明成立。',
  'endpoints.lie.balance': '它说在区块 {{number}} 时余额为 {{said}}，实际为 {{instead}}。',
  'endpoints.lie.nonce': '它说某个账户在区块 {{number}} 时已发送 {{said}} 笔交易，实际为 {{instead}} 笔。',
  'endpoints.lie.code': '它给出的合约代码在区块 {{number}} 时与其他节点不同。',
  'endpoints.lie.inclusion': '它说你的一笔交易在区块 {{number}} 中，而已证明该区块并不包含它。',
  'endpoints.lie.receipt': '它对你的一笔交易给出了与其他节点不同的结果。',

  'endpoints.problem.last': '这是最后一个被询问的节点，请先添加另一个。',
  'endpoints.problem.many': '这里的节点数量已达上限。',
}
