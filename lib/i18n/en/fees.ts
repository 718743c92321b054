// English: what a fee buys.

export const fees = {
  'fees.wait.seconds': 'about {{seconds}} s',
  'fees.wait.minutes': 'about {{minutes}} min',
  'fees.wait.blocks_one': 'about {{count}} block',
  'fees.wait.blocks_other': 'about {{count}} blocks',
  'fees.wait.long': 'may wait long',
  'fees.heardOf': 'from {{answered}} of {{asked}} endpoints',
  'fees.critical': 'Must not be left hanging.',
  'fees.critical.hint': 'Holds even if the base fee doubles twice; what is not needed is not paid.',
  'fees.data.onTop': 'Data on Ethereum, at most',
  'fees.data.inGas': 'Of which data on Ethereum',
} as const
