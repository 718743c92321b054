// Simplified Chinese: the page about security (mark, passkeys, password) and the mark in the set-up.
import type { Translated } from '../catalogue'
import type { security as english } from '../en/security'

export const security: Translated<typeof english> = {
  'security.title': '安全',
  'security.lead': '谁能在这台电脑上打开这个钱包，以及你如何确认向你要密码的确实是 Holdfast。',
  'security.open': '打开安全页',
  'security.settings.text': '你的图案和词语、通行密钥、密码，以及自动锁定时间。',
  'security.damaged': '钱包的部分数据已损坏，因此没有做任何更改。请关闭并重新启动浏览器。',

  'security.mark': '你的图案和词语',
  'security.mark.text':
    '每个真正的 Holdfast 窗口都会显示它们。任何网页都读不到，所以没有网页能画出带有它们的窗口。',
  'security.mark.change': '换一个',
  'security.mark.set': '现在每个 Holdfast 窗口都会显示这个图案和这些词语。',

  'security.passkeys': '通行密钥',
  'security.passkeys.text':
    '用指纹、面容、设备 PIN 或安全密钥解锁。密码始终有效，而且只有用密码才能添加或移除通行密钥。',
  'security.passkeys.none': '还没有通行密钥，只有密码能打开这个钱包。',
  'security.passkeys.since': '添加于',
  'security.passkeys.add': '添加通行密钥',
  'security.passkeys.add.text': '先核对密码，然后由浏览器请求通行密钥，并用它给出的内容封存这个钱包的密钥。',
  'security.passkeys.add.submit': '添加',
  'security.passkeys.add.waiting': '正在等待通行密钥。请按浏览器或设备的提示操作。',
  'security.passkeys.added': '“{{name}}”现在可以解锁 Holdfast。',
  'security.passkeys.name': '名称',
  'security.passkeys.firstName': '这台电脑',
  'security.passkeys.name.problem': '请输入名称，最多 {{most}} 个字符。',
  'security.passkeys.name.taken': '已有同名的通行密钥。',
  'security.passkeys.tooMany': '已有 20 个通行密钥，达到上限。请先移除一个。',
  'security.passkeys.removeNamed': '移除“{{name}}”',
  'security.passkeys.remove.text':
    '移除后它不能再打开这个钱包。你的设备可能仍会列出它，你也可以在设备上删除。',
  'security.passkeys.removed': '“{{name}}”不能再打开 Holdfast。',

  'security.password': '更改密码',
  'security.password.text':
    '密码只在这台电脑上打开这个钱包：助记词、备份文件和通行密钥都保持原样。没有人能重置它。',
  'security.password.old': '当前密码',
  'security.password.new': '新密码',
  'security.password.repeat': '再次输入新密码',
  'security.password.newEmpty': '请输入新密码。',
  'security.password.different': '两次输入的新密码不一致。',
  'security.password.submit': '更改密码',
  'security.password.working': '正在核对旧密码，然后用新密码封存密钥。特意需要一点时间。',
  'security.password.changed': '密码已更改',
  'security.password.changed.text': '旧密码不再有效，通行密钥照常可用。',

  'mark.step': '你的标记',
  'mark.title': '选择一个图案和三个词',
  'mark.lead': '从现在起，每个 Holdfast 窗口都会显示它们。网页无法知道：这样你就能分辨真假。',
  'mark.rule': '没有图案，就不输密码。',
  'mark.rule.text':
    '如果有窗口向你要密码，却没有显示你的图案和词语，那就不是 Holdfast。什么都不要输入，直接关掉。',
  'mark.picture': '图案',
  'mark.colour': '颜色',
  'mark.words': '词语',
  'mark.word': '第 {{place}} 个词',
  'mark.word.problem': '一个词，最多 {{most}} 个字母、汉字或数字。',
  'mark.otherWords': '换一组词',
  'mark.take': '使用这个标记',
  'mark.kept': '这个标记随钱包一起恢复了。你可以在设置的“安全”页里更换。',
  'mark.notSet': '钱包已锁定，没有做任何更改。请解锁后重试。',
  'mark.remind.title': '你怎么知道这是 Holdfast？',
  'mark.remind.text':
    '选择一个图案和三个词。每个真正的 Holdfast 窗口都会显示它们，而网页无法复制它不知道的东西。',
  'mark.remind.choose': '去选择',
  'mark.remind.later': '暂时不用',
  'lifts.title': '无法签名的内容',
  'lifts.text':
    '只有一件事被禁止：把账户交给不在已公布账户名单上的代码（EIP-7702）。你可以为某一个地址解除此限制。这需要密码，并在一天后生效；之后它仍是需要输入并按住才能确认的危险操作。',
  'lifts.none': '没有解除任何限制。',
  'lifts.rule.delegation-not-allowed': '把账户交给此代码',
  'lifts.from': '{{time}} 起生效',
  'lifts.inEffect': '自 {{time}} 起生效中',
  'lifts.takeBack': '恢复禁止',
  'lifts.ask': '为一个地址解除限制',
  'lifts.ask.text': '控制此地址代码的人，就控制交给它的每个账户。如果是别人让你这样做的，请就此停下。',
  'lifts.address': '代码的地址',
  'lifts.address.wrong': '请输入完整地址。',
  'lifts.submit': '一天后解除',
}
