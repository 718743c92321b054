// What a token contract says of itself. Nobody else was asked, so it is a claim.

export interface ClaimedToken {
  claimedSymbol: string
  claimedName: string
  claimedDecimals: number
  /** The symbol or the name held characters that hide or turn text, or was too long: shown is what is left. */
  altered?: true
}
