// What the spender of an approval may take already: read beside the draft, and shown with how it is known.

import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { type ProveCall, readAllowance } from '@/lib/chain/contracts/erc20'
import { decodeCall } from '@/lib/safety/decode/decodeCall'
import type { RequestPorts } from '../ports'
import type { Preparation, TransactionDraft } from './question'

interface AllowancePorts {
  chains: ChainClients
  /** Runs the token's own code on proved state; without it the allowance is what a quorum reports. */
  proveCall?: ProveCall
  wait(delayMs: number): Promise<void>
}

/** The draft does not wait longer than this for it; it is then said to be unknown. */
const waitsMs = 2_000

/** The `prepare` port with the present allowance in drafts of approvals; everything else passes through. */
export function withAllowance(
  prepare: RequestPorts['prepare'],
  { chains, proveCall, wait }: AllowancePorts,
): RequestPorts['prepare'] {
  return async (request, edits, how = {}) => {
    const action = decodeCall(request)
    if (action.type !== 'token approve') return prepare(request, edits, how)
    const { token, spender } = action
    const owner = request.from
    const reading = chains
      .of(request.chainId)
      .then((client) => readAllowance(client, token, { owner, spender }, proveCall))
      .catch((error: unknown) => unknown(error instanceof Error ? error.message : String(error)))
    const allowance: Promise<TransactionDraft['allowance']> = Promise.race([
      reading,
      wait(waitsMs).then(() => unknown('no answer in time')),
    ])
    const withIt = async (preparation: Preparation): Promise<Preparation> => {
      if (preparation.type !== 'ready') return preparation
      const known = await allowance
      return { ...preparation, draft: { ...preparation.draft, ...(known ? { allowance: known } : {}) } }
    }
    const { tell } = how
    const told = tell && (async (preparation: Preparation) => tell(await withIt(preparation)))
    return withIt(await prepare(request, edits, { ...how, ...(told ? { tell: told } : {}) }))
  }
}

const unknown = (reason: string) => ({ type: 'unknown' as const, reason })
