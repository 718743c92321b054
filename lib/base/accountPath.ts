// Where accounts lie below a phrase (BIP-32 paths), as schemes: a path with an x where the account's number goes.

/** The schemes that wallets use. BIP-44's is ours, MetaMask's, Rabby's, Ambire's and Rainbow's. */
export const pathSchemes = {
  standard: "m/44'/60'/0'/0/x",
  'ledger live': "m/44'/60'/x'/0/0",
  legacy: "m/44'/60'/0'/x",
} as const

export type SchemeName = keyof typeof pathSchemes
export const schemeNames = Object.keys(pathSchemes) as SchemeName[]

/** BIP-32's numbers go to 2^31 - 1; the bit above says "hardened". */
export const lastPathIndex = 0x7fff_ffff
const mostSteps = 12

export type ReadPath =
  | { type: 'scheme'; scheme: string; index: number }
  /** Not m and steps such as 44' or 0, or more than one x. */
  | { type: 'not a path' }
  | { type: 'number too large'; step: string }
  | { type: 'too long'; steps: number }

/**
 * Reads a path as people write it: ’ and h mean hardened too, spaces don't count. Without an x the last number is the
 * account's: m/44'/60'/2'/0/5 is number 5 of m/44'/60'/2'/0/x.
 */
export function readPath(text: string): ReadPath {
  const folded = text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[hH’‘′`´]/gu, "'")
    .replace(/^M/, 'm')
    .replace(/[X*]/g, 'x')
  if (!/^m(\/(\d+|x)'?)+$/.test(folded)) return { type: 'not a path' }
  const steps = folded.split('/').slice(1)
  if (steps.length > mostSteps) return { type: 'too long', steps: steps.length }
  const places = steps.flatMap((step, place) => (step.startsWith('x') ? [place] : []))
  if (places.length > 1) return { type: 'not a path' }
  const large = steps.find((step) => !step.startsWith('x') && Number.parseInt(step, 10) > lastPathIndex)
  if (large !== undefined) return { type: 'number too large', step: large }
  const plain = steps.map((step) => (step.startsWith('x') ? step : step.replace(/^0+(?=\d)/, '')))
  const place = places[0] ?? plain.length - 1
  const varied = plain[place] ?? ''
  const index = varied.startsWith('x') ? 0 : Number.parseInt(varied, 10)
  const scheme = ['m', ...plain.with(place, varied.endsWith("'") ? "x'" : 'x')].join('/')
  return { type: 'scheme', scheme, index }
}

/** True for what readPath gives as a scheme. */
export function isPathScheme(scheme: string): boolean {
  const read = readPath(scheme)
  return read.type === 'scheme' && read.scheme === scheme && scheme.includes('x')
}

/** The path of account number `index`. Throws a RangeError for anything but a scheme and a number below 2^31. */
export function pathAt(scheme: string, index: number): string {
  if (!isPathScheme(scheme)) throw new RangeError('expected a path with one x')
  if (!Number.isInteger(index) || index < 0 || index > lastPathIndex) {
    throw new RangeError(`expected an account number below 2^31, got ${index}`)
  }
  return scheme.replace('x', String(index))
}

/** What a scheme is called; undefined for one that the user typed. */
export function schemeName(scheme: string): SchemeName | undefined {
  return schemeNames.find((name) => pathSchemes[name] === scheme)
}
