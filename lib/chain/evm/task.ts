// What the local machine is given and what it answers: plain values, which cross from process to process as they are.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'

/** The block that a call believes it runs in. */
export interface MachineBlock {
  chainId: number
  number: bigint
  timestampSeconds: bigint
  gasLimit: bigint
  baseFeeWei: bigint
  coinbase: Address
  prevRandao: Hex
  /** What BLOCKHASH tells of the block before; older ones are not known. */
  parentHash: Hex
}

/** A message call from outside. */
export interface MachineCall {
  from: Address
  /** null deploys `data`. */
  to: Address | null
  valueWei: bigint
  data: Hex
  /** For the execution alone; what a transaction costs before its first step is not counted. */
  gas: bigint
}

/** An account as far as it is known; a slot that is missing in `slots` is not known to be zero. */
export interface MachineAccount {
  address: Address
  balanceWei: bigint
  nonce: bigint
  codeHash: Hex
  /** It is known to hold nothing in any slot. */
  isEmptyStorage: boolean
  /** Slot to value, both of 32 bytes, in lower case. */
  slots: Readonly<Record<Hex, Hex>>
}

export interface MachineState {
  accounts: readonly MachineAccount[]
  /** By code hash. */
  codes: Readonly<Record<Hex, Hex>>
}

/** What a run can't go on without. */
export type Missing =
  | { type: 'account'; address: Address }
  | { type: 'code'; address: Address; codeHash: Hex }
  | { type: 'slot'; address: Address; slot: Hex }
  /** Of a block that is older than the parent: nobody will give it. */
  | { type: 'block hash'; number: bigint }

export interface MachineTask {
  block: MachineBlock
  /** One after the other on the same state: each sees what those before it did. */
  calls: readonly MachineCall[]
  state: MachineState
}

export interface MachineLog {
  address: Address
  topics: Hex[]
  data: Hex
}

export type CallOutcome = (
  | { type: 'returned'; data: Hex; created?: Address }
  | { type: 'reverted'; data: Hex }
  /** In the words of the machine: "out of gas", "invalid opcode". */
  | { type: 'failed'; reason: string }
) & { gasUsed: bigint; logs: MachineLog[] }

/** What all calls together changed of an account. */
export interface MachineChange {
  address: Address
  before: { balanceWei: bigint; nonce: bigint }
  after: { balanceWei: bigint; nonce: bigint }
  slots: { slot: Hex; after: Hex }[]
}

export type MachineResult =
  | { type: 'done'; outcomes: CallOutcome[]; changes: MachineChange[] }
  | { type: 'missing'; missing: Missing }

/** Where the machine is: the offscreen document's Worker, or the same process in tests. Rejects when it breaks or hangs. */
export interface MachinePort {
  run(task: MachineTask): Promise<MachineResult>
}

/** What goes to the offscreen document, with one port for the answer. */
export interface MachineJob {
  type: 'run'
  task: MachineTask
}

export type MachineAnswer = MachineResult | { type: 'failed'; reason: string }

/** A block's gas takes a second or two; longer than this nothing honest takes. */
export const machineTimeoutMs = 10_000
