// Sign-In with Ethereum (EIP-4361): a message's text → its fields, or what of the format it breaks.
import { type Address, parseAddress } from '@/lib/base/address'

export interface SignIn {
  type: 'sign in'
  /** Missing where the message leaves it out; then any is meant. */
  scheme?: string
  /** RFC 3986's authority: a host, perhaps with a port. */
  domain: string
  address: Address
  statement?: string
  uri: string
  chainId: bigint
  nonce: string
  /** Times as the message writes them (RFC 3339), and in milliseconds since 1970. */
  issuedAt: Time
  expiresAt?: Time
  notBefore?: Time
  requestId?: string
  resources?: string[]
}

export interface Time {
  text: string
  at: number
}

/** Its first line asks to sign in, the rest is not as EIP-4361 says; `domain` as far as that line names one. */
export interface BrokenSignIn {
  type: 'broken sign in'
  domain: string
  /** The number of the first line that does not fit, from 1, and what is expected there. */
  line: number
  expected: ExpectedLine
}

export type ExpectedLine =
  | 'domain'
  | 'address'
  | 'empty line'
  | 'statement'
  | 'URI'
  | 'version 1'
  | 'chain id'
  | 'nonce'
  | 'issued at'
  | 'expiration time'
  | 'not before'
  | 'request id'
  | 'resources'
  | 'end'

/** What comes before it names who asks. Case and the word before "account" may differ in messages that imitate it. */
const opening = /^(.*?) wants you to sign in with your (\S+ )?account:?\s*$/i
const exactOpening =
  /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):\/\/)?([^\s/?#]+) wants you to sign in with your Ethereum account:$/

/** Reads a message; undefined when it does not ask to sign in. Never throws. */
export function readSignIn(text: string): SignIn | BrokenSignIn | undefined {
  const lines = text.split('\n')
  const asks = lines.slice(0, 3).findIndex((line) => opening.test(line))
  if (asks < 0) {
    // Said somewhere else in the text, it is meant to be taken for one.
    const line = lines.findIndex((each) => /wants you to sign in with your Ethereum account/i.test(each))
    return line < 0 ? undefined : { type: 'broken sign in', domain: '', line: line + 1, expected: 'domain' }
  }
  const [, named = ''] = opening.exec(lines[asks] ?? '') ?? []
  const domain = named.replace(/^[a-zA-Z][a-zA-Z0-9+.-]*:\/\//, '').trim()
  const read = readLines(lines)
  return 'expected' in read ? { type: 'broken sign in', domain, ...read } : read
}

interface Broken {
  line: number
  expected: ExpectedLine
}

function readLines(lines: readonly string[]): SignIn | Broken {
  let at = 0
  const broken = (expected: ExpectedLine): Broken => ({ line: at + 1, expected })
  /** The rest of the current line behind these words; undefined when it has others. */
  const behind = (words: string) =>
    lines[at]?.startsWith(words) ? lines[at]?.slice(words.length) : undefined

  const [, scheme, domain] = exactOpening.exec(lines[at] ?? '') ?? []
  if (domain === undefined) return broken('domain')
  at++
  const address = parseAddress(/^0x[0-9a-fA-F]{40}$/.test(lines[at] ?? '') ? lines[at] : '')
  if (address.type !== 'address') return broken('address')
  at++
  if (lines[at] !== '') return broken('empty line')
  at++
  // Without a statement there are two empty lines; with one it stands between them.
  let statement: string | undefined
  if (lines[at] !== '') {
    statement = lines[at]
    if (statement === undefined || !isStatement(statement)) return broken('statement')
    at++
  } else if (lines[at + 1] === '') {
    statement = ''
    at++
  }
  if (lines[at] !== '') return broken('empty line')
  at++

  const uri = behind('URI: ')
  if (uri === undefined || !isUri(uri)) return broken('URI')
  at++
  if (behind('Version: ') !== '1') return broken('version 1')
  at++
  const chainId = behind('Chain ID: ')
  if (chainId === undefined || !/^\d{1,78}$/.test(chainId)) return broken('chain id')
  at++
  const nonce = behind('Nonce: ')
  if (nonce === undefined || !/^[a-zA-Z0-9]{8,}$/.test(nonce)) return broken('nonce')
  at++
  const issuedAt = readTime(behind('Issued At: '))
  if (!issuedAt) return broken('issued at')
  at++

  const found: SignIn = {
    type: 'sign in',
    ...(scheme === undefined ? {} : { scheme: scheme.toLowerCase() }),
    domain,
    address: address.address,
    ...(statement === undefined ? {} : { statement }),
    uri,
    chainId: BigInt(chainId),
    nonce,
    issuedAt,
  }
  const expires = behind('Expiration Time: ')
  if (expires !== undefined) {
    const time = readTime(expires)
    if (!time) return broken('expiration time')
    found.expiresAt = time
    at++
  }
  const notBefore = behind('Not Before: ')
  if (notBefore !== undefined) {
    const time = readTime(notBefore)
    if (!time) return broken('not before')
    found.notBefore = time
    at++
  }
  const requestId = behind('Request ID: ')
  if (requestId !== undefined) {
    // RFC 3986's pchar: nothing that could be taken for another line.
    if (!/^(?:[a-zA-Z0-9._~!$&'()*+,;=:@-]|%[0-9a-fA-F]{2})*$/.test(requestId)) return broken('request id')
    found.requestId = requestId
    at++
  }
  if (lines[at] === 'Resources:') {
    at++
    const resources: string[] = []
    for (; at < lines.length; at++) {
      const resource = behind('- ')
      if (resource === undefined || !isUri(resource)) return broken('resources')
      resources.push(resource)
    }
    found.resources = resources
  }
  return at === lines.length ? found : broken('end')
}

/** RFC 3986's reserved and unreserved characters and spaces, as the EIP has it; other letters are seen in the wild. */
function isStatement(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)
}

/** RFC 3986, §3: a scheme, a colon, and characters that may stand in a URI. */
function isUri(text: string): boolean {
  return /^[a-zA-Z][a-zA-Z0-9+.-]*:(?:[a-zA-Z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9a-fA-F]{2})*$/.test(text)
}

/** RFC 3339's date-time; undefined for what is none, or no day of the calendar. */
function readTime(text: string | undefined): Time | undefined {
  const parts =
    text === undefined
      ? undefined
      : /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/i.exec(text)
  if (!parts || text === undefined) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number)
  const daysInMonth = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  if (day < 1 || day > daysInMonth || hour > 23 || minute > 59 || second > 60) return undefined
  if (Number(parts[7] ?? 0) > 23 || Number(parts[8] ?? 0) > 59) return undefined
  // A leap second is the last of its minute to clocks that have none.
  const at = Date.parse(second === 60 ? text.replace(/:60/, ':59') : text.toUpperCase())
  return Number.isNaN(at) ? undefined : { text, at }
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
