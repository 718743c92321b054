// The sentence for an endpoint that did not pass.
import type { Text, TextKey } from '@/lib/i18n/catalogue'
import type { EndpointProblem, NetworkProblem } from '@/lib/messages/commands/networks'
import type { FieldProblem } from './networkForm'

export function networkSentence(t: Text, problem: NetworkProblem): string {
  return problem.type === 'unreachable'
    ? t('dashboard.networks.unreachable', { reason: problem.reason })
    : t('dashboard.networks.wrongChain', { expected: problem.expected, actual: problem.actual })
}

/** What kept an endpoint from being used as wanted; undefined when nothing did. */
export function endpointSentence(t: Text, answer: { type: 'set' } | EndpointProblem): string | undefined {
  if (answer.type === 'set') return undefined
  if (answer.type === 'last endpoint') return t('endpoints.problem.last')
  return answer.type === 'too many endpoints' ? t('endpoints.problem.many') : networkSentence(t, answer)
}

const fieldTexts = {
  missing: 'dashboard.networks.problem.missing',
  'not a chain id': 'dashboard.networks.problem.chainId',
  'too long': 'dashboard.networks.problem.long',
  'not an endpoint': 'dashboard.networks.problem.endpoint',
  'not a URL': 'dashboard.networks.problem.explorer',
} as const satisfies Record<FieldProblem, TextKey>

export function fieldSentence(t: Text, problem: FieldProblem | undefined): string | undefined {
  return problem && t(fieldTexts[problem])
}
