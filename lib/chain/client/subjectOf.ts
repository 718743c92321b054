// Whom a question is about: two accounts of the user in one request would tell an endpoint that they belong together.
import type { Question } from './askEndpoint'
import { isObject } from './jsonRpc'

const ofFirst = new Set([
  'eth_getBalance',
  'eth_getProof',
  'eth_getTransactionBySenderAndNonce',
  'eth_getTransactionCount',
  'txpool_contentFrom',
])
const ofSender = new Set(['eth_call', 'eth_estimateGas', 'eth_createAccessList'])
/** balanceOf(address) and allowance(address,address): whose it is comes first. */
const ofArgument = /^0x(70a08231|dd62ed3e)0{24}([0-9a-f]{40})/i

/** In lower case; undefined when it names no account. */
export function subjectOf({ method, params }: Question): string | undefined {
  const [first, second] = Array.isArray(params) ? params : []
  if (ofFirst.has(method)) {
    if (typeof first !== 'string') return undefined
    // Slots of a token are somebody's: those of two accounts would tell as much as their names.
    const slots = method === 'eth_getProof' && Array.isArray(second) ? second : []
    return [first, ...slots].join(' ').toLowerCase()
  }
  if (!ofSender.has(method) || !isObject(first)) return undefined
  if (typeof first.from === 'string') return first.from.toLowerCase()
  const asked = typeof first.data === 'string' ? ofArgument.exec(first.data)?.[2] : undefined
  return asked === undefined ? undefined : `0x${asked.toLowerCase()}`
}

/** Batches of at most `length` in which at most one account is named; questions about none travel with the first. */
export function intoBatches<T extends Question>(questions: readonly T[], length: number): T[][] {
  const subjects = [...new Set(questions.map(subjectOf).filter((subject) => subject !== undefined))]
  const [first] = subjects
  const groups = subjects.map((subject) =>
    questions.filter((question) => (subjectOf(question) ?? first) === subject),
  )
  return (groups.length === 0 ? [questions] : groups).flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / length) }, (_, place) =>
      group.slice(place * length, (place + 1) * length),
    ),
  )
}
