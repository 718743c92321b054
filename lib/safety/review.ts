// From what is asked and what is known to what must be said: reads it, judges it, scores it. Pure.
import type { Address } from '@/lib/base/address'
import type { Action } from './decode/action'
import type { Deed } from './decode/deed'
import { bookOf } from './decode/erc7730/book'
import { describeCall, describeTypedData } from './decode/erc7730/describe'
import type { Described } from './decode/erc7730/described'
import { addressesIn, untoldDeeds } from './decode/erc7730/untold'
import { readCalls } from './decode/readCalls'
import { type MessageReading, readMessage } from './decode/readMessage'
import type { TypedMeaning } from './decode/typed/meaning'
import { readTypedMeaning, typedDataOf } from './decode/typed/readTypedMeaning'
import { createNaming } from './nameValues'
import { allRules } from './risk/allRules'
import type { Asked, Evidence, Label, SiteFacts } from './risk/evidence'
import type { Finding } from './risk/finding'
import { judge, type TrustedMark } from './risk/judge'
import { type Score, scoreOf } from './risk/score'

/** What the shipped lists say; the tables are read before, so that it answers at once. */
export interface Lists {
  label(chainId: number, address: Address): Label | undefined
  /** Host without port. */
  site(host: string): Pick<SiteFacts, 'listed' | 'known' | 'resembles'>
  /** Accounts that an EIP-7702 delegation may go to, in lower case. */
  delegates: ReadonlySet<string>
  /** The text of the shipped descriptors (ERC-7730); missing where it could not be read. */
  descriptors?: string | undefined
}

/** What only the caller can find out. What is left out is not known. */
export type Facts = Pick<Evidence, 'asked' | 'chainId' | 'account'> &
  Partial<
    Pick<
      Evidence,
      | 'now'
      | 'known'
      | 'planted'
      | 'used'
      | 'code'
      | 'tokens'
      | 'site'
      | 'unsigned'
      | 'gasEstimate'
      | 'balanceWei'
      | 'nextNonce'
      | 'fees'
      | 'disagreement'
      | 'replaces'
    >
  > & {
    /** The implementations behind proxies, by the proxy's address in lower case, where they were read from the chain. */
    implementations?: ReadonlyMap<string, Address>
    /** The assets of vaults (EIP-4626), by the vault's address in lower case, where they were read from the chain. */
    vaultAssets?: ReadonlyMap<string, Address>
  }

/** What a signature means, as far as it can be read without asking anybody. */
export interface Reading {
  actions: Action[]
  deeds: Deed[]
  meaning?: TypedMeaning
  message?: MessageReading
}

export interface Review extends Reading {
  findings: Finding[]
  score: Score
  /** What shipped descriptors say of the calls, in their order, or of the typed data; it never changes a finding. */
  described: (Description | undefined)[]
}

export interface Description extends Described {
  /** Who gains by our own reading, and is not named in it. */
  untold: Deed[]
}

/** Reads what is asked. Never throws, whatever it is. */
export function readAsked(asked: Asked): Reading {
  switch (asked.type) {
    case 'transaction':
      return readCalls([asked])
    case 'calls':
      return readCalls(asked.calls)
    case 'typed data': {
      const meaning = readTypedMeaning(asked.typedData)
      return { actions: [], deeds: meaning.deeds, meaning }
    }
    case 'message':
      return { actions: [], deeds: [], message: readMessage(asked.message) }
    case 'connect':
      return { actions: [], deeds: [] }
  }
}

/** Everything that must be said of it. `reading`: what `readAsked` made of it, where that was needed before. */
export function review(
  facts: Facts,
  lists: Lists,
  marks: readonly TrustedMark[] = [],
  reading: Reading = readAsked(facts.asked),
): Review {
  const evidence = evidenceOf(facts, lists, reading)
  const described = describeAsked(facts, lists, reading)
  const shown = described.flatMap((each) => (each ? addressesIn(each) : []))
  const name = createNaming({
    ...evidence,
    labels: labelsOf(facts.chainId, [...addressesOf(reading.deeds), ...shown], lists),
  })
  const findings = judge(allRules, evidence, marks).map((finding) => ({
    ...finding,
    values: name.values(finding.values),
  }))
  return {
    ...reading,
    actions: reading.actions.map(name.action),
    ...(reading.meaning ? { meaning: name.meaning(reading.meaning) } : {}),
    findings,
    score: scoreOf(findings),
    described: described.map((each) => each && { ...name.described(each), untold: each.untold }),
  }
}

function describeAsked(facts: Facts, lists: Lists, reading: Reading): (Description | undefined)[] {
  const { asked, chainId, account } = facts
  const around = { chainId, ...(account ? { from: account } : {}) }
  const options = {
    book: bookOf(lists.descriptors),
    implementationOf: (chain: number, address: Address) =>
      chain === chainId ? facts.implementations?.get(address.toLowerCase()) : undefined,
    assetOf: (chain: number, vault: Address) =>
      chain === chainId ? facts.vaultAssets?.get(vault.toLowerCase()) : undefined,
  }
  const told = (described: Described | undefined, deeds: readonly Deed[], to?: Address) =>
    described && {
      ...described,
      untold: untoldDeeds(described, deeds, { ...(account ? { account } : {}), ...(to ? { to } : {}) }),
    }
  if (asked.type === 'typed data') {
    const data = typedDataOf(asked.typedData)
    return [data && told(describeTypedData(data, around, options), reading.deeds)]
  }
  const calls = asked.type === 'transaction' ? [asked] : asked.type === 'calls' ? asked.calls : []
  return calls.map(({ to, valueWei, data }) =>
    to === null
      ? undefined
      : told(
          describeCall({ to, valueWei, data }, around, options),
          // Only what belongs to this call; read again where there are several.
          calls.length === 1 ? reading.deeds : readCalls([{ to, valueWei, data }]).deeds,
          to,
        ),
  )
}

function evidenceOf(facts: Facts, lists: Lists, reading: Reading): Evidence {
  const { message } = reading
  return {
    asked: facts.asked,
    chainId: facts.chainId,
    account: facts.account,
    now: facts.now,
    actions: reading.actions,
    meaning: reading.meaning,
    message,
    deeds: reading.deeds,
    known: facts.known ?? [],
    planted: facts.planted ?? new Set(),
    used: facts.used,
    code: facts.code ?? new Map(),
    labels: labelsOf(facts.chainId, addressesOf(reading.deeds), lists),
    tokens: facts.tokens ?? new Map(),
    delegates: lists.delegates,
    signInSite:
      message?.type === 'sign-in' ? lists.site(message.signIn.domain.replace(/:\d+$/, '')) : undefined,
    site: facts.site,
    unsigned: facts.unsigned,
    gasEstimate: facts.gasEstimate,
    balanceWei: facts.balanceWei,
    nextNonce: facts.nextNonce,
    fees: facts.fees,
    disagreement: facts.disagreement,
    replaces: facts.replaces,
  }
}

/** Of these addresses only; the lists are asked for no other. */
function labelsOf(chainId: number, addresses: readonly Address[], lists: Lists): Map<string, Label> {
  const labels = new Map<string, Label>()
  for (const address of addresses) {
    const label = lists.label(chainId, address)
    if (label) labels.set(address.toLowerCase(), label)
  }
  return labels
}

/** Every address in the deeds, each once. */
export function addressesOf(deeds: readonly Deed[]): Address[] {
  return [...new Set(deeds.flatMap(namedBy))]
}

/** Whose code matters: who is called, and who may take something. */
export function addressesToAsk(deeds: readonly Deed[]): Address[] {
  const asked = deeds.flatMap((deed) =>
    deed.type === 'grants' ? [deed.spender] : deed.type === 'calls' && deed.depth === 0 ? [deed.to] : [],
  )
  return [...new Set(asked)].slice(0, 16)
}

function namedBy(deed: Deed): Address[] {
  const given = (address: Address | undefined) => (address ? [address] : [])
  switch (deed.type) {
    case 'pays':
    case 'delegates':
    case 'calls':
      return [deed.to]
    case 'moves':
      return [deed.to, ...given(deed.from), ...(deed.asset.type === 'native' ? [] : [deed.asset.token])]
    case 'grants':
      return [deed.spender, deed.grant.token, ...given(deed.owner)]
    case 'revokes':
      return [...given(deed.token), ...given(deed.spender)]
    case 'trades': {
      const assets = [...deed.gives, ...deed.gets, ...deed.others.map(({ asset }) => asset)]
      return [
        ...assets.flatMap((asset) => (asset.type === 'native' ? [] : [asset.token])),
        ...deed.others.map(({ to }) => to),
        ...given(deed.offerer),
        ...given(deed.receiver),
        ...given(deed.taker),
      ]
    }
    case 'changes control':
      return [deed.of, ...given(deed.to)]
    case 'hides':
      return []
  }
}
