// `npm run lists:sign -- --key key.pem --blocked blocked.txt [--allowed allowed.txt] --version 3 --days 30 --out list.json`
// signs a list of sites with an Ed25519 key; `--new-key key.pem` makes one first. See lib/lists/updates/readSigned.ts.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

/** The 32 bytes of the public half. */
export function publicKeyOf(privateKey) {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32)
}

/** @param {{blocked: string[], allowed: string[], version: number, expires: Date}} list */
export function signedList(privateKey, { blocked, allowed, version, expires }) {
  const id = createHash('sha256').update(publicKeyOf(privateKey)).digest('hex').slice(0, 16)
  const head = `holdfast-list 1\nlist sites\nkey ${id}\nversion ${version}\nexpires ${expires.toISOString()}`
  const payload = `${head}\n\n${blocked.join('\n')}\n\n${allowed.join('\n')}`
  return { payload, signature: sign(null, Buffer.from(payload), privateKey).toString('hex') }
}

function hostsIn(path) {
  const lines = path === undefined ? [] : readFileSync(path, 'utf8').split('\n')
  return [...new Set(lines.map((line) => line.trim().toLowerCase()))].filter(
    (line) => line !== '' && !line.startsWith('#'),
  )
}

function main() {
  const { values } = parseArgs({
    options: {
      key: { type: 'string' },
      'new-key': { type: 'string' },
      blocked: { type: 'string' },
      allowed: { type: 'string' },
      version: { type: 'string' },
      days: { type: 'string', default: '30' },
      out: { type: 'string' },
    },
  })
  const made = values['new-key']
  if (made !== undefined) {
    if (existsSync(made)) throw new Error(`There is a file ${made} already`)
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(made, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  }
  const keyFile = values.key ?? made
  if (keyFile === undefined)
    throw new Error('Say which key: --key key.pem, or --new-key key.pem for a new one')
  const privateKey = createPrivateKey(readFileSync(keyFile))
  console.log(`public key ${publicKeyOf(privateKey).toString('hex')}`)
  if (values.out === undefined) return
  const version = Number(values.version)
  const days = Number(values.days)
  if (!Number.isSafeInteger(version) || version < 1)
    throw new Error('--version: expected a whole number from 1')
  if (!(days > 0 && days <= 366)) throw new Error('--days: expected a number up to 366')
  if (values.blocked === undefined) throw new Error('--blocked: expected a file with one host a line')
  const list = signedList(privateKey, {
    blocked: hostsIn(values.blocked),
    allowed: hostsIn(values.allowed),
    version,
    expires: new Date(Date.now() + days * 86_400_000),
  })
  writeFileSync(values.out, `${JSON.stringify(list)}\n`)
  console.log(`wrote ${values.out}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
