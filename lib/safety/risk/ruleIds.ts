// Every rule by its id: the file in rules/ is named so, and the texts in lib/i18n/*/findings.ts are found by it.

export const ruleIds = [
  'balance-too-low',
  'balance-unknown',
  'gas-below-estimate',
  'no-code-called',
  'nonce-replaces',
  'nonce-waits',
  'recipient-is-token',
  'recipient-is-yourself',
  'recipient-is-zero',
  'rule-failed',
  'unlimited-approval',
  'would-fail',
] as const

export type RuleId = (typeof ruleIds)[number]
