// English: what the risk rules find, and what to do about it. `finding.<rule>` says it, `finding.<rule>.do` advises.

export const findings = {
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
} as const
