// English: what the risk rules find, and what to do about it. `finding.<rule>` says it, `finding.<rule>.do` advises.

export const findings = {
  'risk.title': 'Risk',
  'risk.score': 'Risk {{score}} of 100',
  'risk.level.none': 'Nothing found',
  'risk.level.info': 'Low risk',
  'risk.level.caution': 'Be careful',
  'risk.level.danger': 'Dangerous',
  'risk.level.forbidden': 'Not allowed',
  'risk.nothing': 'None of our checks has anything to say. That is no promise: read what it does.',
  'risk.why_one': 'Why: {{count}} finding with its evidence',
  'risk.why_other': 'Why: {{count}} findings with their evidence',
  'risk.how':
    'The score is the worst finding’s weight; each further one adds a tenth of its own, never beyond the worst one’s level.',
  'risk.points_one': '{{count}} point',
  'risk.points_other': '{{count}} points',
  'practice.link': 'Practise this',
  'risk.todo': 'What to do',
  'risk.about': 'It is about',
  'risk.reference': 'It rests on',
  'finding.knownSite':
    'Our list knows this as the site of {{name}}. That says who asks, not that what is asked is good.',
  'finding.unlistedSite':
    'This site is not on our list of well-known sites. Most sites are not: look at its address yourself.',
  'finding.forbidden': 'This can’t be signed: read why below.',
  'finding.level.info': 'Note',
  'finding.level.caution': 'Caution',
  'finding.level.danger': 'Danger',
  'finding.level.forbidden': 'Not allowed',

  'finding.balance-too-low': 'Your balance is {{amount}} short of the amount and the highest fee.',
  'finding.balance-too-low.do': 'Send less, or add to the account first.',
  'finding.balance-unknown': 'Your balance could not be read, so it may be too low.',
  'finding.balance-unknown.do': 'Look at your endpoint, then try again.',
  'finding.would-fail': 'This would fail, and the fee would be lost. The network’s words: “{{reason}}”',
  'finding.would-fail.do': 'Don’t send it until you know why.',
  'finding.nonce-replaces':
    'You have sent a transaction with nonce {{nonce}} before. This one replaces it if it still waits; else it is refused.',
  'finding.nonce-replaces.do': 'Go on only if you mean to replace it.',
  'finding.nonce-waits':
    'The next nonce is {{next}}. With nonce {{nonce}} this waits until those before it are sent.',
  'finding.nonce-waits.do': 'Take nonce {{next}} unless you know why not.',
  'finding.no-agreement':
    'Your endpoints don’t agree on the newest block of this network. Nothing above your small-amount line, {{amount}}, is signed until they do.',
  'finding.no-agreement.do':
    'Wait, look at the endpoints, or move the line in the settings. The numbers here are one endpoint’s word.',
  'finding.fee-above-ceiling': 'The fee can reach {{fee}}, more than the limit you set.',
  'finding.fee-above-ceiling.do': 'Take a lower fee, or raise the limit in the settings.',
  'finding.fee-extreme':
    'The highest fee, {{fee}}, is {{times}} times what the network takes to be fast. A slip, or a site that wastes your money.',
  'finding.fee-extreme.do': 'Choose one of the speeds instead.',
  'finding.fee-out-of-proportion':
    'The fee, about {{fee}}, is out of proportion to the {{amount}} that is sent.',
  'finding.fee-out-of-proportion.do': 'Wait for lower fees, or send more at once.',
  'finding.replacement-too-low':
    'The fee is less than a tenth above the one it has to replace. The network will refuse it.',
  'finding.replacement-too-low.do': 'Choose one of the speeds: each is high enough.',
  'finding.gas-below-estimate':
    'The network expects {{gas}} gas. With less it may run out, do nothing, and the fee is lost.',
  'finding.gas-below-estimate.do': 'Take at least {{gas}} gas.',
  'finding.recipient-is-token':
    'This sends tokens to a token’s contract. In almost every case they are lost.',
  'finding.recipient-is-token.do': 'Ask the recipient for an address of their own.',
  'finding.recipient-is-yourself': 'This goes to the account it comes from.',
  'finding.recipient-is-yourself.do': 'Nothing changes hands; you only pay the fee.',
  'finding.recipient-is-zero': 'Nobody has the key of the zero address. What is sent there is lost.',
  'finding.recipient-is-zero.do': 'Reject it unless you mean to destroy it.',
  'finding.no-code-called':
    'There is no contract at {{address}} on this network: the call does nothing, and what goes with it is gone.',
  'finding.no-code-called.do': 'Check that you are on the right network.',
  'finding.unlimited-approval':
    '{{spender}} may take as much of this token as you ever have, until you end it.',
  'finding.unlimited-approval.do': 'Approve only what you need now.',
  'finding.rule-failed': 'One of our checks could not be made ({{rule}}).',
  'finding.rule-failed.do': 'Look more closely than usual: nobody has checked this for you.',

  'finding.address-on-warning-list': '{{address}} stands on a warning list: {{name}} ({{source}}).',
  'finding.address-on-warning-list.do': 'Reject it.',
  'finding.lookalike-recipient':
    '{{address}} looks like {{known}}, which you know, and is another address. Such twins are made to be copied by mistake.',
  'finding.lookalike-recipient.do':
    'Compare every digit, or take the address from where you know it is right.',
  'finding.planted-recipient':
    '{{address}} is known to you only from transfers of nothing, or of tokens that nobody knows. That is how false addresses get into a list of payments.',
  'finding.planted-recipient.do': 'Ask the recipient for the address over another channel.',
  'finding.recipient-first-time': 'You have never sent anything to {{address}}.',
  'finding.recipient-first-time.do': 'Compare the whole address with the one you were given.',
  'finding.transfer-of-nothing':
    'This transfers an amount of zero. Its only use is to write an address into somebody’s list of payments.',
  'finding.transfer-of-nothing.do': 'Reject it.',

  'finding.spender-without-code':
    '{{spender}} is not a contract. Approvals are made for contracts; thieves ask for them with plain accounts.',
  'finding.spender-without-code.do': 'Reject it.',
  'finding.grant-to-stranger':
    '{{spender}} could take this without asking you again. It stands on none of our lists, and you have not used it before.',
  'finding.grant-to-stranger.do':
    'Reject it unless you know whose it is. If you go on, approve only what you need now.',
  'finding.grant-never-expires': 'The permission for {{spender}} has no end that you would live to see.',
  'finding.grant-never-expires.do': 'Ask the site for one that ends soon.',
  'finding.takes-from-others': 'It moves what belongs to {{from}}, not to you.',
  'finding.takes-from-others.do': 'Go on only if its owner asked you to.',

  'finding.order-for-nothing':
    'With this order ({{venue}}) you give something away and get nothing for it, or next to nothing.',
  'finding.order-for-nothing.do': 'Reject it.',
  'finding.order-hidden':
    'What this order ({{venue}}) sells, and for how much, can’t be read from what you sign.',
  'finding.order-hidden.do': 'Sign it only on the market’s own site.',
  'finding.price-unknown':
    'Nobody here knows the price of what is traded, so we can’t say whether it is fair.',
  'finding.price-unknown.do': 'Compare the price elsewhere before you sign.',
  'finding.signed-for-another': 'It speaks for {{owner}}, which is not the account that signs.',
  'finding.signed-for-another.do': 'No honest site asks for that. Reject it.',
  'finding.slippage-wide':
    'The swap ({{venue}}) would also go through if {{percent}} less came than now: others can take that much.',
  'finding.slippage-wide.do': 'Set a lower slippage on the site and start anew.',
  'finding.swap-without-minimum':
    'The swap ({{venue}}) takes whatever comes, however little: others can make it nearly nothing.',
  'finding.swap-without-minimum.do': 'Set a minimum at the site.',
  'finding.output-elsewhere': 'What you buy goes to {{address}}, which you do not know.',
  'finding.output-elsewhere.do': 'Check the recipient at the site.',

  'finding.code-changed':
    '{{address}} runs other code than when you first saw it ({{since}}): {{from}} became {{to}}, seen {{seen}}.',
  'finding.code-changed.do': 'Upgrades are announced: look at the project’s own channels first.',
  'finding.control-changes':
    'It changes who rules {{contract}} ({{control}}): {{to}}. Who rules it can take everything in it.',
  'finding.control-changes.do': 'Go on only if you know {{to}} and wanted exactly this.',
  'finding.account-delegated':
    'Your own account runs the code at {{address}}, which is not on the list of published accounts. That code may take all that the account holds, and whatever comes.',
  'finding.account-delegated.do':
    'If you did not choose it, somebody has your key: move what is left to a new account, and send nothing here.',
  'finding.delegation-not-allowed':
    'It hands your whole account to the code at {{address}}. Only accounts that their makers published for this are accepted.',
  'finding.delegation-not-allowed.do':
    'Nothing to do here: it can’t be signed unless the code is on the list.',
  'finding.drainer-code':
    'The code of {{address}} takes what comes and does nothing for it: nothing is noted for you, and only its maker gets it. Fake claims and sweepers are made like that.',
  'finding.drainer-code.do': 'Reject it. No name and no site makes this code do anything else.',
  'finding.money-for-nothing':
    'It sends {{amount}} to {{address}}, a contract that no list knows. Fake claims and “security updates” look just like this.',
  'finding.money-for-nothing.do':
    'A real claim costs nothing but the fee. Reject it unless you know the contract.',
  'finding.made-up-address':
    '{{address}} has zeros at both ends, like some well-known contracts, but stands on no list. Thieves have such addresses made.',
  'finding.made-up-address.do': 'Reject it unless you know the contract.',
  'finding.unknown-contract': 'Neither {{address}} nor the function it is asked for is on our lists.',
  'finding.unknown-contract.do': 'Look at the contract on an explorer first.',
  'finding.hidden-inside': 'Part of what happens inside could not be unfolded.',
  'finding.hidden-inside.do': 'What could not be read can be anything. Ask the site for a simpler request.',
  'finding.token-imitates': 'This token takes a name like {{symbol}}’s, but is not the token at {{known}}.',
  'finding.token-imitates.do': 'Compare the token’s address with the one its maker publishes.',

  'finding.sign-in-domain':
    'This signs you in at {{domain}}, which is not the site that asks, or imitates another one.',
  'finding.sign-in-domain.do': 'Reject it: whoever gets it can sign in as you there.',
  'finding.sign-in-account': 'This signs in as {{address}}, not as the account that signs.',
  'finding.sign-in-account.do': 'Reject it.',
  'finding.sign-in-malformed':
    'It asks to sign in, but from line {{line}} on it is not written as sign-ins are. It may be made to deceive.',
  'finding.sign-in-malformed.do': 'Reject it and tell the site.',
  'finding.sign-in-time': 'This sign-in has ended already, or begins later: {{time}}.',
  'finding.sign-in-time.do': 'Check your computer’s clock, and ask the site again.',
  'finding.sign-in-chain': 'This sign-in is for network {{chain}}, not for the one the site is on.',
  'finding.sign-in-chain.do': 'Switch the network at the site if you meant another one.',
  'finding.message-hides-meaning': 'What you would sign is no text. It may be the hash of something else.',
  'finding.message-hides-meaning.do': 'Reject it unless you know exactly what it is.',
  'finding.typed-data-chain': 'This is for network {{chain}}, not for the one the site is on.',
  'finding.typed-data-chain.do': 'Reject it.',
  'finding.typed-data-unread': 'We don’t know this kind of data. What it allows, only its members can tell.',
  'finding.typed-data-unread.do': 'Read every member below.',

  'finding.site-on-phishing-list': '{{site}} is on the list of known phishing sites.',
  'finding.site-on-phishing-list.do': 'Close the page.',
  'finding.site-resembles': '{{site}} can be taken for {{name}}, whose site is {{host}}.',
  'finding.site-resembles.do': 'If you wanted {{name}}, type {{host}} yourself.',
  'finding.site-inside-another': 'A frame of {{site}} asks inside the page of {{page}}.',
  'finding.site-inside-another.do': 'Open {{site}} by itself if you want to use it.',
  'finding.site-other-letters': 'The name of {{site}} holds letters that can look like others.',
  'finding.site-other-letters.do': 'Compare it with where you wanted to go.',

  'finding.collection-approval':
    '{{spender}} may take every item of this collection that you have or will get.',
  'finding.collection-approval.do': 'End it again when you have sold what you wanted to sell.',
  'finding.permit2-lockdown-missing':
    '{{spender}} could take all of your {{token}} through Permit2, for far longer than a trade takes. Taking back another approval does not end that.',
  'finding.permit2-lockdown-missing.do':
    'Ask the site for an amount and a month at most, or send Permit2 a lockdown afterwards.',
  'finding.permit2-stands':
    'Permit2 may move this token from now on: after this a signature alone, without a transaction, is enough to take it.',
  'finding.permit2-stands.do':
    'Read every later signature for Permit2 as if it were a payment. Lockdown ends it.',
  'finding.recipient-elsewhere':
    '{{address}} is the contract {{name}} on network {{chain}}. On this network it is not known as one: what you send here may be lost.',
  'finding.recipient-elsewhere.do': 'Ask whether this address is meant on this network.',
  'finding.code-unknown': 'Whether {{spender}} is a contract could not be found out.',
  'finding.code-unknown.do': 'Try again when your endpoint answers.',
  'finding.network-other-name':
    'Chain id {{chain}} belongs to {{name}} ({{symbol}}), by the public list of chains. Here it has another name or coin.',
  'finding.network-other-name.do': 'Reject it, and add the network yourself from its maker’s page.',
  'finding.network-other-id':
    '{{name}} has chain id {{chain}}, by the public list of chains. This one only bears its name.',
  'finding.network-other-id.do': 'Reject it.',
  'finding.network-unlisted': 'The public list of chains that ships with Holdfast has no network {{chain}}.',
  'finding.network-unlisted.do': 'Add it only if you know who runs it.',
  'finding.prompt-burst':
    '{{site}} has asked {{count}} times within a minute. Who is asked often enough says yes.',
  'finding.prompt-burst.do': 'Reject it, and silence the site.',
  'finding.site-first-seen': '{{site}} asks you for the first time today.',
  'finding.site-first-seen.do':
    'Make sure that it is the site you meant: look at every letter of its address.',
  'finding.site-list-missing':
    'The list of phishing sites could not be read, so nobody has looked this site up.',
  'finding.site-list-missing.do': 'Restart the browser, and look at the site’s address yourself.',
  'finding.site-opened-by-link': 'The browser says that this page was opened from another page.',
  'finding.site-opened-by-link.do': 'If a message or an ad led here, type the site’s address yourself.',
} as const
