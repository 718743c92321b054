// English: backup files, damage and repair, and deleting the wallet.

export const backup = {
  'backup.title': 'Backup',
  'backup.lead':
    'Two ways back to your wallet when this computer is lost: the recovery phrase on paper, and an encrypted file. One of them should be checked.',
  'backup.open': 'Open the backup page',
  'backup.settings.text': 'Make an encrypted backup file, or check one.',
  'backup.facts': 'What was checked',
  'backup.facts.phrase': 'Recovery phrase',
  'backup.facts.file': 'Backup file',
  'backup.facts.never': 'Never checked',
  'backup.facts.repairs': 'Repairs',
  'backup.facts.noRepairs': 'None were needed.',

  'backup.make.title': 'Make a backup file',
  'backup.make.text':
    'It holds everything: recovery phrases, accounts with their names, your contacts, tokens, networks and settings, sealed with a password of its own. Whoever has the file and that password has everything in your wallet.',
  'backup.make.wallet': 'Password of this wallet',
  'backup.make.file': 'New password for the file',
  'backup.make.file.hint':
    'Choose another one than for the wallet, and keep it apart from the file. Nobody can reset it.',
  'backup.make.repeat': 'Password for the file again',
  'backup.make.submit': 'Make the file',
  'backup.make.working': 'Checking your password, then sealing the file. This takes some seconds on purpose.',
  'backup.make.different': 'The two passwords for the file differ.',
  'backup.make.done': 'The file {{name}} was given to your browser, which keeps it among your downloads.',
  'backup.make.doneNext':
    'Copy it to where a lost computer does not matter, then check that copy here: only a checked backup is a backup.',

  'backup.check.title': 'Check a file',
  'backup.check.text': 'Shows what a file would restore. Nothing in your wallet is touched.',
  'backup.check.submit': 'Check this file',
  'backup.check.covers': 'This file brings back every account of this wallet',
  'backup.check.partly': 'This file does not hold every account of this wallet',
  'backup.check.partlyText': 'It is an older backup, or one of another wallet. Make a new file.',

  'backup.file': 'Backup file',
  'backup.file.password': 'Password of the file',
  'backup.file.choose': 'Choose a file first.',
  'backup.file.empty': 'Enter the password of the file.',
  'backup.file.notRead': 'The browser could not read this file. ({{reason}})',
  'backup.working': 'Opening the file. This takes a moment on purpose.',

  'backup.summary.made': 'Made on',
  'backup.summary.accounts': 'Accounts',
  'backup.summary.unproved': 'The file’s phrases do not lead to this address; it cannot be restored from it.',
  'backup.summary.networks': 'Networks you added',
  'backup.summary.endpoints': 'Endpoints you set',
  'backup.summary.contacts': 'Contacts',
  'backup.summary.tokens': 'Decisions about tokens',
  'backup.summary.none': 'None',

  'backup.problem.notBackup': 'This is not a Holdfast backup file, or its beginning is lost.',
  'backup.problem.large': 'This file is far larger than any backup file, so it was not read.',
  'backup.problem.damaged':
    'This file is damaged: bytes were changed or are missing. Your password is not the reason. Try another copy of it.',
  'backup.problem.version':
    'This file was made by a newer Holdfast (format {{version}}). Update, then try again.',
  'backup.problem.absurd':
    'This file asks for more memory or time than any backup of ours, so it was not opened. Try another copy of it.',
  'backup.problem.password': 'That is not the password of this file. The file itself is whole.',
  'backup.problem.contents':
    'The file opened, but this version does not know what is in it. Update Holdfast, then try again.',
  'backup.problem.wallet': 'That is not the password of this wallet.',
  'backup.problem.records':
    'Part of this wallet is damaged, so no file was made. Close and start the browser again.',

  'backup.restore.title': 'Restore from a backup file',
  'backup.restore.lead': 'Choose the file and enter its password. It is read on this computer only.',
  'backup.restore.submit': 'Open the file',
  'backup.restore.step': 'File',
  'backup.restore.found': 'What the file holds',
  'backup.restore.foundLead': 'This is what will be restored. Next you choose a password for this computer.',
  'backup.restore.yes': 'Yes, restore this',
  'backup.restore.no': 'No, another file',
  'backup.restore.way': 'Restore from a file',
  'backup.restore.way.hint': 'From a Holdfast backup file and its password.',

  'backup.remind.title': 'Your wallet has no checked backup',
  'backup.remind.text':
    'If this computer is lost, only the recovery phrase or a backup file brings your accounts back, and neither was checked yet. A backup file takes a minute.',

  'backup.repair.title': 'A damaged copy was repaired',
  'backup.repair.text':
    'On {{time}} one of the two copies of your wallet’s records needed repair ({{what}}). It was healed from the other; nothing is lost. If it happens again, the disk may be failing.',
  'backup.repair.failed.title': 'Your wallet has one good copy instead of two',
  'backup.repair.failed.text':
    'On {{time}} one of the two copies of your wallet’s records could not be repaired ({{what}}). The other is whole. Make a backup file, and see whether the disk is full. ({{reason}})',
  'backup.repair.database': 'database',
  'backup.repair.second': 'second copy',
  'backup.repair.missing': 'it was gone',
  'backup.repair.damaged': 'it was damaged',
  'backup.repair.older': 'it was older',
  'backup.repair.unreadable': 'it could not be read',
  'backup.repair.not written': 'it could not be written',
  'backup.repair.passkey lost': 'a passkey’s record was damaged in both copies',
  'backup.repair.secret lost': 'a phrase or key was damaged in both copies',
  'backup.repair.secret.title': 'A recovery phrase or key was lost to damage',
  'backup.repair.secret.text':
    'Its record was damaged in both copies. Its accounts are still listed, but can’t sign; all others work as before. Make a backup file of what is whole now. Then bring the phrase or key once more, and its accounts work again under their names.',
  'backup.repair.secret.backup': 'Make a backup file',
  'backup.repair.secret.import': 'Bring the phrase or key',
  'backup.repair.passkey.title': 'A passkey was lost',
  'backup.repair.passkey.text':
    'Its record was damaged in both copies, so it does not unlock Holdfast any more. Nothing else is affected: your password opens the wallet, and you can add the passkey again under Security.',
  'backup.repair.row': '{{copy}}: {{problem}}',
  'backup.repair.mended': 'Repaired',
  'backup.repair.notMended': 'Not repaired',

  'backup.damaged.file': 'Restore from a backup file',
  'backup.damaged.phrase': 'Restore from a recovery phrase',
  'backup.damaged.text':
    'Both make a new vault beside the damaged records, which stay on the disk. Accounts that come back keep their names.',

  'wipe.title': 'Forgotten your password?',
  'wipe.lead':
    'Nobody can reset it: it is the key to what is stored here, and Holdfast has no other. What you can do is delete this wallet from this browser and restore it.',
  'wipe.first.title': 'Before you delete anything',
  'wipe.first.text':
    'Have your recovery phrase, or a backup file and its password, in front of you. Without one of them everything in this wallet is lost for good, and nobody can bring it back.',
  'wipe.what.title': 'What is deleted',
  'wipe.what.text':
    'Phrases, passkeys, accounts and their names, contacts, networks, connected sites, settings with your picture and words, and the activity shown here. What lies on the chain stays as it is.',
  'wipe.guess':
    'If you may still remember it, go on trying: after wrong passwords you only have to wait, and nothing is deleted.',
  'wipe.passkey':
    'A passkey of yours still opens this wallet. Unlock with it and send what is in the wallet to a new one before you delete anything: a new password takes the old one.',
  'wipe.word': 'delete',
  'wipe.type': 'Type “{{word}}” to confirm',
  'wipe.submit': 'Delete this wallet',
  'wipe.back': 'Back to the password',
} as const
