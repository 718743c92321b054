// English: what a token or an NFT is, wherever one is proposed.

export const tokens = {
  'tokens.contract': 'Token contract',
  'tokens.claims': 'What the contract says of itself',
  'tokens.claimHint': 'Anyone can make a contract with any name. Only the address tells tokens apart.',
  'tokens.symbol': 'Symbol',
  'tokens.name': 'Name',
  'tokens.decimals': 'Decimals',
  'tokens.altered': 'Its name held hidden characters, which were taken out.',
  'tokens.sameSymbol': 'You have another token that calls itself {{symbol}}. This is not the same one.',
  'tokens.posesAsNative':
    'This is not {{symbol}}, the network’s own currency, but a token that calls itself the same.',
  'tokens.looksLike': 'Its name looks like that of a known token, but it is another one',
  'tokens.looksLikeText': 'The token known as {{symbol}} has this address:',
  'tokens.listed': 'The list that ships with Holdfast knows this token and says the same of it.',
  'tokens.notListed':
    'It is not on the list that ships with Holdfast. That alone means neither good nor bad.',
  'tokens.listOtherSymbol': 'The list that ships with Holdfast calls it {{symbol}}.',
  'tokens.listOtherDecimals':
    'The list that ships with Holdfast counts it with {{decimals}} decimals. Amounts may be shown wrong.',

  'watch.title.erc20': 'Show {{symbol}} in your wallet?',
  'watch.title.nft': 'Show this NFT in your wallet?',
  'watch.confirm': 'Show it',
  'watch.summary': 'For {{account}}, to be shown only',
  'watch.body': 'The token is shown with its balance. Showing it gives the site nothing and moves nothing.',
  'watch.siteSymbol': 'The site calls it {{symbol}}, its contract does not. The contract’s word is shown.',
  'watch.siteDecimals':
    'The site counts it with {{decimals}} decimals, its contract does not. The contract’s count is used.',
  'watch.already': 'You have it shown already.',
  'watch.collection': 'Collection',
  'watch.nameless': 'without a name',
  'watch.standard': 'Kind',
  'watch.tokenId': 'Number',
  'watch.held': 'You have',
  'watch.nftClaims': 'What its contract says',
} as const
