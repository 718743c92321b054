/** Whether the package is there to be read. */
export function canMakePriceFeeds(): boolean
/** The text of lib/chain/prices/feedTable.ts. */
export function makePriceFeeds(): string
