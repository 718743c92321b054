// Simplified Chinese: what came of a transaction, against what its prompt had promised.
import type { Translated } from '../catalogue'
import type { outcomes as english } from '../en/outcomes'

export const outcomes: Translated<typeof english> = {
  'outcome.asPromised': '实际结果与你签名前看到的一致（误差不超过 1 %）。',
  'outcome.differs': '实际结果与你看到的不同',
  'outcome.notKnown': '无法测量结果是否与你看到的一致',
  'outcome.promised': '签名前显示的',
  'outcome.found': '实际发生的',
  'outcome.units': '{{amount}} 个最小单位',
  'outcome.allows': '{{address}} 可取走资产',
  'outcome.ends': '{{address}} 不能再取走任何东西',
  'outcome.fails': '失败',
  'outcome.nothing': '你的资产没有变化',
}
