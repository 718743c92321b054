// Runs calls on the proved state of the agreed block: what the machine lacks is fetched with its proof, and it is run again.
import type { Address } from '@/lib/base/address'
import { canonicalJson } from '@/lib/base/canonicalJson'
import { bytesToHex, type Hex } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import type { ChainClient, ProvedState } from '../client/createChainClient'
import { emptyCodeHash } from '../proofs/accountProof'
import { emptyTrieRoot } from '../proofs/verifyTrieProof'
import { readAccessList } from './accessList'
import type {
  MachineAccount,
  MachineBlock,
  MachineCall,
  MachinePort,
  MachineResult,
  MachineState,
  Missing,
} from './task'

export type ProvedRun = Known<Extract<MachineResult, { type: 'done' }>>

/** What keeps a run from standing on proofs; the screen then says "agreed by n". */
export interface Unproved {
  type: 'unproved'
  reason: 'no proofs here' | 'not given' | 'too many parts'
}

/** So often a missing part is fetched and the run repeated. */
export const mostRepeats = 64

/** An account, and slots of it. */
type NamedPart = [Address, Hex[]]

interface RunOptions {
  /** Changes the block's values, such as the next number and time for what is still to come. */
  block?: Partial<MachineBlock>
  /** Balances and code that the run is to assume instead of the proved ones, such as enough ether to pay with. */
  assume?: (account: MachineAccount) => MachineAccount
}

/**
 * Runs the calls, one after the other, on the state after the block that a quorum holds, all of which is proved under it
 * by eth_getProof; code is checked against its proved hash. Rejects as ChainClient.head, and when the machine breaks.
 */
export async function runProved(
  client: ChainClient,
  machine: MachinePort,
  calls: readonly MachineCall[],
  clock: () => number,
  options: RunOptions = {},
): Promise<ProvedRun | Unproved> {
  const state = await client.provedState()
  if (!state) return { type: 'unproved', reason: 'no proofs here' }
  const { header } = state
  const block: MachineBlock = { ...blockOf(client.network.chainId, header), ...options.block }
  const parts = createParts(state, options.assume ?? ((account) => account))
  // The endpoint's guess of what will be read saves rounds; it is not believed.
  const named = touchedBefore(client, calls) ?? (await namedParts(client, calls, header.hash))
  await Promise.all(named.map(([address, slots]) => parts.add(address, slots)))

  for (let repeat = 0; repeat <= mostRepeats; repeat++) {
    const result = await machine.run({ block, calls, state: parts.state() })
    if (result.type === 'done') {
      remember(client, calls, parts.touched())
      const read = { number: header.number, hash: header.hash }
      return { value: result, known: state.known, block: read, at: clock() }
    }
    if (!(await parts.give(result.missing))) return { type: 'unproved', reason: 'not given' }
  }
  return { type: 'unproved', reason: 'too many parts' }
}

export function isProvedRun(run: ProvedRun | Unproved): run is ProvedRun {
  return 'known' in run
}

/** What a single view call returns, proved; undefined when it can't be proved, or reverts. */
export async function callProved(
  client: ChainClient,
  machine: MachinePort,
  call: { to: Address; data: Hex },
  clock: () => number,
): Promise<Known<Hex> | undefined> {
  const from: Address = '0x0000000000000000000000000000000000000000'
  const run = await runProved(client, machine, [{ from, valueWei: 0n, gas: 30_000_000n, ...call }], clock)
  const [outcome] = isProvedRun(run) ? run.value.outcomes : []
  if (!isProvedRun(run) || outcome?.type !== 'returned') return undefined
  return { ...run, value: outcome.data }
}

function blockOf(chainId: number, header: ProvedState['header']): MachineBlock {
  return {
    chainId,
    number: header.number,
    timestampSeconds: header.timestampSeconds,
    gasLimit: header.gasLimit,
    baseFeeWei: header.baseFeeWei ?? 0n,
    coinbase: header.coinbase ?? '0x0000000000000000000000000000000000000000',
    prevRandao: header.prevRandao ?? `0x${'00'.repeat(32)}`,
    parentHash: header.parentHash,
  }
}

/** The accounts, slots and code that were proved so far. */
function createParts(proved: ProvedState, assume: (account: MachineAccount) => MachineAccount) {
  const accounts = new Map<Address, MachineAccount>()
  const codes: Record<Hex, Hex> = {}

  async function add(address: Address, slots: readonly Hex[]): Promise<boolean> {
    const found = await proved.storage(address, slots)
    if (!found) return false
    const { account } = found
    const before = accounts.get(address)
    accounts.set(
      address,
      assume({
        address,
        balanceWei: account.balanceWei,
        nonce: account.nonce,
        codeHash: account.codeHash,
        isEmptyStorage: account.storageRoot === bytesToHex(emptyTrieRoot),
        slots: { ...before?.slots, ...found.slots },
      }),
    )
    if (account.codeHash === emptyCodeHash || codes[account.codeHash]) return true
    const code = await proved.code(address, account.codeHash)
    if (code !== undefined) codes[account.codeHash] = code
    return true
  }

  return {
    add,
    touched: (): NamedPart[] =>
      [...accounts.values()].map(({ address, slots }) => [address, Object.keys(slots) as Hex[]]),
    state: (): MachineState => ({ accounts: [...accounts.values()], codes }),
    /** false when nobody proves it. */
    async give(missing: Missing): Promise<boolean> {
      if (missing.type === 'block hash' || missing.type === 'code') return false
      return add(missing.address, missing.type === 'slot' ? [missing.slot] : [])
    },
  }
}

/** The same question reads the same places, mostly: it need not be asked again which. */
const remembered = new WeakMap<ChainClient, Map<string, NamedPart[]>>()
const mostRemembered = 200

const keyOf = (calls: readonly MachineCall[]) =>
  canonicalJson(calls.map(({ from, to, data, valueWei }) => [from, to, data, valueWei.toString()]))

function touchedBefore(client: ChainClient, calls: readonly MachineCall[]): NamedPart[] | undefined {
  return remembered.get(client)?.get(keyOf(calls))
}

function remember(client: ChainClient, calls: readonly MachineCall[], parts: NamedPart[]) {
  const known = remembered.get(client) ?? new Map<string, NamedPart[]>()
  const [oldest] = known.keys()
  if (known.size >= mostRemembered && oldest !== undefined) known.delete(oldest)
  remembered.set(client, known.set(keyOf(calls), parts))
}

/** What eth_createAccessList says will be touched; nothing where it is refused. */
async function namedParts(
  client: ChainClient,
  calls: readonly MachineCall[],
  blockHash: Hex,
): Promise<NamedPart[]> {
  const named = await Promise.all(
    calls.map(async ({ from, to, data }): Promise<NamedPart[]> => {
      if (to === null) return [[from, []]]
      const params = [{ from, to, data }, { blockHash }]
      const answer = await client.request('eth_createAccessList', params).catch(() => undefined)
      return [[from, []], [to, []], ...readAccessList(answer?.value)]
    }),
  )
  const merged = new Map<string, [Address, Set<Hex>]>()
  for (const [address, slots] of named.flat()) {
    const [, all] = merged.get(address.toLowerCase()) ?? [address, new Set<Hex>()]
    for (const slot of slots) all.add(slot)
    merged.set(address.toLowerCase(), [address, all])
  }
  return [...merged.values()].slice(0, mostRepeats).map(([address, slots]) => [address, [...slots]])
}
