// English: ENS names, where an address may be typed.

export const names = {
  'ens.lookUp': 'Look up {{name}} on Ethereum',
  'ens.looking': 'Looking up {{name}} on Ethereum…',
  'ens.answer': '{{name}} leads to',
  'ens.agrees': 'The address calls itself {{name}}, too.',
  'ens.use': 'Use this address',
  'ens.takeFirst': 'Look at the address that this name leads to, and use it.',
  'ens.useAnyway': 'Use it all the same',
  'ens.notAgreed.title': 'The address does not confirm this name',
  'ens.anotherName':
    'It calls itself {{name}}. Anyone can point a name at any address: make sure with the recipient.',
  'ens.noName':
    'It has no name of its own. Anyone can point a name at any address: make sure with the recipient.',
  'ens.nameUnknown': 'Whether it has this name could not be found out: {{reason}}',
  'ens.nameElsewhere':
    'Whether it has this name only {{hosts}} could say, outside of Ethereum. It was not asked.',
  'ens.otherNetwork':
    'The name was looked up on Ethereum. If the address is a contract, it may be nobody’s on {{network}}.',
  'ens.notFound': '{{name}} leads to no address.',
  'ens.failed': '{{name}} could not be looked up: {{reason}}',
  'ens.again': 'Try again',
  'ens.gateway.title': 'The answer lies outside of Ethereum',
  'ens.gateway.text':
    'Only {{hosts}} can say where {{name}} leads. That server would learn the name and your internet address.',
  'ens.gateway.ask': 'Ask {{hosts}}',
  'ens.askedOutside': 'Asked outside of Ethereum: {{hosts}}',
  'ens.resolvedFrom': 'From the name {{name}}, looked up just now',
  'ens.invalid': 'This can be no name: {{reason}}',
  'ens.problem.emptyLabel': 'there is nothing between two dots.',
  'ens.problem.mixedScripts': 'it mixes letters of several scripts that look alike ({{character}}).',
  'ens.problem.confusable': 'its letters look like those of another script.',
  'ens.problem.disallowed': 'it holds a character that names must not have ({{character}}).',
  'ens.problem.misplaced': 'a character stands where none such may stand.',
  'ens.problem.extension': 'its third and fourth letters are hyphens.',
  'ens.problem.tooLong': 'it is too long.',
} as const
