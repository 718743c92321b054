// English: what a simulation shows, and what the rules find in it.

export const simulation = {
  'finding.not-simulated': 'What this would change for you could not be simulated.',
  'finding.not-simulated.do':
    'You have only its words to go by. Wait and try again, or add another endpoint.',
  'finding.simulation-contradicted':
    'The endpoints contradict each other about what this changes; {{endpoint}} says something else than what you see here.',
  'finding.simulation-contradicted.do': 'One of them is wrong or lies. Don’t sign before you know which.',
  'finding.simulation-varies':
    'In a block with another proposer, a minute later, this comes out otherwise. Contracts that behave well only while they are looked at do that.',
  'finding.simulation-varies.do': 'Trust the worse of the two results below.',
  'finding.simulation-changed': 'While this window stood open, what it would change for you has changed.',
  'finding.simulation-changed.do': 'Compare both versions below before you decide.',
  'finding.drains-asset': 'Nearly all you have of something would go, and nothing comes back.',
  'finding.drains-asset.do': 'Check that you mean to give all of it away.',
  'finding.receives-nothing':
    'It says that you get something ({{venue}}), but in the simulation nothing comes to you.',
  'finding.receives-nothing.do': 'Reject it.',
  'finding.more-than-said':
    'It does more than it says: in the simulation something of yours at {{address}} goes, or may be taken, that the call does not speak of.',
  'finding.more-than-said.do': 'Reject it unless you know why.',
  'finding.unfair-swap': 'You would lose {{lost}} of what you give: far less of the same worth comes back.',
  'finding.unfair-swap.do': 'Look for a better offer, or for less at once.',
  'finding.young-contract':
    'The contract {{address}} was not there {{blocks}} blocks ago. Thieves make theirs for the day.',
  'finding.young-contract.do': 'Ask somewhere else whether this contract is what it says.',
  'finding.contract-age-unknown': 'How long the contract {{address}} has been there could not be found out.',
  'finding.contract-age-unknown.do': 'Another endpoint may know.',
  'finding.contract-first-use': 'Your account has never used {{address}} before.',
  'finding.contract-first-use.do': 'Check that the site is the one you meant.',

  'effects.sameInOtherBlock': 'With another block proposer and a minute later it is the same.',
  'effects.noOtherBlock': 'It could not be tried with another block.',
  'effects.byMeasuring':
    'Your account has code while this is measured: contracts that treat such accounts otherwise may act otherwise.',
  'effects.byMachine': 'Run on this computer, on state that the endpoints proved.',
  'effects.earlier': 'What you saw at {{time}}',
  'effects.otherBlock': 'With another proposer, a minute later',
  'effects.contradicted': 'What {{endpoint}} says',
  'effects.otherFails': 'It fails: “{{reason}}”',
  'effects.owns': 'Owns this contract',
  'effects.ownsNothing': 'No longer owns this contract',
  'effects.delegates': 'Its code runs your whole account',
  'effects.delegatesNothing': 'Its code no longer runs your account',
  'effects.votes': 'Votes with your tokens',
  'effects.votesNothing': 'No longer votes with your tokens',
} as const
