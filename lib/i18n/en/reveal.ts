// English: showing a phrase or a private key.

export const reveal = {
  'reveal.title': 'Show a phrase or a key',
  'reveal.lead':
    'To write a recovery phrase down again, or to take an account’s private key to another wallet.',
  'reveal.settings': 'Recovery phrase and private keys',
  'reveal.settings.text': 'See a recovery phrase or an account’s private key, after your password.',
  'reveal.open': 'Open the page',
  'reveal.what': 'What to show',
  'reveal.choice.phrase': 'Recovery phrase of {{accounts}}',
  'reveal.choice.key': 'Private key of {{account}}',
  'reveal.more_one': '{{name}} and {{count}} more account',
  'reveal.more_other': '{{name}} and {{count}} more accounts',
  'reveal.warning.title': 'Whoever sees it can take everything',
  'reveal.warning.phrase':
    'This phrase opens all of its accounts, on every network, for good. Nobody can undo what is taken, and no password protects it.',
  'reveal.warning.key':
    'This key opens this account, on every network, for good. Nobody can undo what is taken, and no password protects it.',
  'reveal.warning.support':
    'Holdfast never asks for it: no support, no site, no form, no survey. Whoever asks wants to rob you, whatever the reason given.',
  'reveal.warning.look':
    'Make sure that nobody looks on: no person, no camera, no shared or recorded screen. Write it on paper; don’t photograph it and don’t type it anywhere else.',
  'reveal.understood': 'I understand, go on',
  'reveal.password': 'Password of this wallet',
  'reveal.submit': 'Show it',
  'reveal.working': 'Checking your password. This takes a moment on purpose.',
  'reveal.panel.text':
    'It is shown only while you press, and hidden as soon as you leave this window. It can’t be selected or copied: write it down.',
  'reveal.hidden': 'Hidden. Press and hold the button to see it.',
  'reveal.away': 'Hidden, because this window is not in use. Come back and press again.',
  'reveal.hold': 'Hold to show',
  'reveal.holdQr': 'Hold for the QR code',
  'reveal.part.passphrase': 'Passphrase, without which the words lead to other accounts',
  'reveal.part.key': 'Private key',
  'reveal.done': 'Done, close it',
  'reveal.closed': 'Closed, because it was not looked at for a while. Enter your password to see it again.',
  'reveal.log': 'Shown so far',
  'reveal.log.text':
    'Kept on this computer. If you see a time here that was not you, somebody else knows your password: move to a new phrase.',
  'reveal.log.none': 'Nothing was ever shown here.',
  'reveal.shown_one': 'Shown once, last',
  'reveal.shown_other': 'Shown {{count}} times, last',
  'reveal.never': 'Never shown',
  'reveal.gone.phrase': 'A phrase that is no longer here',
  'reveal.gone.key': 'The key of an account that is no longer here',
  'reveal.wrong': 'That is not the password of this wallet.',
  'reveal.damaged':
    'Part of this wallet is damaged, so nothing can be shown. Close and start the browser again.',
  'reveal.nothing': 'No account here has a key that could be shown.',
} as const
