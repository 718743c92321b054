// Which practice case explains which finding.
import type { PracticeId } from '@/lib/requests/practice/cases'
import type { RuleId } from '@/lib/safety/risk/ruleIds'

const byCase: Readonly<Record<PracticeId, readonly RuleId[]>> = {
  lookalike: [
    'lookalike-recipient',
    'planted-recipient',
    'transfer-of-nothing',
    'address-on-warning-list',
    'recipient-elsewhere',
    'recipient-is-zero',
  ],
  'honest-payment': [
    'balance-too-low',
    'balance-unknown',
    'fee-above-ceiling',
    'fee-extreme',
    'fee-out-of-proportion',
    'gas-below-estimate',
    'no-agreement',
    'nonce-replaces',
    'nonce-waits',
    'recipient-is-yourself',
    'replacement-too-low',
    'rule-failed',
    'would-fail',
  ],
  'unlimited-approval': [
    'account-delegated',
    'code-changed',
    'contract-age-unknown',
    'contract-first-use',
    'young-contract',
    'code-unknown',
    'control-changes',
    'delegation-not-allowed',
    'grant-to-stranger',
    'made-up-address',
    'spender-without-code',
    'takes-from-others',
    'unlimited-approval',
  ],
  'known-approval': [
    'collection-approval',
    'grant-never-expires',
    'permit2-lockdown-missing',
    'permit2-stands',
  ],
  'fake-airdrop': [
    'drainer-code',
    'drains-asset',
    'more-than-said',
    'hidden-inside',
    'money-for-nothing',
    'network-other-id',
    'network-other-name',
    'network-unlisted',
    'no-code-called',
    'prompt-burst',
    'site-first-seen',
    'site-list-missing',
    'site-on-phishing-list',
    'site-opened-by-link',
    'site-other-letters',
    'site-resembles',
    'unknown-contract',
  ],
  'unsellable-token': [
    'not-simulated',
    'receives-nothing',
    'simulation-changed',
    'simulation-contradicted',
    'simulation-varies',
    'unfair-swap',
    'recipient-is-token',
    'slippage-wide',
    'swap-without-minimum',
    'token-imitates',
  ],
  'fake-support': [
    'message-hides-meaning',
    'sign-in-account',
    'sign-in-domain',
    'sign-in-malformed',
    'site-inside-another',
  ],
  'honest-sign-in': ['sign-in-chain', 'sign-in-time'],
  'free-phrase': ['recipient-first-time'],
  'order-for-nothing': [
    'order-for-nothing',
    'order-hidden',
    'output-elsewhere',
    'price-unknown',
    'signed-for-another',
    'typed-data-chain',
    'typed-data-unread',
  ],
}

const caseOf = new Map(
  Object.entries(byCase).flatMap(([id, rules]) => rules.map((rule) => [rule, id as PracticeId])),
)

/** undefined only for a rule that came after this page; a test holds that there is none. */
export function practiceOf(rule: RuleId): PracticeId | undefined {
  return caseOf.get(rule)
}
