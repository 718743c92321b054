// The types of chromium.mjs for the TypeScript that uses it.
/** The path of a Chromium that loads unpacked extensions; undefined where there is none. */
export function findChromium(): string | undefined
