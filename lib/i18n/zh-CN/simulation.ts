// Simplified Chinese: what a simulation shows, and what the rules find in it.
import type { Translated } from '../catalogue'
import type { simulation as english } from '../en/simulation'

export const simulation: Translated<typeof english> = {
  'finding.not-simulated': '无法模拟这会给你带来什么变化。',
  'finding.not-simulated.do': '现在只能依据请求的文字内容。请稍后重试，或添加另一个节点。',
  'finding.simulation-contradicted': '各节点对结果的说法互相矛盾；{{endpoint}} 的结果与这里显示的不同。',
  'finding.simulation-contradicted.do': '其中有节点出错或在说谎。弄清是哪一个之前不要签名。',
  'finding.simulation-varies': '换一个出块者、晚一分钟，结果就不一样。只在被检查时才表现良好的合约正是如此。',
  'finding.simulation-varies.do': '请以下面两个结果中较坏的为准。',
  'finding.simulation-changed': '此窗口打开期间，这笔交易对你的影响已经改变。',
  'finding.simulation-changed.do': '决定之前请比较下面的两个版本。',
  'finding.drains-asset': '某项资产几乎会全部转出，而你什么也得不到。',
  'finding.drains-asset.do': '请确认你确实想全部转出。',
  'finding.receives-nothing': '它声称你会得到资产（{{venue}}），但模拟结果显示你什么也得不到。',
  'finding.receives-nothing.do': '请拒绝。',
  'finding.more-than-said':
    '它做的比说的多：模拟显示，调用并未提到的、你在 {{address}} 的资产会被转出，或可被取走。',
  'finding.more-than-said.do': '除非你知道原因，否则请拒绝。',
  'finding.unfair-swap': '你会损失所付价值的 {{lost}}：换回的同类资产少得多。',
  'finding.unfair-swap.do': '寻找更好的报价，或减少单次数量。',
  'finding.young-contract': '{{blocks}} 个区块之前还没有合约 {{address}}。盗窃者的合约往往是临时部署的。',
  'finding.young-contract.do': '请通过其他渠道确认此合约的真实性。',
  'finding.contract-age-unknown': '无法得知合约 {{address}} 已部署多久。',
  'finding.contract-age-unknown.do': '其他节点也许知道。',
  'finding.contract-first-use': '你的账户从未使用过 {{address}}。',
  'finding.contract-first-use.do': '请确认网站就是你想访问的那个。',

  'effects.sameInOtherBlock': '换一个出块者、晚一分钟，结果相同。',
  'effects.noOtherBlock': '无法换一个区块再试。',
  'effects.byMeasuring': '测量期间你的账户带有代码：对这类账户区别对待的合约，行为可能不同。',
  'effects.byMachine': '在本机运行，所用状态由节点提供证明。',
  'effects.earlier': '你在 {{time}} 看到的',
  'effects.otherBlock': '换一个出块者，晚一分钟',
  'effects.contradicted': '{{endpoint}} 的说法',
  'effects.otherFails': '会失败：“{{reason}}”',
  'effects.owns': '拥有此合约',
  'effects.ownsNothing': '不再拥有此合约',
  'effects.delegates': '它的代码将控制你的整个账户',
  'effects.delegatesNothing': '它的代码不再控制你的账户',
  'effects.votes': '用你的代币投票',
  'effects.votesNothing': '不再用你的代币投票',
}
