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
  const problems: SignInProblem[] = []
  const site = context.origin === undefined ? undefined : readOrigin(context.origin)
  if (site && !isFor(signIn, site)) {
    problems.push({ type: 'other site', domain: signIn.domain, host: site.host })
  }
  if (signIn.type === 'broken sign in') {
    return [...problems, { type: 'broken', line: signIn.line, expected: signIn.expected }]
  }
  if (!sameAddress(signIn.address, context.account)) {
    problems.push({ type: 'other account', address: signIn.address })
  }
  if (context.chainId !== undefined && signIn.chainId !== BigInt(context.chainId)) {
    problems.push({ type: 'other chain', chainId: signIn.chainId, siteChainId: context.chainId })
  }
  if (signIn.expiresAt && context.now >= signIn.expiresAt.at) {
    problems.push({ type: 'expired', at: signIn.expiresAt.at })
  }
  if (signIn.notBefore && context.now < signIn.notBefore.at) {
    problems.push({ type: 'not yet valid', at: signIn.notBefore.at })
  }
  return problems
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
