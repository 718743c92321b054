// What the lists say of a site, and which known one it could be taken for. Pure.
import { lookKey } from '@/lib/base/lookKey'
import { isLoopback } from '@/lib/base/origin'
import { decodePunycode } from '@/lib/base/punycode'
import { knownSites } from './known'

export interface JudgedSite {
  listed: 'phishing' | 'allowed' | 'not listed' | 'no list'
  known?: { name: string }
  resembles?: { name: string; host: string; how: 'letters' | 'typing' | 'part of the name' | 'other ending' }
}

export interface SiteLists {
  blocked: Hosts
  allowed: Hosts
}

interface Hosts {
  has(host: string): boolean
}

interface Known {
  host: string
  name: string
  /** The part that people know: uniswap of uniswap.org. */
  label: string
  look: string
  brand: boolean
}

/** Two lists of hosts with an empty line between them, as public/lists/sites.txt has them; undefined when it has none. */
export function readSites(
  packaged: string,
): { blocked: ReadonlySet<string>; allowed: ReadonlySet<string> } | undefined {
  const lines = packaged.split('\n').filter((line) => !line.startsWith('#'))
  const middle = lines.indexOf('')
  if (middle < 0) return undefined
  const rest = lines.slice(middle + 1).filter((line) => line !== '')
  return { blocked: new Set(lines.slice(0, middle)), allowed: new Set(rest) }
}

/** Endings below which anybody may have a site of their own. */
const shared =
  /(?:^|\.)(github\.io|gitlab\.io|vercel\.app|netlify\.app|pages\.dev|workers\.dev|web\.app|firebaseapp\.com|herokuapp\.com|webflow\.io|framer\.app|framer\.website|wixsite\.com|weebly\.com|blogspot\.com|repl\.co|replit\.app|surge\.sh|ipfs\.io|dweb\.link|eth\.limo|eth\.link|onrender\.com|glitch\.me|gitbook\.io|square\.site|myshopify\.com|fly\.dev|railway\.app|azurewebsites\.net|r2\.dev|notion\.site|carrd\.co)$/
const twoPartEnding = /\.(?:com?|org|net|ac|gov|edu|or|ne)\.[a-z]{2}$/

let known: Known[] | undefined

/** `host`: without a port, as DNS knows it. Loopback hosts and plain numbers resemble nothing. */
export function judgeSite(host: string, lists: SiteLists | undefined): JudgedSite {
  const name = host.toLowerCase().replace(/\.$/, '')
  const listed = listing(name, lists)
  const own = knownOf(name)
  if (own) return { listed, known: { name: own.name } }
  if (listed === 'allowed' || isLoopback(name) || /^[\d.:[\]a-f]+$/.test(name)) return { listed }
  const resembles = likeness(name)
  return resembles ? { listed, resembles } : { listed }
}

function listing(name: string, lists: SiteLists | undefined): JudgedSite['listed'] {
  if (!lists) return 'no list'
  const above = parents(name)
  if (above.some((each) => lists.allowed.has(each))) return 'allowed'
  return above.some((each) => lists.blocked.has(each)) ? 'phishing' : 'not listed'
}

/** The host and every host above it, but for the ending alone. */
function parents(name: string): string[] {
  const labels = name.split('.')
  return labels.slice(0, -1).map((_, place) => labels.slice(place).join('.'))
}

function knownOf(name: string): Known | undefined {
  const all = knownList()
  return all.find(({ host }) => name === host || name.endsWith(`.${host}`))
}

function knownList(): Known[] {
  known ??= knownSites
    .trim()
    .split('\n')
    .map((line) => {
      const [, host = '', kind, name = ''] = /^(\S+) (\S+) ([^|]+)\|/.exec(line) ?? []
      const label = host.split('.')[0] ?? ''
      return { host, name, label, look: lookKey(label), brand: kind === 'brand' }
    })
  return known
}

/** The labels a person reads for the site's name, without its ending; the last one is the one that is bought. */
function ownLabels(name: string): string[] {
  const ending = shared.exec(name)?.[0] ?? twoPartEnding.exec(name)?.[0] ?? name.slice(name.lastIndexOf('.'))
  return name
    .slice(0, name.length - ending.length)
    .split('.')
    .filter((label) => label !== '')
}

function likeness(name: string): JudgedSite['resembles'] {
  const labels = ownLabels(name).map((label) => ({ label, text: decoded(label) }))
  const bought = labels.at(-1)
  if (!bought) return undefined
  const found = (each: Known, how: NonNullable<JudgedSite['resembles']>['how']) => ({
    name: each.name,
    host: each.host,
    how,
  })
  const look = lookKey(bought.text)
  for (const each of knownList()) {
    if (look === each.look) {
      const same = bought.text === each.label
      if (!same && each.label.length >= 4) return found(each, 'letters')
      if (same && each.brand) return found(each, shared.test(name) ? 'part of the name' : 'other ending')
    }
  }
  const brands = knownList().filter(({ brand, label }) => brand && label.length >= 5)
  for (const each of brands) {
    if (labels.some(({ text }) => standsIn(text, each))) return found(each, 'part of the name')
  }
  for (const each of brands) {
    const allowed = each.label.length >= 8 ? 2 : 1
    const near = labels.some(({ text }) =>
      text.split(/[-_]/).some((part) => isTypo(part, each.label, allowed)),
    )
    if (near) return found(each, 'typing')
  }
  return undefined
}

function decoded(label: string): string {
  return label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label
}

/** As a word of its own between hyphens, at the start or the end of a longer word, or drawn alike. */
function standsIn(text: string, { label, look }: Known): boolean {
  const parts = text.split(/[-_]/)
  if (parts.some((part) => lookKey(part) === look)) return true
  if (label.length < 7) return false
  return text.startsWith(label) || text.endsWith(label)
}

/**
 * Up to so many letters added, left out, changed or swapped, the first one kept. Two of them only where the letters are
 * nearly the same: words that merely rhyme with a long name are honest names of their own.
 */
function isTypo(text: string, right: string, allowed: number): boolean {
  if (text === right || Math.abs(text.length - right.length) > allowed || text[0] !== right[0]) return false
  const far = distance(text, right)
  return far <= 1 || (far <= allowed && otherLetters(text, right) <= 2)
}

/** How many letters one has and the other has not, each as often as it stands there. */
function otherLetters(a: string, b: string): number {
  const counts = new Map<string, number>()
  for (const letter of a) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  for (const letter of b) counts.set(letter, (counts.get(letter) ?? 0) - 1)
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0)
}

function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      }
      next.push(best)
    }
    before = row
    row = next
  }
  return row[b.length] ?? Number.POSITIVE_INFINITY
}
