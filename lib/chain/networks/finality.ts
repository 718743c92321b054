// What makes a block stay, chain by chain, and where that is written. Data; lib/chain/watch asks the endpoints by it.

export interface FinalityRule {
  /**
   * `tags`: nodes answer to the block tags "finalized" and, where `safe` is given, "safe" (execution-apis).
   * `instant`: a block that a node shows can't be taken back, so the newest one that a quorum holds is final.
   */
  by: 'tags' | 'instant'
  /** What "safe" stands for on this chain; missing where the tag is not offered or says nothing more. */
  safe?: 'justified' | 'posted to L1'
  /** What "finalised" stands for on this chain. */
  final: 'validators' | 'final on L1' | 'proved on L1' | 'milestone' | 'consensus'
  /** Where the rule is written. */
  source: string
}

/** Two thirds of the validators justified it (safe), and a later epoch on top of it (finalised). */
const gasper: FinalityRule = {
  by: 'tags',
  safe: 'justified',
  final: 'validators',
  source: 'Ethereum consensus specs, fork choice: safe block, finalized checkpoint; EIP-3675',
}

/** By the sequencer at once, safe when its data is on L1, final when that L1 block is. */
const opStack: FinalityRule = {
  by: 'tags',
  safe: 'posted to L1',
  final: 'final on L1',
  source: 'OP Stack specs, rollup node: unsafe, safe and finalized head',
}

/** By chain id. A chain without a row has no "final": confirmations are counted, and nothing more is said. */
export const finalityRules: Readonly<Record<number, FinalityRule>> = {
  1: gasper,
  11155111: gasper,
  560048: gasper,
  100: gasper,
  10: opStack,
  8453: opStack,
  42161: {
    by: 'tags',
    safe: 'posted to L1',
    final: 'final on L1',
    source: 'Arbitrum Nitro: "safe" and "finalized" follow the L1 block that holds the batch',
  },
  137: {
    by: 'tags',
    final: 'milestone',
    source: 'Polygon PoS: milestones of Heimdall (PIP-11), served by Bor as "finalized"',
  },
  56: {
    by: 'tags',
    safe: 'justified',
    final: 'validators',
    source: 'BNB Smart Chain: fast finality (BEP-126)',
  },
  43114: {
    by: 'instant',
    final: 'consensus',
    source: 'Avalanche C-Chain: Snowman accepts a block once and for all; nodes show accepted blocks only',
  },
  59144: {
    by: 'tags',
    final: 'proved on L1',
    source:
      'Linea docs, "Retrieve finalized L2 blocks" (the tag) and "Transaction finality" (proved on L1, in a final block)',
  },
  534352: {
    by: 'tags',
    final: 'proved on L1',
    source:
      'scroll-tech/go-ethereum #548: "finalized", of nodes that verify the rollup; #716: there is no "safe"; ScrollChain',
  },
  324: {
    by: 'tags',
    final: 'proved on L1',
    source:
      'ZKsync docs, "Finality": a batch is committed, proved and at last executed on Ethereum; then it is final',
  },
}
