// What a simulation found, sorted into what goes, what comes and who may take what, with amounts in words.
import type { Address } from '@/lib/base/address'
import { sameAddress } from '@/lib/base/address'
import type { NamedToken } from '@/lib/base/token'
import type { Language } from '@/lib/i18n/language'
import type { Change } from '@/lib/safety/simulation/simulation'
import { tokenWords } from '../../ui/tokenWords'
import { type Currency, signedAmountText } from '../costText'

/** Something of the account's that becomes less or more. */
export interface Movement {
  key: string
  /** Without a sign. */
  amount: bigint
  /** How much there is afterwards; NFTs leave it out. */
  after?: bigint
  what:
    | { type: 'ether' }
    | { type: 'token'; token: Address; named: NamedToken | undefined }
    | { type: 'nft'; contract: Address; tokenId: bigint }
}

/** Somebody who may take something afterwards, or no longer. */
export interface Right {
  key: string
  who: Address
  /** What contract it is about. */
  of: Address
  what:
    | {
        type: 'allowance'
        before: bigint
        after: bigint
        named: NamedToken | undefined
        /** Seconds since 1970, where Permit2 holds it. */
        untilSeconds?: bigint
      }
    | { type: 'collection' }
    | { type: 'nft'; tokenId: bigint }
    | { type: 'owner' }
    | { type: 'votes' }
    | { type: 'delegation' }
}

export interface Effects {
  sends: Movement[]
  receives: Movement[]
  allows: Right[]
  ends: Right[]
}

/** In the order of the changes; `tokens` are the names that are known. */
export function sortEffects(changes: readonly Change[], tokens: readonly NamedToken[]): Effects {
  const effects: Effects = { sends: [], receives: [], allows: [], ends: [] }
  const named = (token: Address) => tokens.find((one) => sameAddress(one.token, token))
  const move = (before: bigint, after: bigint, movement: Omit<Movement, 'amount'>) => {
    const list = after < before ? effects.sends : effects.receives
    list.push({ ...movement, amount: after < before ? before - after : after - before })
  }
  for (const change of changes) {
    switch (change.type) {
      case 'ether':
        move(change.beforeWei, change.afterWei, {
          key: 'ether',
          after: change.afterWei,
          what: { type: 'ether' },
        })
        break
      case 'token': {
        const { token, before, after } = change
        move(before, after, { key: token, after, what: { type: 'token', token, named: named(token) } })
        break
      }
      case 'nft': {
        const { contract, tokenId, before, after } = change
        move(before, after, { key: `${contract} ${tokenId}`, what: { type: 'nft', contract, tokenId } })
        break
      }
      case 'allowance': {
        const { token, spender, before, after, through } = change
        const right: Right = {
          key: `${token} ${spender} ${through?.type ?? ''}`,
          who: spender,
          of: token,
          what: {
            type: 'allowance',
            before,
            after,
            named: named(token),
            ...(through ? { untilSeconds: through.untilSeconds } : {}),
          },
        }
        ;(after === 0n ? effects.ends : effects.allows).push(right)
        break
      }
      case 'nft approval': {
        const { contract, tokenId } = change
        const who = change.after ?? change.before
        if (who === undefined) break
        const right: Right = {
          key: `${contract} ${tokenId} approved`,
          who,
          of: contract,
          what: { type: 'nft', tokenId },
        }
        ;(change.after === undefined ? effects.ends : effects.allows).push(right)
        break
      }
      case 'operator': {
        const { contract, operator } = change
        const right: Right = {
          key: `${contract} ${operator}`,
          who: operator,
          of: contract,
          what: { type: 'collection' },
        }
        ;(change.after ? effects.allows : effects.ends).push(right)
        break
      }
      case 'owner':
      case 'votes': {
        const { type, contract } = change
        const who = change.after ?? change.before
        if (who === undefined) break
        const right: Right = { key: `${type} ${contract}`, who, of: contract, what: { type } }
        ;(change.after === undefined ? effects.ends : effects.allows).push(right)
        break
      }
      case 'delegation': {
        const who = change.after ?? change.before
        if (who === undefined) break
        const right: Right = { key: change.type, who, of: who, what: { type: change.type } }
        ;(change.after === undefined ? effects.ends : effects.allows).push(right)
        break
      }
    }
  }
  return effects
}

/** 2^255 and more, and in Permit2 its largest number: more than any supply. */
export function isUnlimited(amount: bigint, inPermit2 = false): boolean {
  return amount >= 2n ** 255n || (inPermit2 && amount >= 2n ** 160n - 1n)
}

/** An amount of a token, exact where it fits; in its smallest units where nobody knows how it is counted. */
export function tokenAmountText(
  amount: bigint,
  named: NamedToken | undefined,
  native: Currency,
  unknown: (amount: string) => string,
  language: Language,
): { text: string; exact: string } {
  const words = tokenWords(named?.claim, native)
  if (words?.type === 'claimed') return signedAmountText(amount, words.currency, language)
  const { text, exact } = signedAmountText(amount, { symbol: '', decimals: 0 }, language)
  return { text: unknown(text.trim()), exact: unknown(exact.trim()) }
}

/** What to call the token in a sentence. */
export function symbolOf(named: NamedToken | undefined, native: Currency, unknown: string): string {
  const words = tokenWords(named?.claim, native)
  return words?.type === 'claimed' ? words.currency.symbol : unknown
}
