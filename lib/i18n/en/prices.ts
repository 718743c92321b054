// English: what things cost by the user's own word.

export const prices = {
  'prices.title': 'Prices',
  'prices.lead':
    'No price service is asked. Where the network has no price feed, or you trust yourself more, type what something costs: it is shown with its age, and for 30 days limits and warnings go by the higher of the two.',
  'prices.typed': 'Prices you typed',
  'prices.network': 'Network',
  'prices.asset': 'Currency or token',
  'prices.price': 'Price of one',
  'prices.one': '1 {{symbol}} = {{dollars}} USD',
  'prices.wrong': 'Type a price above zero, with at most 8 decimals.',
  'prices.save': 'Save the price',
  'prices.saved': 'Saved.',
  'prices.forget': 'Forget',
  'prices.forgetNamed': 'Forget the price of {{symbol}} on {{network}}',
  'prices.forgotten': 'Forgotten.',
} as const
