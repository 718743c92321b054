// English: what came of a transaction, against what its prompt had promised.

export const outcomes = {
  'outcome.asPromised': 'It did what you were shown before you signed, within 1 %.',
  'outcome.differs': 'It did something else than you were shown',
  'outcome.notKnown': 'Whether it did what you were shown could not be measured',
  'outcome.promised': 'Shown before you signed',
  'outcome.found': 'What it did',
  'outcome.units': '{{amount}} units',
  'outcome.allows': '{{address}} may take something',
  'outcome.ends': '{{address}} may take nothing any more',
  'outcome.fails': 'It fails',
  'outcome.nothing': 'Nothing of yours changes',
} as const
