// English: acts upon transactions that were sent: trying again, replacing, and what blocks what.

export const acts = {
  'acts.dead.title': 'Not delivered',
  'acts.dead.lead': 'Holdfast has stopped sending these by itself. The signed transaction is kept.',
  'acts.dead.refused': 'Refused: {{reason}}',
  'acts.dead.unanswered': 'No endpoint took it: {{reason}}',
  'acts.dead.of': '{{account}} · {{network}} · nonce {{nonce}}',
  'acts.dead.again': 'Try again',
  'acts.dead.againNamed': 'Try again: {{what}}, nonce {{nonce}}',
  'acts.dead.dismiss': 'Don’t show {{what}}, nonce {{nonce}}, here any more',
  'acts.dead.nonceTaken': 'Another transaction has nonce {{nonce}} by now, so this one can’t be sent.',
} as const
