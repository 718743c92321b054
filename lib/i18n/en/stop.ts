// A network's chain changed what was final.

export const stop = {
  'stop.title': '{{network}} changed what was final',
  'stop.text':
    'Block {{block}} was final and is another one now. That should never happen: either the network is under attack or being repaired, or the endpoints lie. Nothing is signed on {{network}} meanwhile.',
  'stop.was': 'It was',
  'stop.is': 'It is now',
  'stop.said': 'Said by',
  'stop.advice':
    'Look at what the network says of itself, and at your endpoints. Going on means that the wallet follows the other chain.',
  'stop.goOn': 'I have seen it, go on',
  'stop.done': '{{network}} is followed again',
  'stop.blocked': 'Nothing is signed here until you have seen what happened',
} as const
