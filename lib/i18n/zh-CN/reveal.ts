// Simplified Chinese: showing a phrase or a private key.
import type { Translated } from '../catalogue'
import type { reveal as english } from '../en/reveal'

export const reveal: Translated<typeof english> = {
  'reveal.title': '查看助记词或私钥',
  'reveal.lead': '用于重新抄写助记词，或把某个账户的私钥带到其他钱包。',
  'reveal.settings': '助记词与私钥',
  'reveal.settings.text': '输入密码后，查看助记词或某个账户的私钥。',
  'reveal.open': '打开此页面',
  'reveal.what': '查看内容',
  'reveal.choice.phrase': '{{accounts}} 的助记词',
  'reveal.choice.key': '{{account}} 的私钥',
  'reveal.more_other': '{{name}} 和其他 {{count}} 个账户',
  'reveal.warning.title': '看到它的人可以拿走一切',
  'reveal.warning.phrase':
    '这组助记词永久控制它的所有账户，适用于每个网络。被拿走的资产无法追回，也没有密码保护它。',
  'reveal.warning.key': '这个私钥永久控制此账户，适用于每个网络。被拿走的资产无法追回，也没有密码保护它。',
  'reveal.warning.support':
    'Holdfast 绝不会向你索要它：客服、网站、表单、问卷都不会。无论理由是什么，索要它的人就是要偷你的资产。',
  'reveal.warning.look':
    '确认没有人在看：身边没有人和摄像头，没有共享或录制屏幕。抄在纸上；不要拍照，也不要输入到别处。',
  'reveal.understood': '我明白，继续',
  'reveal.password': '此钱包的密码',
  'reveal.submit': '查看',
  'reveal.working': '正在验证密码。特意需要一点时间。',
  'reveal.panel.text': '只有按住时才会显示，离开此窗口会立即隐藏。它无法被选中或复制：请抄写下来。',
  'reveal.hidden': '已隐藏。按住按钮即可查看。',
  'reveal.away': '此窗口未在使用，内容已隐藏。请回到窗口后重新按住。',
  'reveal.hold': '按住查看',
  'reveal.holdQr': '按住显示二维码',
  'reveal.part.passphrase': '附加密码短语，缺少它时助记词会得到其他账户',
  'reveal.part.key': '私钥',
  'reveal.done': '完成并关闭',
  'reveal.closed': '一段时间没有查看，已自动关闭。再次查看需要输入密码。',
  'reveal.log': '查看记录',
  'reveal.log.text': '保存在这台电脑上。如果其中某个时间不是你本人，说明别人知道你的密码：请换用新的助记词。',
  'reveal.log.none': '这里从未显示过任何内容。',
  'reveal.shown_other': '已显示 {{count}} 次，最近一次',
  'reveal.never': '从未显示',
  'reveal.gone.phrase': '已不在此处的助记词',
  'reveal.gone.key': '已不在此处的账户的私钥',
  'reveal.wrong': '这不是此钱包的密码。',
  'reveal.damaged': '此钱包的部分记录已损坏，无法显示。请关闭浏览器后重新启动。',
  'reveal.nothing': '这里没有可以查看私钥的账户。',
}
