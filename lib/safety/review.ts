// From what is asked and what is known to what must be said: reads it, judges it, scores it. Pure.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Permit2Pair } from '@/lib/chain/contracts/permit2'
import type { Action } from './decode/action'
import { ambiguousTokens, asCollections } from './decode/asCollections'
import type { Deed } from './decode/deed'
import { bookOf } from './decode/erc7730/book'
import { describeCall, describeTypedData } from './decode/erc7730/describe'
import type { Described } from './decode/erc7730/described'
import type { FactoryEvent } from './decode/erc7730/factory'
import { addressesIn, untoldDeeds } from './decode/erc7730/untold'
import { readCalls } from './decode/readCalls'
import { type MessageReading, readMessage } from './decode/readMessage'
import { recoverCall } from './decode/recovered/recoverCall'
import { type TakingShape, takingShape } from './decode/recovered/takingCode'
import type { TypedMeaning } from './decode/typed/meaning'
import { readTypedMeaning, typedDataOf } from './decode/typed/readTypedMeaning'
import { createNaming } from './nameValues'
import type { FoundProxy } from './proxies/proxy'
import { allRules } from './risk/allRules'
import type { Asked, Evidence, Label, NetworkFacts, SiteFacts } from './risk/evidence'
import type { Finding } from './risk/finding'
import { judge, type TrustedMark } from './risk/judge'
import { type Lift, withLifts } from './risk/lifts'
import { paymentsOf } from './risk/payments'
import { permit2Pairs } from './risk/permit2Pairs'
import { type Score, scoreOf } from './risk/score'

/** What the shipped lists say; the tables are read before, so that it answers at once. */
export interface Lists {
  label(chainId: number, address: Address): Label | undefined
  /** A known contract of another network than this one, without warnings. */
  elsewhere(chainId: number, address: Address): { name: string; chainId: number } | undefined
  /** What the public list of chains says of a proposed network. */
  network(chainId: number, name: string): Pick<NetworkFacts, 'registered' | 'namesake' | 'listRead'>
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
      | 'sources'
      | 'code'
      | 'proxies'
      | 'codeAsked'
      | 'tokens'
      | 'site'
      | 'unsigned'
      | 'gasEstimate'
      | 'balanceWei'
      | 'nextNonce'
      | 'fees'
      | 'disagreement'
      | 'replaces'
      | 'simulation'
      | 'ages'
      | 'prices'
      | 'inPermit2'
    >
  > & {
    /** What the owner lifted, in effect or not yet. */
    lifts?: readonly Lift[]
    /** The assets of vaults (EIP-4626), by the vault's address in lower case, where they were read from the chain. */
    vaultAssets?: ReadonlyMap<string, Address>
    /** The factories that were found to have made a contract, by its address in lower case. */
    madeBy?: ReadonlyMap<string, ReadonlySet<string>>
    /** Whether a contract says that it is a collection of NFTs, by its address in lower case. */
    collections?: ReadonlyMap<string, boolean>
    /** The code that answers unknown functions, by the address that is called, in lower case. */
    codes?: ReadonlyMap<string, Hex>
  }

/** What the chain is to be asked of the contracts that a signature is about. */
export interface ContractQuestions {
  /** Is there code? */
  code: Address[]
  /** Whose code is it, for this function? */
  proxies: { address: Address; selector: Hex }[]
  /** What does the vault hold (EIP-4626)? */
  vaults: Address[]
  /** A token, or a collection? */
  tokens: Address[]
  /** What does Permit2 let them take? */
  inPermit2: Permit2Pair[]
  /** What is its code? Of those whose function nobody knows, that get ether, and of what an account would be handed to. */
  codes: Address[]
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
  /** Whose code the called contract runs, where it is a proxy. */
  proxy?: FoundProxy
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
    case 'network':
      return { actions: [], deeds: [] }
  }
}

/** Everything that must be said of it. `reading`: what `readAsked` made of it, where that was needed before. */
export function review(
  facts: Facts,
  lists: Lists,
  marks: readonly TrustedMark[] = [],
  read: Reading = readAsked(facts.asked),
): Review {
  const reading = asCollections(read, (contract) => isCollection(contract, facts, lists))
  const evidence = evidenceOf(facts, lists, reading)
  const described = describeAsked(facts, lists, reading)
  const shown = described.flatMap((each) => (each ? addressesIn(each) : []))
  const name = createNaming({
    ...evidence,
    labels: labelsOf(facts.chainId, [...addressesOf(reading.deeds), ...shown], lists),
    networkName: (chainId) => lists.network(chainId, '').registered?.name,
  })
  const judged = judge(allRules, evidence, marks)
  const lifted = withLifts(judged, facts.lifts ?? [], Number(facts.now ?? 0n) * 1000)
  const findings = lifted.map((finding) => ({
    ...finding,
    values: name.values(finding.values),
  }))
  return {
    ...reading,
    actions: guessed(facts, reading).map(name.action),
    ...(reading.meaning ? { meaning: name.meaning(reading.meaning) } : {}),
    findings,
    score: scoreOf(findings),
    ...proxyOf(facts),
    described: described.map((each) => each && { ...name.described(each), untold: each.untold }),
  }
}

function proxyOf({ asked, proxies }: Facts): { proxy?: FoundProxy } {
  if (asked.type !== 'transaction' || asked.to === null) return {}
  const found = proxies?.get(asked.to.toLowerCase())
  if (!found) return {}
  const { changed: _, ...proxy } = found
  return { proxy }
}

/** The calls that nobody knows, with what their contract's code lets guess. */
function guessed({ asked, codes }: Facts, { actions }: Reading): Action[] {
  const calls = asked.type === 'transaction' ? [asked] : asked.type === 'calls' ? asked.calls : []
  return actions.map((action, place) => {
    const code = action.type === 'unknown call' ? codes?.get(action.to.toLowerCase()) : undefined
    const guess = code && recoverCall(code, calls[place]?.data ?? '0x')
    return guess && action.type === 'unknown call' ? { ...action, guess } : action
  })
}

function describeAsked(facts: Facts, lists: Lists, reading: Reading): (Description | undefined)[] {
  const { asked, chainId, account } = facts
  const around = { chainId, ...(account ? { from: account } : {}) }
  const options = {
    book: bookOf(lists.descriptors),
    implementationOf: (chain: number, address: Address) =>
      chain === chainId ? facts.proxies?.get(address.toLowerCase())?.implementation : undefined,
    madeBy: (chain: number, address: Address) =>
      chain === chainId ? facts.madeBy?.get(address.toLowerCase()) : undefined,
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
    sources: facts.sources ?? new Map(),
    code: facts.code ?? new Map(),
    proxies: facts.proxies ?? new Map(),
    taking: takingOf(facts, reading),
    codeAsked: facts.codeAsked ?? false,
    labels: labelsOf(facts.chainId, addressesOf(reading.deeds), lists),
    elsewhere: elsewhereOf(facts, reading.deeds, lists),
    network: facts.asked.type === 'network' ? networkOf(facts.asked, lists) : undefined,
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
    simulation: facts.simulation,
    ages: facts.ages ?? new Map(),
    prices: facts.prices ?? new Map(),
    inPermit2: facts.inPermit2 ?? new Map(),
  }
}

/** Of the calls that bring ether, and of what an account would be handed to. */
function takingOf({ asked, codes }: Facts, { deeds }: Reading): Map<string, TakingShape> {
  const found = new Map<string, TakingShape>()
  if (!codes) return found
  const calls = asked.type === 'transaction' ? [asked] : asked.type === 'calls' ? asked.calls : []
  const looks = [
    ...calls.flatMap(({ to, data, valueWei }) => (to && valueWei > 0n ? [{ to, data, valueWei }] : [])),
    ...deeds.flatMap((deed): { to: Address; data: Hex; valueWei: bigint }[] =>
      deed.type === 'delegates' ? [{ to: deed.to, data: '0x', valueWei: 1n }] : [],
    ),
  ]
  for (const { to, data, valueWei } of looks) {
    const code = codes.get(to.toLowerCase())
    const shape = code && takingShape(code, data, valueWei)
    if (shape) found.set(to.toLowerCase(), shape)
  }
  return found
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

function elsewhereOf(
  { chainId, account }: Facts,
  deeds: readonly Deed[],
  lists: Lists,
): Evidence['elsewhere'] {
  return new Map(
    paymentsOf(deeds, account).flatMap(({ to }) => {
      const there = lists.elsewhere(chainId, to)
      return there ? [[to.toLowerCase(), there] as const] : []
    }),
  )
}

function networkOf(
  { chainId, name, symbol }: Extract<Asked, { type: 'network' }>,
  lists: Lists,
): NetworkFacts {
  return { chainId, name, symbol, ...lists.network(chainId, name) }
}

/** Every address in the deeds, each once. */
export function addressesOf(deeds: readonly Deed[]): Address[] {
  return [...new Set(deeds.flatMap(namedBy))]
}

/** A contract's own word, else a list's. A token that a list has is none. */
function isCollection(contract: Address, { chainId, collections }: Facts, lists: Lists): boolean {
  const label = lists.label(chainId, contract)
  if (label?.kind === 'token' || label?.kind === 'collection') return label.kind === 'collection'
  return collections?.get(contract.toLowerCase()) ?? false
}

/** EIP-4626: deposit, mint, withdraw and redeem. */
const ofVaults = new Set(['0x6e553f65', '0x94bf804d', '0xb460af94', '0xba087652'])

/** More contracts than this in one request are not asked about. */
const maxAsked = 8

/** What the chain should be asked before `review`. */
export function contractQuestions({ deeds }: Pick<Reading, 'deeds'>, account?: Address): ContractQuestions {
  const called = new Map<Address, Hex>()
  const unknown = new Set<Address>()
  for (const deed of deeds) {
    if (deed.type === 'delegates') unknown.add(deed.to)
    if (deed.type !== 'calls' || deed.depth > 0) continue
    if (!called.has(deed.to)) called.set(deed.to, deed.selector)
    if ((!deed.understood && !deed.note) || deed.valueWei > 0n) unknown.add(deed.to)
  }
  const proxies = [...called].map(([address, selector]) => ({ address, selector })).slice(0, maxAsked)
  // Whose code the account runs itself matters wherever anything is given away.
  const own = account && deeds.length > 0 ? [{ address: account, selector: '0x' as Hex }] : []
  return {
    code: addressesToAsk(deeds),
    proxies: [...proxies, ...own],
    vaults: proxies.filter(({ selector }) => ofVaults.has(selector)).map(({ address }) => address),
    tokens: ambiguousTokens(deeds).slice(0, maxAsked),
    inPermit2: account
      ? permit2Pairs(deeds)
          .slice(0, 4)
          .map((pair) => ({ owner: account, ...pair }))
      : [],
    codes: [...unknown].slice(0, maxAsked),
  }
}

/** Whether a factory made this contract. */
export interface FactoryQuestion {
  contract: Address
  made: FactoryEvent
}

/** Of which factories a called contract would have to be, for a descriptor to be about it. */
export function factoryQuestions(
  { deeds }: Pick<Reading, 'deeds'>,
  chainId: number,
  { descriptors }: Pick<Lists, 'descriptors'>,
): FactoryQuestion[] {
  const book = bookOf(descriptors)
  const asked = deeds.flatMap((deed) =>
    deed.type === 'calls'
      ? book.factoriesFor(chainId, deed.selector).map((made) => ({ contract: deed.to, made }))
      : [],
  )
  return asked.slice(0, maxAsked)
}

/** Whose code matters: who is called, and who may take something. */
function addressesToAsk(deeds: readonly Deed[]): Address[] {
  const asked = deeds.flatMap((deed) =>
    deed.type === 'grants' ? [deed.spender] : deed.type === 'calls' && deed.depth === 0 ? [deed.to] : [],
  )
  return [...new Set(asked)].slice(0, 16)
}

function namedBy(deed: Deed): Address[] {
  const given = (address: Address | undefined) => (address ? [address] : [])
  switch (deed.type) {
    case 'pays':
    case 'pays out':
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
