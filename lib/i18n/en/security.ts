// English: the page about security (mark, passkeys, password) and the mark in the set-up.

export const security = {
  'security.title': 'Security',
  'security.lead':
    'Who gets into this wallet on this computer, and how you know that it is Holdfast that asks for your password.',
  'security.open': 'Open the security page',
  'security.settings.text':
    'Your picture and words, passkeys, your password, and when Holdfast locks by itself.',
  'security.damaged':
    'Part of this wallet is damaged, so nothing was changed. Close and start the browser again.',

  'security.mark': 'Your picture and words',
  'security.mark.text':
    'Every true Holdfast window shows them. No page can read them, so no page can draw a window that has them.',
  'security.mark.change': 'Choose others',
  'security.mark.set': 'Every Holdfast window shows this picture and these words now.',

  'security.passkeys': 'Passkeys',
  'security.passkeys.text':
    'Unlock with your fingerprint, your face, the PIN of this device or a security key. Your password goes on working, and only with it can a passkey be added or removed.',
  'security.passkeys.none': 'There are none yet. The password alone opens this wallet.',
  'security.passkeys.since': 'Added',
  'security.passkeys.add': 'Add a passkey',
  'security.passkeys.add.text':
    'First your password is checked. Then your browser asks for the passkey, and this wallet’s key is sealed under what it gives.',
  'security.passkeys.add.submit': 'Add',
  'security.passkeys.add.waiting': 'Waiting for your passkey. Follow what your browser or device asks.',
  'security.passkeys.added': '“{{name}}” can unlock Holdfast now.',
  'security.passkeys.name': 'Name',
  'security.passkeys.firstName': 'This computer',
  'security.passkeys.name.problem': 'Enter a name of at most {{most}} characters.',
  'security.passkeys.name.taken': 'Another passkey has this name.',
  'security.passkeys.tooMany': 'There are 20 passkeys already, which is the most. Remove one first.',
  'security.passkeys.removeNamed': 'Remove “{{name}}”',
  'security.passkeys.remove.text':
    'It will not open this wallet any more. Your device may go on listing it; you can delete it there too.',
  'security.passkeys.removed': '“{{name}}” opens Holdfast no more.',

  'security.password': 'Change your password',
  'security.password.text':
    'It opens this wallet on this computer only: your phrases, backup files and passkeys stay as they are. Nobody can reset it.',
  'security.password.old': 'Password you have now',
  'security.password.new': 'New password',
  'security.password.repeat': 'New password again',
  'security.password.newEmpty': 'Enter a new password.',
  'security.password.different': 'The two new passwords differ.',
  'security.password.submit': 'Change password',
  'security.password.working':
    'Checking the old password, then sealing the key under the new one. This takes a moment on purpose.',
  'security.password.changed': 'Your password is changed',
  'security.password.changed.text': 'The old one opens nothing any more. Your passkeys go on working.',

  'mark.step': 'Your mark',
  'mark.title': 'Choose a picture and three words',
  'mark.lead':
    'From now on every Holdfast window shows them. Pages cannot know them: that is how you tell us from a copy.',
  'mark.rule': 'No picture, no password.',
  'mark.rule.text':
    'If something asks for your password and your picture and words are not there, it is not Holdfast. Type nothing and close it.',
  'mark.picture': 'Picture',
  'mark.colour': 'Colour',
  'mark.words': 'Words',
  'mark.word': 'Word {{place}}',
  'mark.word.problem': 'One word of at most {{most}} letters or digits.',
  'mark.otherWords': 'Suggest other words',
  'mark.take': 'Use this mark',
  'mark.kept':
    'This mark came back with your wallet. You can choose another one in the settings, under Security.',
  'mark.notSet': 'The wallet is locked, so nothing was changed. Unlock it and try again.',
  'mark.remind.title': 'How do you know that this is Holdfast?',
  'mark.remind.text':
    'Choose a picture and three words. Every true Holdfast window will show them, and no page can copy what it cannot know.',
  'mark.remind.choose': 'Choose them',
  'mark.remind.later': 'Not now',
  'lifts.title': 'What can’t be signed',
  'lifts.text':
    'One thing is forbidden: handing an account to code that is not on the list of published accounts (EIP-7702). You can lift that for one address. It takes the password and counts a day later; then it is a danger that must be typed and held.',
  'lifts.none': 'Nothing is lifted.',
  'lifts.rule.delegation-not-allowed': 'Handing an account to this code',
  'lifts.from': 'Counts from {{time}}',
  'lifts.inEffect': 'In effect since {{time}}',
  'lifts.takeBack': 'Forbid again',
  'lifts.ask': 'Lift it for one address',
  'lifts.ask.text':
    'Whoever controls the code at this address controls every account that is handed to it. If somebody told you to do this, stop here.',
  'lifts.address': 'Address of the code',
  'lifts.address.wrong': 'Enter a whole address.',
  'lifts.submit': 'Lift it in a day',
} as const
