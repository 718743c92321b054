// Signatures that let somebody take tokens: EIP-2612, DAI's permit, permits of NFTs, Permit2.
import type { Address } from '@/lib/base/address'
import { unlimitedFrom, unlimitedFrom160 } from '../abi/shipped'
import type { Deed } from '../deed'
import { endsEver, type Sentence, type SentenceValue, type SentenceValues } from '../sentence'
import type { TypedMeaning } from './meaning'
import { address, has, type Members, member, number, struct, structs, type TypedData } from './read'

const who = (address: Address): SentenceValue => ({ type: 'address', address })
/** `name` with the time after it where there is one that a clock will reach; `without` where there is none. */
function timed(name: string, without: string, values: SentenceValues, seconds: bigint | undefined): Sentence {
  return endsEver(seconds)
    ? { name, values: { ...values, until: { type: 'time', seconds } } }
    : { name: without, values }
}

/** The member's own time where it is a limit, else none. */
const ends = (seconds: bigint | undefined) => (seconds === undefined ? {} : { expiresAt: seconds })

export function readPermit(data: TypedData): TypedMeaning | undefined {
  return readPermit2(data) ?? readTokenPermit(data) ?? readActingFor(data)
}

/** Lending: somebody may act for the signer (Compound v3), or borrow in their name (Aave). */
function readActingFor({ domain, message, primaryType }: TypedData): TypedMeaning | undefined {
  const contract = address(domain, 'verifyingContract')
  const manager = primaryType === 'Authorization' ? address(message, 'manager') : undefined
  const borrower = primaryType === 'DelegationWithSig' ? address(message, 'delegatee') : undefined
  const spender = manager ?? borrower
  if (!contract || !spender) return undefined
  const allowed = manager
    ? /^(true|1)$/.test(String(member(message, 'isAllowed')))
    : (number(message, 'value') ?? 1n) > 0n
  const values = { spender: who(spender), token: who(contract) }
  if (!allowed)
    return {
      kind: 'permit',
      sentence: { name: 'revoke', values },
      fields: [],
      deeds: [{ type: 'revokes', spender }],
    }
  const owner = address(message, 'owner') ?? address(message, 'delegator')
  return {
    kind: 'permit',
    sentence: { name: manager ? 'manageAccount' : 'approveDebt', values },
    fields: [],
    deeds: [
      {
        type: 'grants',
        grant: { type: 'account', token: contract },
        spender,
        ...(owner ? { owner } : {}),
        by: 'signature',
      },
    ],
  }
}

function readTokenPermit({ domain, message, primaryType }: TypedData): TypedMeaning | undefined {
  const token = address(domain, 'verifyingContract')
  const spender = address(message, 'spender') ?? address(message, 'operator')
  if (!token || !spender || !/permit|approv/i.test(primaryType)) return undefined
  const owner = address(message, 'owner') ?? address(message, 'holder')
  const deadline = number(message, 'deadline') ?? number(message, 'expiry')
  const common = { spender, ...(owner ? { owner } : {}), by: 'signature' as const }
  const values = { spender: who(spender), token: who(token) }
  const allowed = member(message, 'allowed') ?? member(message, 'approved')
  if (allowed !== undefined && !has(message, 'value')) {
    const none = allowed === false || allowed === 0 || allowed === 'false' || allowed === '0'
    if (none)
      return {
        kind: 'permit',
        sentence: { name: 'revoke', values },
        fields: [],
        deeds: [{ type: 'revokes', token, spender }],
      }
    // DAI's: everything, for ever, whatever the expiry says.
    const grant =
      has(message, 'expiry') || has(message, 'holder')
        ? ({ type: 'erc20', token, amount: 2n ** 256n - 1n, unlimited: true } as const)
        : ({ type: 'collection', token } as const)
    return {
      kind: 'permit',
      sentence: {
        name: grant.type === 'erc20' ? 'permitForever' : 'approveAll',
        values: { ...values, amount: { type: 'amount', amount: 2n ** 256n - 1n, token, unlimited: true } },
      },
      fields: [],
      deeds: [{ type: 'grants', grant, ...common }],
    }
  }
  const tokenId = number(message, 'tokenId')
  if (tokenId !== undefined) {
    return {
      kind: 'permit',
      sentence: timed(
        'permitNftBy',
        'permitNft',
        { ...values, id: { type: 'number', number: tokenId } },
        deadline,
      ),
      fields: [],
      deeds: [{ type: 'grants', grant: { type: 'nft', token, tokenId }, ...common, ...ends(deadline) }],
    }
  }
  const amount = number(message, 'value') ?? number(message, 'amount')
  if (amount === undefined) return undefined
  if (amount === 0n)
    return {
      kind: 'permit',
      sentence: { name: 'revoke', values },
      fields: [],
      deeds: [{ type: 'revokes', token, spender }],
    }
  const unlimited = amount >= unlimitedFrom
  return {
    kind: 'permit',
    // The deadline is for bringing it to the chain; the allowance it makes has none.
    sentence: timed(
      'permitBy',
      'permitForever',
      { ...values, amount: { type: 'amount', amount, token, ...(unlimited ? { unlimited } : {}) } },
      deadline,
    ),
    fields: [],
    deeds: [{ type: 'grants', grant: { type: 'erc20', token, amount, unlimited }, ...common }],
  }
}

function readPermit2(data: TypedData): TypedMeaning | undefined {
  const { message, primaryType } = data
  if (!/^Permit(Single|Batch|(Batch)?(Witness)?TransferFrom)$/.test(primaryType)) return undefined
  const spender = address(message, 'spender')
  if (!spender) return undefined
  const deadline = number(message, 'sigDeadline') ?? number(message, 'deadline')
  const once = primaryType.includes('Transfer')
  const list = once ? partsOf(message, 'permitted') : partsOf(message, 'details')
  const deeds = list.flatMap((part): Deed[] => {
    const token = address(part, 'token')
    const amount = number(part, 'amount')
    if (!token || amount === undefined) return []
    if (amount === 0n) return [{ type: 'revokes', token, spender }]
    const expiresAt = once ? deadline : number(part, 'expiration')
    const unlimited = amount >= unlimitedFrom160
    return [
      {
        type: 'grants',
        grant: { type: 'permit2', token, amount, unlimited },
        spender,
        ...ends(expiresAt),
        by: 'signature',
      },
    ]
  })
  const [first] = deeds
  const witness = struct(message, 'witness')
  return {
    kind: 'permit2',
    ...(first ? { sentence: permit2Sentence(deeds, first, spender, once) } : {}),
    fields:
      Object.keys(witness).length > 0
        ? [{ label: 'witness', value: { type: 'text', text: Object.keys(witness).slice(0, 20).join(', ') } }]
        : [],
    deeds,
  }
}

/** Who may take what, until when. Of several the one that ends last counts. */
function permit2Sentence(deeds: readonly Deed[], first: Deed, spender: Address, once: boolean): Sentence {
  const ends = deeds.map((deed) => (deed.type === 'grants' ? deed.expiresAt : 0n))
  const last = ends.some((end) => end === undefined)
    ? undefined
    : ends.reduce((a = 0n, b = 0n) => (a > b ? a : b))
  const values = { spender: who(spender) }
  if (deeds.length > 1) {
    const count: SentenceValue = { type: 'number', number: BigInt(deeds.length) }
    return timed('permitManyUntil', 'permitMany', { ...values, count }, last)
  }
  if (first.type !== 'grants' || !('amount' in first.grant)) return { name: 'revoke', values }
  const { amount, token, unlimited } = first.grant
  const asked = {
    ...values,
    amount: { type: 'amount' as const, amount, token, ...(unlimited ? { unlimited } : {}) },
  }
  return once
    ? timed('permitOnceUntil', 'permitOnce', asked, last)
    : timed('permitUntil', 'permitForever', asked, last)
}

/** One struct, or a list of them. */
function partsOf(message: Members, name: string): Members[] {
  return structs(message, name)
}
