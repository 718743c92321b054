// Simplified Chinese: backup files, damage and repair, and deleting the wallet.
import type { Translated } from '../catalogue'
import type { backup as english } from '../en/backup'

export const backup: Translated<typeof english> = {
  'backup.title': '备份',
  'backup.lead':
    '这台电脑丢失后，有两种方法找回钱包：抄在纸上的助记词，以及加密的备份文件。至少应核对其中一种。',
  'backup.open': '打开备份页面',
  'backup.settings.text': '制作加密的备份文件，或核对已有的备份文件。',
  'backup.facts': '已核对的备份',
  'backup.facts.phrase': '助记词',
  'backup.facts.file': '备份文件',
  'backup.facts.never': '从未核对',
  'backup.facts.repairs': '修复记录',
  'backup.facts.noRepairs': '没有需要修复的问题。',

  'backup.make.title': '制作备份文件',
  'backup.make.text':
    '文件包含全部内容：助记词、账户及名称、你的联系人、代币、网络和设置，并用它自己的密码加密。拿到文件和密码的人，就能得到钱包里的一切。',
  'backup.make.wallet': '此钱包的密码',
  'backup.make.file': '文件的新密码',
  'backup.make.file.hint': '不要与钱包密码相同，也不要与文件放在一起。没有人能重置它。',
  'backup.make.repeat': '再次输入文件密码',
  'backup.make.submit': '制作文件',
  'backup.make.working': '正在验证密码并加密文件。特意需要几秒钟。',
  'backup.make.different': '两次输入的文件密码不一致。',
  'backup.make.done': '文件 {{name}} 已交给浏览器，保存在下载目录中。',
  'backup.make.doneNext':
    '请把它复制到即使电脑丢失也不受影响的地方，然后在这里核对那份副本：核对过的备份才算备份。',

  'backup.check.title': '核对文件',
  'backup.check.text': '显示文件能恢复什么。钱包中的内容不受影响。',
  'backup.check.submit': '核对此文件',
  'backup.check.covers': '此文件可以恢复这个钱包的所有账户',
  'backup.check.partly': '此文件没有包含这个钱包的所有账户',
  'backup.check.partlyText': '它是较旧的备份，或属于另一个钱包。请制作新的文件。',

  'backup.file': '备份文件',
  'backup.file.password': '文件的密码',
  'backup.file.choose': '请先选择文件。',
  'backup.file.empty': '请输入文件的密码。',
  'backup.file.notRead': '浏览器无法读取此文件。（{{reason}}）',
  'backup.working': '正在打开文件。特意需要一点时间。',

  'backup.summary.made': '制作时间',
  'backup.summary.accounts': '账户',
  'backup.summary.unproved': '文件中的助记词推导不出这个地址，无法用此文件恢复它。',
  'backup.summary.networks': '你添加的网络',
  'backup.summary.endpoints': '你设置的节点',
  'backup.summary.contacts': '联系人',
  'backup.summary.tokens': '代币的显示选择',
  'backup.summary.none': '无',

  'backup.problem.notBackup': '这不是 Holdfast 的备份文件，或者文件开头已丢失。',
  'backup.problem.large': '此文件远大于任何备份文件，因此没有读取。',
  'backup.problem.damaged': '此文件已损坏：有字节被更改或缺失。这与密码无关。请尝试它的另一份副本。',
  'backup.problem.version': '此文件由更新版本的 Holdfast 制作（格式 {{version}}）。请更新后重试。',
  'backup.problem.absurd': '此文件要求的内存或时间超出我们的任何备份，因此没有打开。请尝试它的另一份副本。',
  'backup.problem.password': '这不是此文件的密码。文件本身完好。',
  'backup.problem.contents': '文件已打开，但这个版本不认识其中的内容。请更新 Holdfast 后重试。',
  'backup.problem.wallet': '这不是此钱包的密码。',
  'backup.problem.records': '此钱包的部分数据已损坏，因此没有制作文件。请关闭并重新启动浏览器。',

  'backup.restore.title': '从备份文件恢复',
  'backup.restore.lead': '选择文件并输入它的密码。文件只在这台电脑上读取。',
  'backup.restore.submit': '打开文件',
  'backup.restore.step': '文件',
  'backup.restore.found': '文件中的内容',
  'backup.restore.foundLead': '将恢复以下内容。下一步为这台电脑设置密码。',
  'backup.restore.yes': '是的，恢复这些',
  'backup.restore.no': '不，换一个文件',
  'backup.restore.way': '从文件恢复',
  'backup.restore.way.hint': '使用 Holdfast 备份文件及其密码。',

  'backup.remind.title': '你的钱包还没有核对过的备份',
  'backup.remind.text':
    '如果这台电脑丢失，只有助记词或备份文件能找回账户，而两者都尚未核对。制作备份文件只需一分钟。',

  'backup.repair.title': '已修复一份损坏的副本',
  'backup.repair.text':
    '{{time}}，钱包记录的两份副本之一需要修复（{{what}}）。已用另一份修复，没有丢失任何数据。如果再次发生，磁盘可能有故障。',
  'backup.repair.failed.title': '你的钱包只有一份完好的副本，而不是两份',
  'backup.repair.failed.text':
    '{{time}}，钱包记录的两份副本之一无法修复（{{what}}）。另一份完好。请制作备份文件，并检查磁盘是否已满。（{{reason}}）',
  'backup.repair.database': '数据库',
  'backup.repair.second': '第二份副本',
  'backup.repair.missing': '缺失',
  'backup.repair.damaged': '已损坏',
  'backup.repair.older': '较旧',
  'backup.repair.unreadable': '无法读取',
  'backup.repair.not written': '无法写入',
  'backup.repair.passkey lost': '一个通行密钥的记录在两份副本中都已损坏',
  'backup.repair.secret lost': '一个助记词或私钥在两份副本中都已损坏',
  'backup.repair.secret.title': '有一个助记词或私钥因损坏而丢失',
  'backup.repair.secret.text':
    '它的记录在两份副本中都已损坏。它的账户仍在列表中，但无法签名；其他账户照常可用。请现在为完好的部分制作备份文件，然后重新导入该助记词或私钥，它的账户就会以原来的名称恢复使用。',
  'backup.repair.secret.backup': '制作备份文件',
  'backup.repair.secret.import': '导入助记词或私钥',
  'backup.repair.passkey.title': '有一个通行密钥失效了',
  'backup.repair.passkey.text':
    '它的记录在两份副本中都已损坏，因此不能再解锁 Holdfast。其他一切不受影响：密码照常打开钱包，你可以在“安全”页重新添加通行密钥。',
  'backup.repair.row': '{{copy}}：{{problem}}',
  'backup.repair.mended': '已修复',
  'backup.repair.notMended': '未修复',

  'backup.damaged.file': '从备份文件恢复',
  'backup.damaged.phrase': '从助记词恢复',
  'backup.damaged.text':
    '两种方式都会在损坏的记录旁边建立新的保险库，损坏的记录仍留在磁盘上。恢复的账户保留原来的名称。',

  'wipe.title': '忘记密码？',
  'wipe.lead':
    '没有人能重置密码：它是打开本机数据的钥匙，Holdfast 没有另一把。你可以做的是从这个浏览器中删除钱包，然后重新恢复。',
  'wipe.first.title': '删除之前',
  'wipe.first.text':
    '请把助记词，或备份文件及其密码，放在手边。没有它们，这个钱包里的一切将永远丢失，任何人都无法找回。',
  'wipe.what.title': '将删除的内容',
  'wipe.what.text':
    '助记词、通行密钥、账户及其名称、联系人、网络、已连接的网站、设置（包括你的图案和词语），以及这里显示的活动。链上的一切保持不变。',
  'wipe.guess': '如果还有可能想起密码，请继续尝试：密码错误后只需等待，不会删除任何数据。',
  'wipe.passkey':
    '你的通行密钥仍能打开这个钱包。请先用它解锁，把钱包里的资产发送到新钱包，再删除任何内容：设置新密码需要旧密码。',
  'wipe.word': '删除',
  'wipe.type': '输入“{{word}}”以确认',
  'wipe.submit': '删除此钱包',
  'wipe.back': '返回输入密码',
}
