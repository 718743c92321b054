// Whether a sign-in is what it should be: for this site, this account, this chain and this hour.
import { type Address, sameAddress } from '@/lib/base/address'
import type { BrokenSignIn, SignIn } from './readSignIn'

/** Who really asks, for whom, and when. */
export interface SignInContext {
  /** The origin of the frame that asks, as the browser says; undefined when it is the wallet itself. */
  origin: string | undefined
  account: Address
  /** The chain that the site is on; undefined where nobody knows. */
  chainId: number | undefined
  /** Milliseconds since 1970. */
  now: number
}

export type SignInProblem =
  /** The message signs in somewhere else than where it is asked for: the mark of a stolen sign-in. */
  | { type: 'other site'; domain: string; host: string }
  | { type: 'other account'; address: Address }
  | { type: 'other chain'; chainId: bigint; siteChainId: number }
  | { type: 'expired'; at: number }
  | { type: 'not yet valid'; at: number }
  | { type: 'broken'; line: number; expected: BrokenSignIn['expected'] }

/** Nobody should sign with one of these. None: all is as it says. */
export function judgeSignIn(signIn: SignIn | BrokenSignIn, context: SignInContext): SignInProblem[] {
  return [
    siteProblem(signIn, context.origin),
    formProblem(signIn),
    accountProblem(signIn, context.account),
    chainProblem(signIn, context.chainId),
    timeProblem(signIn, context.now),
  ].filter((problem) => problem !== undefined)
}

/** `origin` undefined: the wallet itself asks, or nobody knows who. */
export function siteProblem(signIn: SignIn | BrokenSignIn, origin: string | undefined) {
  const site = origin === undefined ? undefined : readOrigin(origin)
  if (!site || isFor(signIn, site)) return undefined
  return { type: 'other site' as const, domain: signIn.domain, host: site.host }
}

export function formProblem(signIn: SignIn | BrokenSignIn) {
  if (signIn.type === 'sign in') return undefined
  return { type: 'broken' as const, line: signIn.line, expected: signIn.expected }
}

/** Nobody has the key of the zero address, whoever signs. */
export function accountProblem(signIn: SignIn | BrokenSignIn, account: Address | undefined) {
  if (signIn.type !== 'sign in') return undefined
  const { address } = signIn
  const another = /^0x0{40}$/.test(address) || (account !== undefined && !sameAddress(address, account))
  return another ? { type: 'other account' as const, address } : undefined
}

export function chainProblem(signIn: SignIn | BrokenSignIn, siteChainId: number | undefined) {
  if (signIn.type !== 'sign in' || siteChainId === undefined || signIn.chainId === BigInt(siteChainId)) {
    return undefined
  }
  return { type: 'other chain' as const, chainId: signIn.chainId, siteChainId }
}

/** `now` in milliseconds since 1970. */
export function timeProblem(signIn: SignIn | BrokenSignIn, now: number) {
  if (signIn.type !== 'sign in') return undefined
  const { expiresAt, notBefore } = signIn
  if (expiresAt && now >= expiresAt.at) return { type: 'expired' as const, at: expiresAt.at }
  return notBefore && now < notBefore.at ? { type: 'not yet valid' as const, at: notBefore.at } : undefined
}

/** What must be typed to sign in spite of a problem: the domain it is for, or the site's host where it names none. */
export function domainToType(signIn: SignIn | BrokenSignIn, context: SignInContext): string {
  const host = context.origin === undefined ? undefined : readOrigin(context.origin)?.host
  return signIn.domain === '' ? (host ?? 'sign') : signIn.domain
}

interface Site {
  scheme: string
  /** As the URL has it: with the port, unless it is the scheme's own. */
  host: string
  hostname: string
  port: string
}

/** The scheme, where it is named, the host, and the port, where it is named, must be the site's. No user part. */
function isFor(signIn: SignIn | BrokenSignIn, site: Site): boolean {
  if (signIn.type === 'sign in' && signIn.scheme !== undefined && signIn.scheme !== site.scheme) return false
  const named = /^([^@:[\]]+|\[[0-9a-fA-F:.]+\])(?::(\d{1,5}))?$/.exec(signIn.domain)
  if (!named) return false
  const [, hostname = '', port] = named
  if (hostname.toLowerCase() !== site.hostname) return false
  return port === undefined || Number(port) === Number(site.port)
}

function readOrigin(origin: string): Site | undefined {
  try {
    const { protocol, host, hostname, port } = new URL(origin)
    const scheme = protocol.slice(0, -1)
    return { scheme, host, hostname, port: port === '' ? (scheme === 'http' ? '80' : '443') : port }
  } catch {
    return undefined
  }
}
