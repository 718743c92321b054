// English: a batch of calls, and which networks a site asks for.

export const calls = {
  'calls.title_one': 'Send {{count}} transaction?',
  'calls.title_other': 'Send {{count}} transactions?',
  'calls.oneByOne':
    'They are sent one by one, in this order. Each is a transaction of its own: should a later one fail, those before it stand.',
  'calls.place': '{{number}} of {{total}}',
  'calls.untried':
    'Whether this one works could not be tried after those before it. Alone it fails: {{reason}}',
  'calls.nonces': 'Nonces',
  'calls.noncesFromTo': '{{first}} to {{last}}',
  'calls.confirm_one': 'Confirm {{count}}',
  'calls.confirm_other': 'Confirm all {{count}}',
  'calls.readOn': 'Read to the end, then you can confirm.',
  'calls.missing':
    'This account lacks {{amount}} to pay for all of them. The last ones would be refused by the network.',
  'calls.details': 'Data and gas',

  'connect.networks': 'Networks the site asks for',
  'connect.networksHint': 'It may move between these without asking again.',
} as const
