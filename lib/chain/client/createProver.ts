// The state proved under the block that was agreed on: accounts and their storage by eth_getProof (EIP-1186), and code.
import { keccak_256 } from '@noble/hashes/sha3.js'
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import { bytesToHex, type Hex, hexToBytes, isHexBytes } from '@/lib/base/hex'
import { type Known, provedUnder } from '@/lib/base/known'
import { type ProvedAccount, verifyAccount, verifyStorage } from '../proofs/accountProof'
import { askAtBlock } from './askAtBlock'
import { BadAnswer } from './chainErrors'
import type { Endpoint } from './createEndpoint'
import type { AgreedHead } from './createHeads'
import { type Lie, withPosition } from './endpointFacts'
import { inTurn } from './inTurn'
import { isObject } from './jsonRpc'
import { list, object, quantity } from './parse'

export interface ProverPorts {
  clock: Clock
  wait(delayMs: number): Promise<void>
  /** So long one endpoint alone is waited for. */
  slowAfterMs(endpoint: Endpoint): number
}

/** Slot to value, both of 32 bytes. */
export type ProvedSlots = Record<Hex, Hex>

export interface Prover {
  /** undefined: nobody proves it here, because the chain or its endpoints don't. */
  account(head: AgreedHead, address: Address): Promise<Known<ProvedAccount> | undefined>
  /** As `account`: an account with some of its storage; slots of 32 bytes, in lower case. */
  storage(
    head: AgreedHead,
    address: Address,
    slots: readonly Hex[],
  ): Promise<Known<{ account: ProvedAccount; slots: ProvedSlots }> | undefined>
  /** The code with this hash. undefined when nobody gives it. */
  code(head: AgreedHead, address: Address, codeHash: Hex): Promise<Hex | undefined>
}

interface Given {
  endpoint: Endpoint
  /** What it says beside its proof, where it can be read. */
  said?: { balanceWei: bigint; nonce: bigint }
}

/** A contract's code is at most 24 kB. */
const mostCodes = 50

export function createProver({ clock, wait, slowAfterMs }: ProverPorts): Prover {
  const codes = new Map<Hex, Hex>()
  /** Of one block: balance and nonce of an account are one question. */
  let kept: { hash: string; proofs: Map<string, Promise<Known<ProvedAccount> | undefined>> } | undefined

  async function prove(
    head: AgreedHead,
    address: Address,
    wanted: readonly Hex[] = [],
  ): Promise<Known<{ account: ProvedAccount; slots: ProvedSlots }> | undefined> {
    const { header, holders } = head
    if (header.binding.type !== 'bound') return undefined
    let truth: ProvedAccount | undefined
    const disproved: Given[] = []
    const able = holders.filter((endpoint) => !endpoint.refuses('eth_getProof'))
    const question = { method: 'eth_getProof', params: (block: unknown) => [address, wanted, block] }

    const attempt = async (endpoint: Endpoint) => {
      const answer = await askAtBlock(endpoint, question, header)
      if (answer.type !== 'result') return undefined
      const given = readGiven(endpoint, answer.value)
      const proof = readProof(isObject(answer.value) ? answer.value.accountProof : undefined)
      const verdict = proof && verifyAccount(header.stateRoot, address, proof)
      const slots = verdict?.type === 'proved' && proveSlots(verdict.account, wanted, answer.value)
      if (verdict?.type === 'proved' && slots) {
        truth = verdict.account
        expose([given, ...disproved], truth)
        return { account: truth, slots }
      }
      // Whether it lied is known once another proves what is so: the chain may keep its state in another way.
      if (truth) expose([given], truth, 'proof')
      else disproved.push(given)
      return undefined
    }

    /** They contradict a proof under a header that a quorum holds. */
    function expose(givens: readonly Given[], account: ProvedAccount, about?: 'proof') {
      for (const { endpoint, said } of givens) {
        const lie = lieOf(said, account, disproved.some((one) => one.endpoint === endpoint) ? 'proof' : about)
        if (!lie) continue
        const block = { number: header.number, hash: header.hash }
        endpoint.note((facts) => withPosition(facts, { type: 'lied', lie: { ...lie, block } }, clock()))
      }
    }

    const value = await inTurn(able, attempt, { afterMs: slowAfterMs, wait })
    if (!value) return undefined
    const block = { number: header.number, hash: header.hash }
    return { value, known: provedUnder(head.known), block, at: clock() }
  }

  return {
    account(head, address) {
      const { hash } = head.header
      if (kept?.hash !== hash) kept = { hash, proofs: new Map() }
      const { proofs } = kept
      const known = proofs.get(address)
      if (known) return known
      const proof = prove(head, address).then((known) => known && { ...known, value: known.value.account })
      proofs.set(address, proof)
      // A failure is no answer for the next one who asks.
      const forget = () => proofs.delete(address)
      proof.then((answer) => answer ?? forget(), forget)
      return proof
    },

    storage: prove,

    async code(head, address, codeHash) {
      const known = codes.get(codeHash)
      if (known !== undefined) return known
      const question = { method: 'eth_getCode', params: (block: unknown) => [address, block] }
      const attempt = async (endpoint: Endpoint) => {
        const answer = await askAtBlock(endpoint, question, head.header)
        const code = answer.type === 'result' && isHexBytes(answer.value) ? answer.value : undefined
        return code !== undefined && bytesToHex(keccak_256(hexToBytes(code))) === codeHash ? code : undefined
      }
      const code = await inTurn(head.holders, attempt, { afterMs: slowAfterMs, wait })
      if (code === undefined) return undefined
      // What hashes to this stays the same, whatever the block.
      const [oldest] = codes.keys()
      if (codes.size >= mostCodes && oldest) codes.delete(oldest)
      codes.set(codeHash, code)
      return code
    },
  }
}

/** undefined unless each of them is proved. */
function proveSlots(account: ProvedAccount, wanted: readonly Hex[], value: unknown): ProvedSlots | undefined {
  if (wanted.length === 0) return {}
  const given = isObject(value) ? value.storageProof : undefined
  const proofs = Array.isArray(given) && given.length === wanted.length ? given.filter(isObject) : []
  const slots: ProvedSlots = {}
  // They come in the order of asking; what each of them proves does not rest on that.
  for (const [place, slot] of wanted.entries()) {
    const proof = readProof(proofs[place]?.proof)
    const verdict = proof && verifyStorage(account.storageRoot, slot, proof)
    if (verdict?.type !== 'proved') return undefined
    slots[slot] = `0x${verdict.value.toString(16).padStart(64, '0')}`
  }
  return slots
}

/** How what an endpoint says differs from what is proved; undefined when it does not. */
function lieOf(
  said: Given['said'],
  { balanceWei, nonce }: ProvedAccount,
  about: 'proof' | undefined,
): Lie | undefined {
  if (said && said.balanceWei !== balanceWei) {
    return { about: 'balance', said: said.balanceWei.toString(), instead: balanceWei.toString() }
  }
  if (said && said.nonce !== nonce) {
    return { about: 'nonce', said: said.nonce.toString(), instead: nonce.toString() }
  }
  return about && { about, said: '', instead: '' }
}

function readGiven(endpoint: Endpoint, value: unknown): Given {
  try {
    const { balance, nonce } = object(value, 'the proof')
    return { endpoint, said: { balanceWei: quantity(balance, 'balance'), nonce: quantity(nonce, 'nonce') } }
  } catch (error) {
    if (error instanceof BadAnswer) return { endpoint }
    throw error
  }
}

function readProof(value: unknown) {
  try {
    const nodes = list(value, 'a proof', 130)
    return nodes.every(isHexBytes) ? nodes : undefined
  } catch (error) {
    if (error instanceof BadAnswer) return undefined
    throw error
  }
}
