/** Whether the packages are there to be read. */
export function canMakeTokenList(): boolean
/** The text of lib/lists/tokens/table.ts. */
export function makeTokenList(): string
