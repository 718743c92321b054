// Accounts proved under the block that was agreed on: balance, nonce and code hash by eth_getProof (EIP-1186).
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import { isHexBytes } from '@/lib/base/hex'
import { type Known, provedUnder } from '@/lib/base/known'
import { type ProvedAccount, verifyAccount } from '../proofs/accountProof'
import { askAtBlock } from './askAtBlock'
import { BadAnswer } from './chainErrors'
import type { Endpoint } from './createEndpoint'
import type { AgreedHead } from './createHeads'
import { type Lie, withPosition } from './endpointFacts'
import { inTurn } from './inTurn'
import { list, object, quantity } from './parse'

export interface ProverPorts {
  clock: Clock
  wait(delayMs: number): Promise<void>
  /** So long one endpoint alone is waited for. */
  slowAfterMs(endpoint: Endpoint): number
}

export interface Prover {
  /** undefined: nobody proves it here, because the chain or its endpoints don't. */
  account(head: AgreedHead, address: Address): Promise<Known<ProvedAccount> | undefined>
}

interface Given {
  endpoint: Endpoint
  /** What it says beside its proof, where it can be read. */
  said?: { balanceWei: bigint; nonce: bigint }
}

export function createProver({ clock, wait, slowAfterMs }: ProverPorts): Prover {
  /** Of one block: balance and nonce of an account are one question. */
  let kept: { hash: string; proofs: Map<string, Promise<Known<ProvedAccount> | undefined>> } | undefined

  async function prove(head: AgreedHead, address: Address): Promise<Known<ProvedAccount> | undefined> {
    const { header, holders } = head
    if (header.binding.type !== 'bound') return undefined
    let truth: ProvedAccount | undefined
    const disproved: Given[] = []
    const able = holders.filter((endpoint) => !endpoint.facts().refusedMethods.includes('eth_getProof'))
    const question = { method: 'eth_getProof', params: (block: unknown) => [address, [], block] }

    const attempt = async (endpoint: Endpoint): Promise<ProvedAccount | undefined> => {
      const answer = await askAtBlock(endpoint, question, header)
      if (answer.type !== 'result') return undefined
      const given = readGiven(endpoint, answer.value)
      const proof = readProof(answer.value)
      const verdict = proof && verifyAccount(header.stateRoot, address, proof)
      if (verdict?.type === 'proved') {
        truth = verdict.account
        expose([given, ...disproved], truth)
        return truth
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
      const proof = prove(head, address)
      proofs.set(address, proof)
      // A failure is no answer for the next one who asks.
      const forget = () => proofs.delete(address)
      proof.then((answer) => answer ?? forget(), forget)
      return proof
    },
  }
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
    const nodes = list(object(value, 'the proof').accountProof, 'accountProof', 130)
    return nodes.every(isHexBytes) ? nodes : undefined
  } catch (error) {
    if (error instanceof BadAnswer) return undefined
    throw error
  }
}
