// `npm run backup:read -- file`: says what is inside a backup file, without the wallet. It shares no code with it: it was
// written from lib/keys/backup/README.md, with hash-wasm's Argon2id, Node's WebCrypto and the BIP-39 word list.
import { createHash, webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as french } from '@scure/bip39/wordlists/french.js'
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js'
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js'
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js'
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js'
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js'
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js'
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js'
import { argon2id } from 'hash-wasm'

/** By the number that a phrase's bytes have for their list. */
const lists = [
  english,
  simplified,
  traditional,
  czech,
  french,
  italian,
  japanese,
  korean,
  portuguese,
  spanish,
]

const magic = Buffer.from('holdfast-backup\n', 'latin1')

/**
 * @param {Uint8Array} bytes the file
 * @param {string} password the file's own
 * @returns {Promise<import('./readBackup.mjs').ReadBackup>}
 */
export async function readBackup(bytes, password) {
  const file = Buffer.from(bytes)
  if (!file.subarray(0, 16).equals(magic)) throw new Error('This is not a Holdfast backup file.')
  const body = file.subarray(0, -32)
  if (!createHash('sha256').update(body).digest().equals(file.subarray(-32))) {
    throw new Error('The file is damaged: its checksum does not fit.')
  }
  const version = file.readUInt32BE(16)
  if (version !== 1) throw new Error(`The file has version ${version}; this reader knows version 1.`)
  const stretched = await argon2id({
    password: Buffer.from(password.normalize('NFKC'), 'utf8'),
    salt: file.subarray(40, 56),
    memorySize: file.readUInt32BE(28),
    iterations: file.readUInt32BE(32),
    parallelism: file.readUInt32BE(36),
    hashLength: 32,
    outputType: 'binary',
  })
  const dataKey = await open(stretched, file.subarray(56, 68), file.subarray(68, 116), file.subarray(0, 56))
  if (!dataKey) throw new Error('The password is wrong.')
  const plain = await open(dataKey, file.subarray(116, 128), body.subarray(128), file.subarray(0, 116))
  if (!plain) throw new Error('The contents do not open with the key in the file.')

  const start = 4 + plain.readUInt32BE(0)
  const { secrets, profile } = JSON.parse(plain.subarray(4, start).toString('utf8'))
  let at = start
  return {
    createdAt: new Date(Number(file.readBigUInt64BE(20))),
    profile,
    secrets: secrets.map(({ id, kind, length }) => {
      const secret = plain.subarray(at, at + length)
      at += length
      return { id, kind, text: textOf(kind, secret) }
    }),
  }
}

/** AES-256-GCM; undefined when the tag does not fit. */
async function open(key, nonce, ciphertext, associated) {
  const { subtle } = webcrypto
  const imported = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: associated, tagLength: 128 }
  try {
    return Buffer.from(await subtle.decrypt(algorithm, imported, ciphertext))
  } catch {
    return undefined
  }
}

function textOf(kind, secret) {
  if (kind === 'phrase') return words(secret)
  // A private key's bytes: layout 1, then the key.
  return kind === 'private key' && secret[0] === 1 ? `0x${secret.toString('hex', 1)}` : secret.toString('hex')
}

/** A phrase's bytes: layout, list, count, places, in layout 2 the passphrase; the seed behind them says the same. */
function words(secret) {
  const [layout, list, count = 0] = secret
  const known = lists[list]
  if ((layout !== 1 && layout !== 2) || !known) {
    return `layout ${layout}, word list ${list}: ${secret.toString('hex')}`
  }
  const text = Array.from({ length: count }, (_, place) => known[secret.readUInt16BE(3 + 2 * place)])
    .join(' ')
    .normalize('NFC')
  if (layout === 1) return text
  const at = 3 + 2 * count
  const passphrase = secret.toString('utf8', at + 2, at + 2 + secret.readUInt16BE(at))
  return `${text}\n    with the passphrase: ${passphrase}`
}

/** From a terminal without echo; else the first line of the input. */
async function askPassword() {
  const { stdin, stderr } = process
  stderr.write('Password of the file: ')
  if (!stdin.isTTY) {
    for await (const line of createInterface({ input: stdin })) return line
    return ''
  }
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  let typed = ''
  for await (const chunk of stdin) {
    for (const character of chunk) {
      if (character === '\r' || character === '\n') {
        stdin.setRawMode(false)
        stderr.write('\n')
        return typed
      }
      if (character === '\u0003') process.exit(130)
      if (character === '\u007f' || character === '\b') typed = [...typed].slice(0, -1).join('')
      else typed += character
    }
  }
  return typed
}

function sentences({ createdAt, profile, secrets }) {
  const accounts = profile.accounts.map(
    ({ name, address, source }) =>
      `  ${address}  ${name}\n    ${source.type} ${source.secretId ?? ''} ${source.path ?? ''}`,
  )
  const networks = profile.networks.map(
    ({ chainId, network, endpoint }) => `  ${chainId}  ${network?.name ?? 'built in'}  ${endpoint ?? ''}`,
  )
  const orders = (profile.orders ?? []).map(
    ({ chainId, to, amount, token, label, closedAt }) =>
      `  ${label ?? 'without a name'}  ${amount} ${token ? `units of ${token.address}` : 'wei'} on ${chainId} to ${to}${closedAt === undefined ? '' : '  (closed)'}`,
  )
  const prices = (profile.prices ?? []).map(
    ({ chainId, asset, amount, decimals }) =>
      `  ${asset} on ${chainId}  ${Number(amount) / 10 ** decimals} US dollars`,
  )
  return [
    `Made on ${createdAt.toISOString()}`,
    `\nAccounts: ${accounts.length}`,
    ...accounts,
    `\nNetworks and endpoints of your own: ${networks.length}`,
    ...networks,
    `\nOrders: ${orders.length}`,
    ...orders,
    `\nPrices: ${prices.length}`,
    ...prices,
    `\nSettings: ${JSON.stringify(profile.settings ?? {})}`,
    `\nSecrets: ${secrets.length}. Whoever sees these has everything in the wallet.`,
    ...secrets.map(({ id, kind, text }) => `  ${kind} ${id}\n    ${text}`),
  ].join('\n')
}

async function main() {
  const [path] = process.argv.slice(2)
  if (path === undefined) throw new Error('Say which file: npm run backup:read -- holdfast.backup')
  console.log(sentences(await readBackup(readFileSync(path), await askPassword())))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().then(
    () => process.exit(0),
    (error) => {
      console.error(error instanceof Error ? error.message : error)
      process.exit(1)
    },
  )
}
