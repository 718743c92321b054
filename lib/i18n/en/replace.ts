// English: speeding up and cancelling, where it is asked for and in the prompt.

export const replace = {
  'replace.speedUp': 'Speed up',
  'replace.cancel': 'Cancel',
  'replace.speedUpNamed': 'Speed up the transaction with nonce {{nonce}}',
  'replace.cancelNamed': 'Cancel the transaction with nonce {{nonce}}',
  'replace.over': 'There is nothing left to replace: look at how it stands.',
  'replace.watchOnly': 'There is no key for this account here.',
  'replace.title.speedUp': 'Speed up a transaction',
  'replace.title.cancel': 'Cancel a transaction',
  'replace.says.speedUp':
    'The same transaction is sent again with a higher fee and the same nonce, {{nonce}}. Only one of the two can be included, so nothing is paid twice.',
  'replace.says.cancel':
    'Nothing is sent to yourself with the same nonce, {{nonce}}, and a higher fee. If this is included first, the earlier transaction can’t be any more. If the earlier one is first, this one is dropped.',
  'replace.higher': 'A node wanted more than a tenth on top of the earlier fee. This one offers an eighth.',
  'replace.earlier': 'Earlier fee, at most',
  'replace.least': 'Needed to replace it',
  'replace.now': 'This one, at most',
} as const
