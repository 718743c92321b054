// English: system notifications and the menu of the toolbar button.

export const notifications = {
  'notification.included.title': 'Transaction included',
  'notification.included.text': 'Number {{nonce}} from {{account}} is in block {{block}} on {{network}}.',
  'notification.failed.title': 'Transaction failed',
  'notification.failed.text':
    'Number {{nonce}} from {{account}} was included on {{network}} but did nothing; the fee was paid.',
  'notification.reorganised.title': 'Transaction pending again',
  'notification.reorganised.text':
    'The block that held number {{nonce}} from {{account}} left the chain on {{network}}.',
  'notification.different.title': 'Something else is being sent in your name',
  'notification.different.text':
    'Number {{nonce}} from {{account}} on {{network}} is a transaction that this wallet did not make. If it was not you, somebody else has your key.',
  'notification.stopped.title': '{{network}} changed what was final',
  'notification.stopped.text':
    'Block {{block}}, which was final, is another one now. Nothing is signed on {{network}} until you have looked at it.',
  'notification.replaced.title': 'Transaction will not happen',
  'notification.replaced.text': 'Another transaction from {{account}} took number {{nonce}} on {{network}}.',
  'menu.lock': 'Lock now',
  'menu.dashboard': 'Open in a tab',
} as const
