// English: creating a wallet, restoring one, and the backup quiz.

export const onboarding = {
  'onboarding.title': 'Set up Holdfast',
  'onboarding.step': 'Step {{step}} of {{count}}',
  'onboarding.steps': 'Steps',
  'onboarding.steps.create.length': 'Phrase',
  'onboarding.steps.password': 'Password',
  'onboarding.steps.create.write': 'Write down',
  'onboarding.steps.create.check': 'Check',
  'onboarding.steps.restore.words': 'Words',
  'onboarding.steps.restore.found': 'Account',
  'onboarding.firstAccount': 'Account 1',

  'onboarding.welcome.title': 'Know what you sign.',
  'onboarding.welcome.lead':
    'Holdfast keeps the keys to your accounts on this computer. It says what a signature will do before you give it, and how it knows.',
  'onboarding.welcome.keys.title': 'Only you hold the keys',
  'onboarding.welcome.keys.text': 'Your recovery phrase is made here and sealed with your password.',
  'onboarding.welcome.words.title': 'Every request in words',
  'onboarding.welcome.words.text': 'Who asks, what moves, and the most it can cost.',
  'onboarding.welcome.quiet.title': 'Nobody looks on',
  'onboarding.welcome.quiet.text':
    'No telemetry and no server of ours. Holdfast asks network endpoints, which you may choose, and nobody else.',
  'onboarding.welcome.start': 'Get started',
  'onboarding.welcome.create': 'Create a new wallet',
  'onboarding.welcome.create.hint': 'With a new recovery phrase. Takes about three minutes.',
  'onboarding.welcome.restore': 'Restore a wallet',
  'onboarding.welcome.restore.hint': 'From a recovery phrase of 12 or 24 words.',

  'onboarding.length.title': 'How long should your phrase be?',
  'onboarding.length.lead':
    'A recovery phrase is a row of plain words from which all your accounts are made. You will write it down on paper in a moment.',
  'onboarding.length.12': '12 words',
  'onboarding.length.12.hint':
    'Beyond anyone’s guessing, and quick to write down. Right for nearly everyone.',
  'onboarding.length.24': '24 words',
  'onboarding.length.24.hint': 'Twice the words to keep. Some prefer it for savings.',

  'onboarding.password.title': 'Choose a password',
  'onboarding.password.lead':
    'It unlocks Holdfast on this computer. Nobody can reset it; if you forget it, only your recovery phrase brings your accounts back.',
  'onboarding.password.new': 'Password',
  'onboarding.password.repeat': 'Password again',
  'onboarding.password.rule.length': 'At least 8 characters',
  'onboarding.password.rule.same': 'Both the same',
  'onboarding.password.met': 'done',
  'onboarding.password.unmet': 'not yet',
  'onboarding.password.tip': 'Four or five unrelated words are easy to remember and hard to guess.',
  'onboarding.password.create': 'Create wallet',
  'onboarding.password.restore': 'Restore wallet',
  'onboarding.password.working':
    'Sealing your keys. This takes a moment on purpose: it slows down whoever guesses.',
  'onboarding.password.tooShort': 'This password is too short. Use at least 8 characters.',
  'onboarding.password.common':
    'This password is on every guesser’s list. Choose one that nobody else would think of.',
  'onboarding.password.guessable':
    'This password would be guessed too soon. Make it longer, or use several unrelated words.',
  'onboarding.hint.topTen': 'This is one of the ten most used passwords.',
  'onboarding.hint.topHundred': 'This is one of the hundred most used passwords.',
  'onboarding.hint.common': 'This is a much-used password.',
  'onboarding.hint.similarToCommon': 'This resembles a much-used password.',
  'onboarding.hint.straightRow': 'Rows of keys are guessed early.',
  'onboarding.hint.keyPattern': 'Patterns on the keyboard are guessed early.',
  'onboarding.hint.simpleRepeat': 'Repeated characters such as “aaa” add little.',
  'onboarding.hint.extendedRepeat': 'Repeated pieces such as “abcabc” add little.',
  'onboarding.hint.sequences': 'Sequences such as “abc” add little.',
  'onboarding.hint.recentYears': 'Recent years are guessed early.',
  'onboarding.hint.dates': 'Dates are guessed early.',
  'onboarding.hint.wordByItself': 'A single word is guessed early.',
  'onboarding.hint.namesByThemselves': 'A name by itself is guessed early.',
  'onboarding.hint.commonNames': 'Common names are guessed early.',
  'onboarding.hint.userInputs': 'This holds something that is known about you.',
  'onboarding.hint.pwned': 'This password was in a data leak.',
  'onboarding.strength.0': 'Guessed at once',
  'onboarding.strength.1': 'Very weak',
  'onboarding.strength.2': 'Weak',
  'onboarding.strength.3': 'Good',
  'onboarding.strength.4': 'Strong',
  'onboarding.strength': 'Strength of the password',
  'onboarding.existsAlready': 'There is a wallet here already. It was left as it is.',
  'onboarding.diskFull':
    'The disk has no room left, so the wallet could not be kept. Free some space and try again.',
  'onboarding.failed': 'That did not work, and nothing was changed. ({{reason}})',

  'onboarding.write.title': 'Write these words down',
  'onboarding.write.lead':
    'On paper, in this order. Whoever has these words has everything in your wallet; without them nobody can bring it back.',
  'onboarding.write.rule.paper': 'Paper, not a photo, a file or a message to yourself.',
  'onboarding.write.rule.nobody': 'Nobody from Holdfast will ever ask for them, and no site needs them.',
  'onboarding.write.rule.once': 'This version shows them only now, while this page is open.',
  'onboarding.write.show': 'Show the words',
  'onboarding.write.hide': 'Hide the words',
  'onboarding.write.hidden': 'Make sure that nobody looks over your shoulder.',
  'onboarding.write.away': 'Hidden while this window is in the background.',
  'onboarding.write.list': 'Your recovery phrase',
  'onboarding.write.continue': 'I have written them down',

  'onboarding.quiz.title': 'Check what you wrote',
  'onboarding.quiz.lead': 'Three words, to be sure that your written copy is right.',
  'onboarding.quiz.question': 'Which is word {{place}}?',
  'onboarding.quiz.progress': 'Question {{step}} of {{count}}',
  'onboarding.quiz.wrong': '“{{word}}” is not word {{place}}. Look at your paper and choose again.',
  'onboarding.quiz.backToWords': 'See the words again',
  'onboarding.quiz.later': 'Check later',
  'onboarding.later.title': 'Go on without the check?',
  'onboarding.later.text':
    'Once you leave this page, this version cannot show the words again. Go on only if they are written down, complete and in order.',
  'onboarding.later.stay': 'Check now',
  'onboarding.later.go': 'Go on unchecked',

  'onboarding.done.created': 'Your wallet is ready',
  'onboarding.done.restored': 'Your wallet is back',
  'onboarding.done.address': 'Your first account',
  'onboarding.done.unchecked': 'The check is still open. Keep your written words where only you find them.',
  'onboarding.done.pin.title': 'Pin Holdfast',
  'onboarding.done.pin.text':
    'Press the puzzle piece beside the address bar, then the pin next to Holdfast. The wallet is then always one press away.',
  'onboarding.done.try.title': 'Try it where nothing is at stake',
  'onboarding.done.try.text':
    'Choose Sepolia, a testnet, before you move anything of value: its ether costs nothing. Who builds Holdfast from its source gets a demo page and a local network with “npm start”.',
  'onboarding.done.open': 'Open the wallet',

  'onboarding.restore.title': 'Enter your recovery phrase',
  'onboarding.restore.lead':
    'Word by word, or paste the whole phrase into any field. It stays on this computer.',
  'onboarding.restore.count': 'Number of words',
  'onboarding.restore.word': 'Word {{place}}',
  'onboarding.restore.show': 'Show words',
  'onboarding.restore.hide': 'Hide words',
  'onboarding.restore.clear': 'Clear all',
  'onboarding.restore.check': 'Check phrase',
  'onboarding.restore.missing': 'Still empty: word {{places}}.',
  'onboarding.restore.filled': '{{filled}} of {{count}} words',
  'onboarding.restore.nearest': 'Did you mean:',
  'onboarding.restore.use': 'Use “{{word}}” as word {{place}}',
  'onboarding.restore.checksum':
    'Every word is in the list, but together they are no phrase: some word or the order is wrong.',
  'onboarding.restore.wrongLength':
    'That was {{count}} words. A phrase has 12, 15, 18, 21 or 24; look whether some are missing or too many.',
  'onboarding.restore.nothing': 'There were no words in what you pasted.',
  'onboarding.restore.clipboard':
    'The phrase is still in the clipboard: copy something else over it when you are done.',
  'onboarding.found.title': 'Is this your wallet?',
  'onboarding.found.lead':
    'The phrase is right. This is the first account it leads to; compare it with what you remember.',
  'onboarding.found.address': 'First address',
  'onboarding.found.other':
    'Not yours? Then some word differs from your phrase, or that wallet used an extra passphrase (go back and enter it) or another path: go on then, and look for accounts once the wallet is open.',
  'onboarding.found.yes': 'Yes, go on',
  'onboarding.found.no': 'No, back to the words',
} as const
