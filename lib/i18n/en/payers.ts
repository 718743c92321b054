// English: what the rules say of who pays the user, and what to do about it.

export const payers = {
  'payer.amount-short': 'Less came than you asked for.',
  'payer.amount-short.do': 'Ask for the rest before you deliver.',
  'payer.fee-too-low': 'The payment bids less than blocks cost now: it stays outside, and may be forgotten.',
  'payer.fee-too-low.do': 'Wait until it is in a block, or ask the payer to speed it up.',
  'payer.just-funded':
    'The payer did not have this money {{blocks}} blocks before: if the block that brought it is taken back, the payment goes with it.',
  'payer.just-funded.do': 'Wait for more confirmations; that is counted in already.',
  'payer.nonce-gap':
    '{{missing}} earlier transactions of the payer are missing: this one can’t be included before them.',
  'payer.nonce-gap.do': 'Wait. The payer has to fill the gap.',
  'payer.payer-competes':
    'The payer signed another transaction with the same nonce. Only one of the two can happen.',
  'payer.payer-competes.do': 'Don’t deliver before this one has enough confirmations.',
  'payer.payer-first-seen': 'This address has not paid you before.',
  'payer.payer-first-seen.do': 'That is usual for a new customer.',
  'payer.payer-labelled': 'The list “{{list}}” calls the payer “{{name}}”.',
  'payer.payer-labelled.do':
    'Money from a theft or a sanctioned address may be taken from you. Ask for advice before you use it or send it back.',
  'payer.payer-unknown': 'Nothing shows who paid.',
  'payer.payer-unknown.do': 'Ask the payer for the transaction.',
  'payer.replaced-before': 'This payer has replaced a payment to you before: {{times}} times.',
  'payer.replaced-before.do': 'Never deliver before the confirmations are there.',
  'payer.rule-failed': 'The rule {{rule}} could not be checked.',
  'payer.rule-failed.do': 'More confirmations are asked for instead.',
  'payer.token-can-freeze': 'Whoever controls {{symbol}} can stop transfers or block an address.',
  'payer.token-can-freeze.do': 'Usual for money that a company issues; otherwise ask why.',
  'payer.token-code-unknown': 'The code of {{symbol}} could not be read.',
  'payer.token-code-unknown.do': 'What its owner may do with it is not known. Wait longer, or refuse it.',
  'payer.token-imitates':
    'You asked for a token that looks like {{symbol}} and is another one. The real one is {{real}}.',
  'payer.token-imitates.do': 'Don’t deliver. Make a new order with the real token.',
} as const
