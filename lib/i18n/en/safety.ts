// English: checking before signing, what was signed, and practice.

export const safety = {
  'safety.tabs': 'Safety pages',
  'safety.tab.check': 'Check',
  'safety.tab.signed': 'What I signed',
  'safety.tab.practice': 'Practice',

  'check.title': 'Check before you sign',
  'check.lead':
    'Paste what somebody wants from you: calldata, typed data, a message, an address or a link. The same checks that judge every request look at it here. Nothing is signed, and nothing is looked up at a server of ours.',
  'check.paste': 'Paste it here',
  'check.paste.hint':
    'A link or an address is compared with the lists that ship with Holdfast and with your contacts and payments. For calldata your own endpoint is asked whether there is code.',
  'check.as': 'Read as',
  'check.kind.empty': 'nothing yet',
  'check.kind.call': 'calldata of a transaction',
  'check.kind.typed data': 'typed data (EIP-712)',
  'check.kind.address': 'an address',
  'check.kind.site': 'a link',
  'check.kind.message': 'a message',
  'check.to': 'Contract it goes to',
  'check.to.wrong': 'Enter a whole address.',
  'check.value': 'Amount that goes along, in {{symbol}}',
  'check.value.wrong': 'Enter an amount, such as 0.1.',
  'check.account': 'As if signed by',
  'check.network': 'On the network',
  'check.do': 'Check it',
  'check.malformed': 'This can’t be read: {{reason}}',
  'check.result': 'What the checks say',
  'check.does': 'What it does',
  'check.does.message': 'Signs a message. A signature can be a promise: read every word.',
  'check.does.signIn': 'Signs you in to {{domain}}.',
  'check.does.typed': 'Signs data of a kind that Holdfast does not know.',
  'check.does.address': 'Whoever sends something to this address.',
  'check.does.site': 'Connecting to {{host}}.',
  'check.members': 'Its members',

  'signed.title': 'What I signed',
  'signed.lead':
    'Every request you said yes to in this browser, with what was said of it then. Messages and typed data leave no trace on a network: this list is where they are kept.',
  'signed.empty.title': 'Nothing signed yet',
  'signed.empty.text': 'What you approve appears here, with its score and its reasons.',
  'signed.kind.transaction': 'Transaction',
  'signed.kind.calls': 'Batch of transactions',
  'signed.kind.message': 'Message',
  'signed.kind.typed data': 'Typed data',
  'signed.kind.connect': 'Connection to a site',
  'signed.kind.other': 'Other request',
  'signed.filter': 'Show',
  'signed.filter.all': 'Everything',
  'signed.filter.dangerous': 'Dangers only',
  'signed.at': 'Signed {{time}}',
  'signed.back': 'What I signed',
  'signed.gone': 'There is no such request in this browser.',
  'signed.outcome.failed': 'It failed: {{reason}}',
  'signed.latest': 'The newest {{count}} are shown.',
  'signed.byWallet': 'Asked by yourself',
  'signed.score': 'Risk {{score}}',
  'signed.now': 'This is what you were shown then. It can’t be signed again from here.',

  'practice.title': 'Practice',
  'practice.lead':
    'Ten made-up requests, good and bad, in the real window and judged by the real checks. Nothing here can be signed: press what you would press.',
  'practice.made': 'Made up. Nothing can be signed here.',
  'practice.number': 'Practice {{number}} of {{total}}',
  'practice.before': 'What happened before',
  'practice.prompt': 'The request',
  'practice.done.right': 'answered right',
  'practice.done.wrong': 'answered wrong',
  'practice.back': 'All ten',
  'practice.next': 'Next',
  'practice.again': 'Once more',
  'practice.right': 'Right.',
  'practice.wrong.signed': 'You would have lost something.',
  'practice.wrong.rejected': 'This one was fine.',
  'practice.account': 'Practice account',

  'practice.lookalike.name': 'The address from the list of payments',
  'practice.lookalike.story':
    'You want to send Robin 500 USDC again, and copy the address from your latest payments. In between, somebody wrote a transfer of zero into them.',
  'practice.lookalike.why':
    'The address begins and ends like Robin’s and belongs to somebody else. It got into the list by a transfer of nothing, which anybody can make in your name. Take addresses from contacts, never from a list of payments.',
  'practice.honest-payment.name': 'A payment to a friend',
  'practice.honest-payment.story':
    'You owe Robin a quarter of an ether. Robin is in your contacts, and you compared the address once.',
  'practice.honest-payment.why':
    'You know the recipient, you wrote the address down yourself, and what changes is just what you wanted. Most requests are like this one; the score stays at nothing.',
  'practice.unlimited-approval.name': 'A yield that needs an approval',
  'practice.unlimited-approval.story':
    'A friend of a friend sends a link: 40 % interest on USDC. The first step is an approval.',
  'practice.unlimited-approval.why':
    'An approval moves nothing today and lets somebody take everything any day later. The spender is on no list, has no code and is unknown to you: contracts need approvals, thieves ask for them.',
  'practice.known-approval.name': 'An approval with a limit',
  'practice.known-approval.story':
    'You use Uniswap, as you have for months, typed its address yourself, and want to swap 150 USDC.',
  'practice.known-approval.why':
    'The spender is the known router, the limit is what you want to swap, the site is the one you know. Approvals are ordinary; what counts is who gets them and how much.',
  'practice.fake-airdrop.name': 'The second season of an airdrop',
  'practice.fake-airdrop.story':
    'A post says that the second season of a known airdrop is open for one hour, and links to the claim.',
  'practice.fake-airdrop.why':
    'A claim that you pay for is no claim. The call says nothing but its name, the contract is on no list, the money goes and nothing comes, and the site only bears the name.',
  'practice.unsellable-token.name': 'Five thousand that fell from the sky',
  'practice.unsellable-token.story':
    '5,000 “USDC” appeared in your account. You want to pass them on to Robin, and perhaps sell some: the token’s page says that a small deposit makes them sellable.',
  'practice.unsellable-token.why':
    'The token only calls itself USDC. Such tokens can’t be sold, or only after a “deposit” that is the theft. The simulation shows it: nothing of yours changes. Leave it where it is.',
  'practice.fake-support.name': 'Support asks you to verify',
  'practice.fake-support.story':
    'In a chat, somebody from “support” sends a link to verify your wallet. The page asks for a signature, which costs nothing.',
  'practice.fake-support.why':
    'The message signs you in at another site than the one that asks: whoever gets it is you, there. Support never needs your signature, and never your phrase.',
  'practice.honest-sign-in.name': 'Signing in',
  'practice.honest-sign-in.story': 'You open OpenSea from your own bookmark and press “Sign in”.',
  'practice.honest-sign-in.why':
    'The domain in the message is the site that asks, the account is yours, the network fits. That is all a sign-in has to say.',
  'practice.free-phrase.name': 'A phrase that somebody lost',
  'practice.free-phrase.story':
    'A stranger posts a recovery phrase “by mistake”. You look: there is 3,000 worth of tokens in it, and no ether to move them. You want to send a little for the fee.',
  'practice.free-phrase.why':
    'The phrase is the bait. A program takes whatever arrives within seconds, and the tokens can’t be moved at all. No check can see that: to the wallet it is a payment to somebody new. A low score is no promise.',
  'practice.order-for-nothing.name': 'A free mint that needs a signature',
  'practice.order-for-nothing.story':
    'A page offers a free mint to owners of a collection. You own one. It asks for a signature, no fee.',
  'practice.order-for-nothing.why':
    'What you would sign is a sale: your item for a price of next to nothing. Whoever has the signature can take it. Signatures cost no fee and move as much as transactions do.',
} as const
