// Simplified Chinese: where a signed transaction goes.
import type { Translated } from '../catalogue'
import type { route as english } from '../en/route'

export const route: Translated<typeof english> = {
  'route.title': '发送到哪里',
  'route.all endpoints': '所有节点',
  'route.own node': '仅我自己的节点：{{host}}',
  'route.relay': '仅私有中继：{{host}}',
  'route.private': 'Holdfast 不会把它发给其他任何人，无论现在还是以后，重新发送时也一样。',
  'route.public': '发送到每个节点；上链之前所有人都能看到。',
  'route.outcome.accepted': '{{endpoint}} 已接收。',
  'route.outcome.known': '{{endpoint}} 已有这笔交易：“{{message}}”',
  'route.outcome.unreachable': '{{endpoint}} 没有响应：“{{message}}”',
  'route.outcome.refused': '{{endpoint}} 拒绝了它：“{{message}}”',
}
