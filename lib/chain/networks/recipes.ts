// What of a chain's answers can be verified, chain by chain, and how. Data; lib/chain/client and proofs go by it.

export interface Recipes {
  /**
   * A block's hash is that of its header's fields: Ethereum's, or the OP stack's, which are the same ones. Missing: nobody
   * tried it on a recorded block, so a hash that does not follow shows nothing (a quorum's header may show the recipe).
   */
  header?: 'ethereum' | 'op'
  /** `none`: its state root is not that of Ethereum's trie, so eth_getProof proves nothing. */
  state?: 'ethereum' | 'none'
  /** How receipts lie under its receipts root; `none` where not all of them do. Missing: Ethereum's way is tried. */
  receipts?: 'ethereum' | 'op' | 'none'
  /** Where it is written, or tried. */
  source: string
}

const ethereum: Recipes = {
  header: 'ethereum',
  state: 'ethereum',
  receipts: 'ethereum',
  source: "recorded blocks and proofs of Ethereum's execution-apis",
}

const opStack: Recipes = {
  header: 'op',
  state: 'ethereum',
  receipts: 'op',
  source:
    'OP Stack specs: L2 execution engine (header), deposits (receipt with nonce and version); real blocks of Canyon, ' +
    'Holocene and Jovian in proofs/opStack.test.ts',
}

/** By chain id. Of a chain without a row it is found out; what can't be made again is agreed on, and nobody a liar. */
export const recipesOf: Readonly<Record<number, Recipes>> = {
  1: ethereum,
  11155111: ethereum,
  560048: ethereum,
  10: opStack,
  8453: opStack,
  137: {
    receipts: 'none',
    source: "Polygon Bor: a sprint's state-sync receipt is told with the block and is not under its root",
  },
  324: {
    state: 'none',
    receipts: 'none',
    source: 'ZKsync Era, JSON-RPC: the roots of state, transactions and receipts are zero',
  },
}
