// How far apart blocks are, where the protocol fixes it; of others nothing is said in seconds.

/** Milliseconds by chain id. */
export const blockTimeMs: Readonly<Record<number, number>> = {
  // One slot: Ethereum consensus specs, SECONDS_PER_SLOT.
  1: 12_000,
  11155111: 12_000,
  560048: 12_000,
  // Gnosis consensus specs.
  100: 5_000,
  // OP Stack rollup configuration, block_time.
  10: 2_000,
  8453: 2_000,
}
