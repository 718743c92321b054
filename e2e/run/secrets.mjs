// Looks for secrets in the project's files: private keys, recovery phrases and tokens that are not publicly known ones.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'
import { sourceFiles } from './source.mjs'

const ownPath = 'e2e/run/secrets.mjs'

const tokens = [
  ['a PEM private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g],
  ['a GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36}\b|\bgithub_pat_[A-Za-z0-9_]{60,}\b/g],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*\S+/g],
  ['an AWS key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['a Google key', /\bAIza[A-Za-z0-9_-]{35}\b/g],
  ['a Slack token', /\bxox[abprs]-[A-Za-z0-9-]{10,}/g],
  ['an API secret key', /\bsk[-_](?:live|test|ant|proj)[-_][A-Za-z0-9_-]{16,}/g],
  ['a JSON web token', /\beyJ[A-Za-z0-9_-]{16,}\.eyJ[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g],
  ['an extended private key', /\b[xyzt]prv[1-9A-HJ-NP-Za-km-z]{100,}/g],
  ['a URL with a password', /\bhttps?:\/\/[^\s/:@"'`$]+:[^\s/@"'`$]+@(?![^\s"'`]*\bexample\b)[^\s"'`]+/g],
]

/** Phrases that everybody knows and nobody may use. */
const knownPhrases = new Set([
  'test test test test test test test test test test test junk',
  'legal winner thank year wave sausage worth useful legal winner thank yellow',
  'letter advice cage absurd amount doctor acoustic avoid letter advice cage above',
])

/** Keys printed in standards and by every local chain. */
const knownKeys = new Set([
  // anvil's and hardhat's first accounts.
  'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
  '59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d',
  '5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a',
  // EIP-712's "cow", that is keccak256('cow').
  'c85ef7d79691fe79573b1a7064c19c1a9819ebdbd1faaab1a8ec92344438aaf4',
])

/** A word repeated, with a last word for the checksum, is the standard's own way to write a vector. */
function isVector(words) {
  return new Set(words.slice(0, -1)).size <= 2
}

/** What may stand between two words of a phrase: spaces, or the end of one text and the start of the next. */
const between = /^(?:\s+|(['"`])\s*,\s*\1)$/

/** Runs of words from the list with nothing else between them. */
function runsOfWords(text, list) {
  const runs = []
  let words = []
  for (const [piece] of text.matchAll(/[a-z]+|[^a-z]+/g)) {
    if (list.has(piece)) words.push(piece)
    else if (!between.test(piece)) {
      runs.push(words)
      words = []
    }
  }
  return [...runs, words].filter((run) => run.length >= 12)
}

/** The recovery phrases in a text: only what passes BIP-39's checksum is one. */
function phrasesIn(text, list, isPhrase) {
  return runsOfWords(text, list).flatMap((run) =>
    [12, 15, 18, 21, 24].flatMap((length) =>
      Array.from({ length: Math.max(0, run.length - length + 1) }, (_, start) =>
        run.slice(start, start + length),
      ).filter((words) => isPhrase(words.join(' '))),
    ),
  )
}

const hexKey = /(?:private|secret|priv|seed)[^\n]{0,60}?\b(?:0x)?([0-9a-fA-F]{64})\b/gi

/** A key such as 0x4646…46 or 0x00…01 is no secret. */
function isPattern(hex) {
  return new Set(hex.match(/../g)).size <= 3
}

/**
 * @returns {Promise<{ code: number, output: string }>} code 1 with file, line and kind of each find; never the secret
 */
export async function scanForSecrets() {
  const { validateMnemonic } = await import('@scure/bip39')
  const { wordlist } = await import('@scure/bip39/wordlists/english.js')
  const isPhrase = (text) => validateMnemonic(text, wordlist)
  const list = new Set(wordlist)
  const finds = []
  const files = await sourceFiles()
  for (const path of files) {
    const bytes = readFileSync(join(root, path))
    if (bytes.includes(0)) continue
    const text = bytes.toString('utf8')
    const lineOf = (index) => text.slice(0, index).split('\n').length
    for (const [kind, pattern] of tokens) {
      for (const match of text.matchAll(pattern)) finds.push(`${path}:${lineOf(match.index)}: ${kind}`)
    }
    for (const match of text.matchAll(hexKey)) {
      const key = match[1].toLowerCase()
      if (!knownKeys.has(key) && !isPattern(key)) finds.push(`${path}:${lineOf(match.index)}: a private key`)
    }
    if (path === ownPath) continue
    for (const words of phrasesIn(text, list, isPhrase)) {
      const phrase = words.join(' ')
      if (knownPhrases.has(phrase) || isVector(words)) continue
      const index = Math.max(0, text.indexOf(words.slice(0, 3).join(' ')))
      finds.push(`${path}:${lineOf(index)}: ${words.length} words of a recovery phrase`)
    }
  }
  return finds.length === 0
    ? { code: 0, output: `${files.length} files, no secret\n` }
    : { code: 1, output: `${finds.join('\n')}\n` }
}
