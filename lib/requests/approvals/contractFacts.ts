// What the chain says of the contracts that a signature is about: whether there is code, whose code it really is and
// whether that changed, what a vault holds, and which "token" is a collection. Each look ends in time, or is left out.
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { Hex } from '@/lib/base/hex'
import { type HowKnown, saidBy, weaker } from '@/lib/base/known'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { getCode } from '@/lib/chain/client/reads'
import { hasOwnCode } from '@/lib/chain/contracts/hasOwnCode'
import { wasMadeBy } from '@/lib/chain/contracts/madeBy'
import { type Permit2Allowance, readPermit2Allowance } from '@/lib/chain/contracts/permit2'
import { askWord, readCodeHash, readSlots } from '@/lib/chain/contracts/proxy'
import { factoryKey } from '@/lib/safety/decode/erc7730/factory'
import {
  addressInWord,
  compareProxy,
  isNews,
  type ProxyFacts,
  type ProxyKind,
  type ProxySighting,
  readProxyCode,
  slotInUse,
  slots,
} from '@/lib/safety/proxies/proxy'
import type { ContractQuestions, FactoryQuestion } from '@/lib/safety/review'
import { permit2Key } from '@/lib/safety/risk/permit2Pairs'

export interface ContractFacts {
  /** How what is read of an address's code is known, by address in lower case: as sure as the least sure of it. */
  sources: Map<string, HowKnown>
  /** By address in lower case; what could not be asked is missing. */
  code: Map<string, boolean>
  proxies: Map<string, ProxyFacts>
  vaultAssets: Map<string, Address>
  /** Whether a contract says that it is a collection of NFTs (EIP-165, EIP-721). */
  collections: Map<string, boolean>
  /** What Permit2 lets spenders take already, by `permit2Key`. */
  inPermit2: Map<string, Permit2Allowance>
  /** The code that answers, behind whatever proxy. */
  codes: Map<string, Hex>
}

export interface ContractFactsPorts {
  client(chainId: number): Promise<ChainClient>
  /** Ends a look that takes too long, or fails, without an answer. */
  inTime<T>(look: () => Promise<T>): Promise<T | undefined>
  sightings: {
    /** Oldest first. */
    of(chainId: number, address: Address): Promise<ProxySighting[]>
    add(sighting: ProxySighting): Promise<void>
  }
  clock: Clock
}

export type ReadContractFacts = (chainId: number, questions: ContractQuestions) => Promise<ContractFacts>

export function createContractFacts({
  client,
  inTime,
  sightings,
  clock,
}: ContractFactsPorts): ReadContractFacts {
  return async (chainId, { code: asked, proxies: called, vaults, tokens, inPermit2, codes }) => {
    const facts: ContractFacts = {
      sources: new Map(),
      code: new Map(),
      proxies: new Map(),
      vaultAssets: new Map(),
      collections: new Map(),
      inPermit2: new Map(),
      codes: new Map(),
    }
    const look = async <T>(
      address: Address,
      into: Map<string, T>,
      read: (chain: ChainClient) => Promise<T | undefined>,
    ) => {
      const found = await inTime(async () => read(await client(chainId)))
      if (found !== undefined) into.set(address.toLowerCase(), found)
    }
    const heard = (address: Address, known: HowKnown) => {
      const before = facts.sources.get(address.toLowerCase())
      facts.sources.set(address.toLowerCase(), before ? weaker(before, known) : known)
    }
    const lookedBehind = called.map(({ address, selector }) =>
      look(address, facts.proxies, async (chain) => {
        const found = await findProxy(chain, address, selector)
        if (!found) return undefined
        heard(address, found.known)
        return remembered(chainId, address, found)
      }),
    )
    await Promise.all([
      ...lookedBehind,
      ...asked.map((address) =>
        look(address, facts.code, async (chain) => {
          const { value, known } = await hasOwnCode(chain, address)
          heard(address, known)
          return value
        }),
      ),
      ...vaults.map((vault) =>
        look(vault, facts.vaultAssets, async (chain) =>
          addressInWord((await askWord(chain, vault, asset))?.value),
        ),
      ),
      ...tokens.map((token) =>
        look(token, facts.collections, async (chain) => {
          const answer = await askWord(chain, token, isCollection)
          return answer === undefined ? false : BigInt(answer.value) === 1n
        }),
      ),
      ...inPermit2.map(async (pair) => {
        const allowance = await inTime(async () => readPermit2Allowance(await client(chainId), pair))
        if (allowance) facts.inPermit2.set(permit2Key(pair), allowance)
      }),
      // Whose code it is must be known first; both together have the time of one look.
      ...codes.map((address) =>
        look(address, facts.codes, async (chain) => {
          await Promise.all(lookedBehind)
          const behind = facts.proxies.get(address.toLowerCase())?.implementation
          const { value, known } = await getCode(chain, behind ?? address)
          heard(address, known)
          return value
        }),
      ),
    ])
    return facts
  }

  async function remembered(chainId: number, address: Address, found: Sighted): Promise<ProxyFacts> {
    const before = await sightings.of(chainId, address)
    const { known: how, block, ...proxy } = found
    const now = clock()
    if (isNews(proxy, before)) {
      await sightings.add({
        ...proxy,
        chainId,
        address,
        at: now,
        by: saidBy(how),
        ...(block === undefined ? {} : { block }),
      })
    }
    return compareProxy(proxy, before, now)
  }
}

export type ReadMakers = (
  chainId: number,
  questions: readonly FactoryQuestion[],
) => Promise<Map<string, Set<string>>>

/** Which contracts were made by which factories, by their address in lower case; what could not be asked is missing. */
export function createMakers({ client, inTime }: Pick<ContractFactsPorts, 'client' | 'inTime'>): ReadMakers {
  return async (chainId, questions) => {
    const found = new Map<string, Set<string>>()
    await Promise.all(
      questions.map(async ({ contract, made }) => {
        const key = contract.toLowerCase()
        const is = await inTime(async () => wasMadeBy(await client(chainId), contract, made))
        if (is) found.set(key, new Set([...(found.get(key) ?? []), factoryKey(made)]))
      }),
    )
    return found
  }
}

/** asset() of EIP-4626. */
const asset: Hex = '0x38d52e0f'
/** supportsInterface(0x80ac58cd): EIP-721. */
const isCollection: Hex = `0x01ffc9a780ac58cd${'0'.repeat(56)}`
/** implementation() of a beacon. */
const beaconImplementation: Hex = '0x5c60da1b'
/** facetAddress(bytes4) of a diamond's loupe (EIP-2535). */
const facetAddress = (selector: Hex): Hex => `0xcdffacc6${selector.slice(2)}${'0'.repeat(56)}`

type Sighted = ProxyFacts & { known: HowKnown; block?: bigint }

async function findProxy(chain: ChainClient, address: Address, selector: Hex): Promise<Sighted | undefined> {
  const reading = readProxyCode((await getCode(chain, address)).value)
  if (reading.type === 'does not') return undefined
  if (reading.type === 'hands on') return sighted(chain, reading.kind, reading.to)
  const places = Object.fromEntries(reading.slots.map((slot) => [slot, slots[slot]]))
  const used = slotInUse(await readSlots(chain, address, places))
  if (used?.kind === 'beacon') {
    const implementation = addressInWord((await askWord(chain, used.address, beaconImplementation))?.value)
    return implementation && sighted(chain, 'beacon', implementation)
  }
  if (used) return sighted(chain, used.kind, used.address)
  const facet = addressInWord((await askWord(chain, address, facetAddress(selector)))?.value)
  return facet && { ...(await sighted(chain, 'diamond', facet)), facet: selector }
}

async function sighted(chain: ChainClient, kind: ProxyKind, implementation: Address): Promise<Sighted> {
  const { value, known, block } = await readCodeHash(chain, implementation)
  return {
    kind,
    implementation,
    codeHash: value,
    known,
    ...(block ? { block: block.number } : {}),
  }
}
