// English: what a shipped description says of a call or of typed data, and what it leaves out.

export const described = {
  'described.title': 'What it does',
  'described.by': 'Described by {{owner}}, ships with the wallet',
  'described.by.nobody': 'A description that ships with the wallet',
  'described.ours': 'Our own reading',
  'described.ours.aside': 'call by call',
  'described.nothing': 'The description names nothing more.',
  'described.cut': 'The description has more than is shown; the raw data has all of it.',
  'described.inside': 'Call inside, to {{address}}',
  'described.inside.unknown': 'No description knows this call ({{selector}}).',
  'described.sender': 'You, the sender',
  'described.chain': 'Network {{id}}',
  'described.nft': 'NFT #{{id}}',
  'described.words': '{{words}} {{symbol}}',
  'described.untold': 'Not in this description, but in the data:',
  'described.untold.takes': '{{who}} may take tokens of yours',
  'described.untold.gets': '{{who}} gets something',
  'described.untold.trades': '{{who}} gets what is bought',
  'described.untold.controls': '{{who}} gets control',
} as const
