// English: the user's own limits.

export const limits = {
  'limits.title': 'Limits',
  'limits.lead':
    'Speeding up and cancelling never pay more than these fees; anything else above them is shown as a danger.',
  'limits.currency': 'For networks that pay in',
  'limits.feePerGasWei': 'Highest fee per gas',
  'limits.feePerGasWei.hint': 'Base fee and priority fee together.',
  'limits.totalFeeWei': 'Highest total fee',
  'limits.totalFeeWei.hint': 'What one transaction may cost at most, without the amount.',
  'limits.smallAmountWei': 'Small-amount line',
  'limits.smallAmountWei.hint':
    'While endpoints don’t agree on the newest block, nothing above this is signed.',
  'limits.smallAmountCents': 'The same line in US dollars',
  'limits.smallAmountCents.hint':
    'The lower of the two holds. Without a price of this currency, nothing is small.',
  'limits.none': 'No limit',
  'limits.wrong': 'Type an amount, or leave it empty.',
  'limits.save': 'Save',
  'limits.saved': 'Saved.',
} as const
