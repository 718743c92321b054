// Simplified Chinese: ENS names, where an address may be typed.
import type { Translated } from '../catalogue'
import type { names as english } from '../en/names'

export const names: Translated<typeof english> = {
  'ens.looking': '正在以太坊上查询 {{name}}…',
  'ens.answer': '{{name}} 指向',
  'ens.agrees': '该地址也自称 {{name}}。',
  'ens.use': '使用此地址',
  'ens.takeFirst': '请查看此名称指向的地址，并使用它。',
  'ens.useAnyway': '仍然使用',
  'ens.notAgreed.title': '该地址没有确认这个名称',
  'ens.anotherName': '它自称 {{name}}。任何人都可以让名称指向任意地址，请向收款人核实。',
  'ens.noName': '它没有自己的名称。任何人都可以让名称指向任意地址，请向收款人核实。',
  'ens.nameUnknown': '无法得知它是否拥有这个名称：{{reason}}',
  'ens.nameElsewhere': '它是否拥有这个名称，只有以太坊之外的 {{hosts}} 知道。尚未询问。',
  'ens.otherNetwork': '名称是在以太坊上查询的。如果该地址是合约，它在 {{network}} 上可能不属于任何人。',
  'ens.notFound': '{{name}} 没有指向任何地址。',
  'ens.failed': '无法查询 {{name}}：{{reason}}',
  'ens.again': '重试',
  'ens.gateway.title': '答案在以太坊之外',
  'ens.gateway.text': '只有 {{hosts}} 能说明 {{name}} 指向哪里。该服务器会知道这个名称和你的网络地址。',
  'ens.gateway.ask': '询问 {{hosts}}',
  'ens.askedOutside': '在以太坊之外询问了：{{hosts}}',
  'ens.resolvedFrom': '来自刚刚查询的名称 {{name}}',
  'ens.invalid': '这不可能是名称：{{reason}}',
  'ens.problem.emptyLabel': '两个点之间没有内容。',
  'ens.problem.mixedScripts': '混用了多种文字中相似的字母（{{character}}）。',
  'ens.problem.confusable': '其中的字母看起来像另一种文字。',
  'ens.problem.disallowed': '含有名称中不允许的字符（{{character}}）。',
  'ens.problem.misplaced': '有字符出现在不允许的位置。',
  'ens.problem.extension': '第三和第四个字符是连字符。',
  'ens.problem.tooLong': '太长了。',
}
