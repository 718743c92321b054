// English: the nonce doctor.

export const doctor = {
  'doctor.title': 'Nonce doctor',
  'doctor.lead':
    'Transactions of one account go in the order of their nonces. Here you see which one holds up the others, and what helps.',
  'doctor.which': 'Account and network',
  'doctor.pair': '{{account}} on {{network}}',
  'doctor.open': 'What holds it up?',
  'doctor.nothing.title': 'Nothing to examine',
  'doctor.nothing.text': 'None of your accounts has sent anything from here yet.',
  'doctor.failed': 'The network could not be asked',
  'doctor.neverSent': 'This account has sent nothing on this network.',
  'doctor.line': 'Nonces, in order',
  'doctor.details': 'Details',
  'doctor.state.used': 'Included',
  'doctor.state.waits': 'Pending',
  'doctor.state.begun': 'Being sent',
  'doctor.state.elsewhere': 'Sent elsewhere',
  'doctor.state.gap': 'Missing',
  'doctor.state.not delivered': 'Not delivered',
  'doctor.state.forgotten': 'Forgotten',
  'doctor.state.underpriced': 'Too cheap',
  'doctor.state.blocked': 'Held up',
  'doctor.well': 'Nothing holds up this account.',
  'doctor.well.waits': 'All is well: the next one waits for a block.',
  'doctor.well.advice': 'Wait, or speed it up if you are in a hurry.',
  'doctor.says.gap': 'Nonce {{nonce}} is missing.',
  'doctor.says.not delivered': 'The transaction with nonce {{nonce}} was not delivered.',
  'doctor.says.forgotten': 'No endpoint knows the transaction with nonce {{nonce}} any more.',
  'doctor.says.underpriced':
    'The transaction with nonce {{nonce}} pays at most {{cap}} gwei; a block asks for {{base}} gwei now.',
  'doctor.advice.gap':
    'Nothing with a higher nonce can be included before it. Fill the gap with a transaction of nothing to yourself, or send something: it takes this nonce.',
  'doctor.advice.not delivered': 'Send the same signed transaction again, or cancel it.',
  'doctor.advice.forgotten':
    'Send the same signed transaction again. If it gets lost once more, speed it up.',
  'doctor.advice.underpriced': 'Speed it up, cancel it, or wait until fees have fallen.',
  'doctor.blocked_one': '{{count}} later transaction waits for it.',
  'doctor.blocked_other': '{{count}} later transactions wait for it.',
  'doctor.sendAgain': 'Send again',
  'doctor.fill': 'Fill nonce {{nonce}}',
} as const
