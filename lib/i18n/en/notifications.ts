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
  'paymentNews.arrived.title': '{{order}}: a payment is in a block',
  'paymentNews.arrived.text': 'On {{network}}. Not safe to deliver yet.',
  'paymentNews.safe.title': '{{order}}: safe to deliver',
  'paymentNews.safe.text': 'The payment on {{network}} has the confirmations it needs.',
  'paymentNews.unsafe.title': 'STOP. {{order}} is not paid any more',
  'paymentNews.gone.title': '{{order}}: the payment was taken back',
  'paymentNews.gone.text':
    'Block {{block}} left the chain on {{network}}. It was {{was}}; now {{instead}} stands there. Don’t deliver.',
  'paymentNews.gone.none':
    'Block {{block}} left the chain on {{network}}. It was {{was}}; nothing stands there yet. Don’t deliver.',
  'paymentNews.back.title': '{{order}}: the payment moved to another block',
  'paymentNews.back.text':
    'On {{network}}, block {{was}} left the chain after you were told that the payment is safe. Now it is in {{now}}. Look again before you deliver.',
  'paymentNews.stopped.title': 'STOP. {{order}} can’t be relied on',
  'paymentNews.stopped.text':
    '{{network}} changed block {{block}}, which was final. It was {{was}}; now it is said to be {{instead}}. Don’t deliver.',
  'paymentNews.replaced.title': '{{order}}: the payment is being replaced',
  'paymentNews.replaced.text':
    'On {{network}}, {{paying}} would pay you; the same sender bids {{other}} against it. Don’t deliver.',
  'paymentNews.replaced.unknown':
    'On {{network}}, {{paying}} would have paid you; another transaction took its place. Don’t deliver.',
  'notification.differs.title': 'Not what you were shown',
  'notification.differs.text':
    'What {{account}} sent on {{network}} did something else than its simulation. See it in the activity.',
  'menu.lock': 'Lock now',
  'menu.dashboard': 'Open in a tab',
} as const
