// Every payer rule by its id: the file in rules/ is named so, and the texts in lib/i18n/*/payers.ts are found by it.

export const payerRuleIds = [
  'amount-short',
  'fee-too-low',
  'just-funded',
  'nonce-gap',
  'payer-competes',
  'payer-first-seen',
  'payer-labelled',
  'payer-unknown',
  'replaced-before',
  'rule-failed',
  'token-can-freeze',
  'token-code-unknown',
  'token-imitates',
] as const

export type PayerRuleId = (typeof payerRuleIds)[number]
