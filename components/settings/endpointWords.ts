// What is said of an endpoint: where it stands, and the evidence when it was caught. Pure.

import { isSocketUrl } from '@/lib/base/origin'
import type { EndpointFacts, Lie } from '@/lib/chain/client/endpointFacts'
import type { UserEndpoint } from '@/lib/chain/networks/network'
import type { Text } from '@/lib/i18n/catalogue'
import { failureText } from '../chain/failureText'

/** Its host, which holds no key; one with a WebSocket is told from the same host's other door. */
export function endpointName(url: string): string {
  const { protocol, host } = new URL(url)
  return isSocketUrl(url) ? `${protocol}//${host}` : host
}

export interface EndpointWord {
  tone: 'good' | 'plain' | 'caution' | 'danger'
  text: string
}

/** Neither asked nor counted at the moment. */
export function isLeftOut({ standing }: EndpointFacts): boolean {
  return standing !== undefined && standing.type !== 'agrees'
}

/** In a few words. What it is used for goes before what it is like. */
export function endpointWord(
  t: Text,
  use: UserEndpoint['use'],
  facts: EndpointFacts | undefined,
): EndpointWord {
  if (use === 'off') return { tone: 'plain', text: t('endpoints.state.off') }
  if (use === 'broadcasts') return { tone: 'plain', text: t('endpoints.state.broadcasts') }
  if (!facts || facts.answers + facts.failures === 0) return { tone: 'plain', text: t('endpoints.state.new') }
  // The own node is asked alone: it was not compared, whatever was found when it was.
  const standing = use === 'ask' ? facts.standing : undefined
  switch (standing?.type) {
    case 'lied':
      return { tone: 'danger', text: t('endpoints.state.lied') }
    case 'other branch':
      return { tone: 'danger', text: t('endpoints.state.branch') }
    case 'wrong chain':
      return { tone: 'danger', text: t('endpoints.state.chain') }
    case 'behind':
      return { tone: 'caution', text: t('endpoints.state.behind', { blocks: standing.blocks.toString() }) }
    case 'ahead':
      return { tone: 'caution', text: t('endpoints.state.ahead', { blocks: standing.blocks.toString() }) }
  }
  if (facts.failuresInRow > 0) return { tone: 'caution', text: t('endpoints.state.fails') }
  if (standing) return { tone: 'good', text: t('endpoints.state.agrees') }
  return { tone: 'plain', text: t(use === 'mine' ? 'endpoints.state.mine' : 'endpoints.state.answers') }
}

/** Why, as a sentence with the evidence; undefined where the word says it all. `amount` writes the network's currency. */
export function endpointEvidence(
  t: Text,
  use: UserEndpoint['use'],
  facts: EndpointFacts | undefined,
  amount: (wei: bigint) => string,
): EndpointWord | undefined {
  if (!facts || use === 'off' || use === 'broadcasts') return undefined
  const { standing, lastLie, lastFailure } = facts
  if (standing?.type === 'other branch') {
    const { number, hash, agreed } = standing
    const values = { number: number.toString(), said: short(hash), instead: short(agreed) }
    return { tone: 'danger', text: t('endpoints.why.branch', values) }
  }
  if (standing?.type === 'wrong chain') {
    return { tone: 'danger', text: t('endpoints.why.chain', { actual: standing.actual }) }
  }
  if (lastLie)
    return { tone: standing?.type === 'lied' ? 'danger' : 'caution', text: lieSentence(t, lastLie, amount) }
  if (facts.failuresInRow > 0 && lastFailure) {
    return { tone: 'caution', text: failureText(t, lastFailure.reason) }
  }
  return undefined
}

function lieSentence(t: Text, { about, said, instead, block }: Lie, amount: (wei: bigint) => string): string {
  const number = block?.number.toString() ?? '?'
  const inCurrency = (text: string) => (/^\d+$/.test(text) ? amount(BigInt(text)) : text)
  switch (about) {
    case 'header':
      return t('endpoints.lie.header', { number, said: short(said), instead: short(instead) })
    case 'proof':
      return t('endpoints.lie.proof', { number })
    case 'balance':
      return t('endpoints.lie.balance', { number, said: inCurrency(said), instead: inCurrency(instead) })
    case 'nonce':
      return t('endpoints.lie.nonce', { number, said, instead })
    case 'code':
      return t('endpoints.lie.code', { number })
    case 'inclusion':
      return t('endpoints.lie.inclusion', { number })
    case 'receipt':
      return t('endpoints.lie.receipt')
  }
}

function short(hash: string): string {
  return `${hash.slice(0, 10)}…${hash.slice(-6)}`
}
