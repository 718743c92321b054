// English: the endpoints of a network, and what was found of each.

export const endpoints = {
  'endpoints.title': 'Endpoints of {{name}}',
  'endpoints.lead':
    'What most of them hold is believed. One that lags, is on another branch or was caught lying is left out until it agrees again.',
  'endpoints.first.step': 'Endpoints',
  'endpoints.first.title': 'Whom may Holdfast ask?',
  'endpoints.first.lead':
    'Balances and fees come from endpoints: servers that know the chain. They see which addresses you ask for, and your IP address. Nobody was asked anything so far.',
  'endpoints.first.public': 'Public endpoints',
  'endpoints.first.public.hint':
    'Several operators for each network; their answers are compared, and accounts are proved where that can be done.',
  'endpoints.first.own': 'My own node',
  'endpoints.first.own.hint':
    'It alone is asked on its network, and trusted. Other networks keep their public endpoints, which are asked only once you use them.',
  'endpoints.first.usePublic': 'Use public endpoints',
  'endpoints.first.useOwn': 'Test it and use it',
  'endpoints.first.tested': 'Do they answer?',
  'endpoints.first.testing': 'asking…',
  'endpoints.first.failed': 'Nothing could be agreed on',
  'endpoints.first.failed.text':
    '{{reason}} You can go on; balances are shown once endpoints answer. Endpoints can be changed under Networks.',
  'endpoints.first.again': 'Test again',
  'endpoints.first.other': 'Choose others',
  'endpoints.first.unknownChain':
    'It answers for chain {{chainId}}, which Holdfast does not know yet. Choose public endpoints now and add your network under Networks.',

  'endpoints.compare': 'Compare now',
  'endpoints.compare.failed': 'They could not be compared: {{reason}}',
  'endpoints.compares_one': 'Asks {{count}} endpoint',
  'endpoints.compares_other': 'Compares {{count}} endpoints',
  'endpoints.asksOwn': 'Asks only your own node, {{endpoint}}',
  'endpoints.leftOut_one': '{{count}} endpoint left out',
  'endpoints.leftOut_other': '{{count}} endpoints left out',
  'endpoints.add': 'Add endpoint',
  'endpoints.removeNamed': 'Remove {{host}}',
  'endpoints.block': 'Block {{number}}',
  'endpoints.latency': '{{ms}} ms',

  'endpoints.use': 'What it is used for',
  'endpoints.useOf': 'What {{host}} is used for',
  'endpoints.use.ask': 'Ask and compare',
  'endpoints.use.ask.hint': 'Asked beside the others. No number rests on it alone.',
  'endpoints.use.mine': 'My own node',
  'endpoints.use.mine.hint': 'It alone is asked, and trusted. Nobody else learns your addresses.',
  'endpoints.use.broadcasts': 'Only broadcasts',
  'endpoints.use.broadcasts.hint':
    'A private relay: it gets your signed transactions, and no other endpoint does.',
  'endpoints.use.off': 'Not used',

  'endpoints.state.off': 'Nothing is sent to it',
  'endpoints.state.broadcasts': 'Gets signed transactions and nothing else',
  'endpoints.state.new': 'Not asked yet',
  'endpoints.state.answers': 'Answers; not compared yet',
  'endpoints.state.mine': 'Answers; asked alone, and trusted',
  'endpoints.state.agrees': 'Agrees with the others',
  'endpoints.state.fails': 'Did not answer',
  'endpoints.state.behind': '{{blocks}} blocks behind the others',
  'endpoints.state.ahead': 'Tells of {{blocks}} blocks that nobody else has',
  'endpoints.state.branch': 'On another branch than the others',
  'endpoints.state.chain': 'On another chain',
  'endpoints.state.lied': 'Caught lying',

  'endpoints.why.branch': 'It says that block {{number}} is {{said}}; the others hold {{instead}}.',
  'endpoints.why.chain': 'It says that its chain id is {{actual}}.',

  'endpoints.lie.header':
    'It gave block {{number}} the hash {{said}}; the block’s own fields give {{instead}}.',
  'endpoints.lie.proof':
    'Its proof of an account does not hold under block {{number}}, and another endpoint’s proof does.',
  'endpoints.lie.balance': 'It said a balance of {{said}} at block {{number}}; it is {{instead}}.',
  'endpoints.lie.nonce':
    'It said that an account had sent {{said}} transactions at block {{number}}; it had sent {{instead}}.',
  'endpoints.lie.code': 'It gave another code for a contract at block {{number}} than the others.',
  'endpoints.lie.inclusion':
    'It said that one of your transactions is in block {{number}}, which is proved not to hold it.',
  'endpoints.lie.receipt': 'It told another outcome of one of your transactions than the others.',

  'endpoints.problem.last': 'This is the last endpoint that is asked. Add another one first.',
  'endpoints.problem.many': 'There are as many endpoints here as Holdfast keeps.',
} as const
