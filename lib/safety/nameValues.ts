// Puts the names that lists and the user's own records give into the values of sentences.
import type { Address } from '@/lib/base/address'
import type { Action } from './decode/action'
import type { Described, DescribedValue } from './decode/erc7730/described'
import type { Field, SentenceValue, SentenceValues } from './decode/sentence'
import type { TypedMeaning } from './decode/typed/meaning'
import type { Evidence } from './risk/evidence'
import { goodLabel, knownParty } from './risk/strangers'

export function createNaming({
  labels,
  known,
  networkName,
}: Pick<Evidence, 'labels' | 'known'> & { networkName(chainId: number): string | undefined }) {
  function value(value: SentenceValue): SentenceValue {
    if (value.type === 'address') {
      const name = nameOf(value.address)
      return name === undefined ? value : { ...value, name }
    }
    if (value.type === 'chain') {
      const name = networkName(Number(value.chainId))
      return name === undefined ? value : { ...value, name }
    }
    if (value.type !== 'amount' || !value.token) return value
    const label = goodLabel(labels, value.token)
    if (label?.decimals === undefined) return value
    return { ...value, symbol: label.name, decimals: label.decimals }
  }

  function nameOf(address: Address): string | undefined {
    const party = knownParty(known, address)
    return party?.name ?? goodLabel(labels, address)?.name
  }

  const values = (given: SentenceValues): SentenceValues =>
    Object.fromEntries(Object.entries(given).map(([name, each]) => [name, value(each)]))
  const fields = (given: readonly Field[]): Field[] =>
    given.map((field) => ({ ...field, value: value(field.value) }))

  function action(given: Action): Action {
    if (given.type === 'unknown call' && given.guess)
      return { ...given, guess: { ...given.guess, words: fields(given.guess.words) } }
    if (given.type !== 'known call') return given
    return {
      ...given,
      ...(given.sentence ? { sentence: { ...given.sentence, values: values(given.sentence.values) } } : {}),
      fields: fields(given.fields),
      inner: given.inner.map(action),
    }
  }

  function meaning(given: TypedMeaning): TypedMeaning {
    return {
      ...given,
      ...(given.sentence ? { sentence: { ...given.sentence, values: values(given.sentence.values) } } : {}),
      fields: fields(given.fields),
    }
  }

  function describedValue(given: DescribedValue): DescribedValue {
    switch (given.type) {
      case 'amount in words':
      case 'token': {
        const label = given.token && goodLabel(labels, given.token)
        return label ? { ...given, symbol: label.name } : given
      }
      case 'nft': {
        const label = given.collection && goodLabel(labels, given.collection)
        return label ? { ...given, name: label.name } : given
      }
      case 'call':
        return given.described ? { ...given, described: described(given.described) } : given
      case 'sender':
      case 'duration':
        return given
      default:
        return value(given)
    }
  }

  function described(given: Described): Described {
    return {
      ...given,
      intent: given.intent.map((part) => (typeof part === 'string' ? part : describedValue(part))),
      fields: given.fields.map((field) => ({ ...field, value: describedValue(field.value) })),
    }
  }

  return { values, action, meaning, described }
}
