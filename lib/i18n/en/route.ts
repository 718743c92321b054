// English: where a signed transaction goes.

export const route = {
  'route.title': 'Where it goes',
  'route.all endpoints': 'All endpoints',
  'route.own node': 'My own node only: {{host}}',
  'route.relay': 'Private relay only: {{host}}',
  'route.private': 'Nobody else gets it from Holdfast, now or later, also when it must be sent again.',
  'route.public': 'Sent to every endpoint; everybody can see it before it is in a block.',
  'route.outcome.accepted': '{{endpoint}} took it.',
  'route.outcome.known': '{{endpoint}} had it already: “{{message}}”',
  'route.outcome.unreachable': '{{endpoint}} did not answer: “{{message}}”',
  'route.outcome.refused': '{{endpoint}} refused it: “{{message}}”',
} as const
