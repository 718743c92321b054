// Asks an authenticator for what a passkey's PRF gives and turns it at once into a key that nobody can read.
//
// Key: HKDF-SHA-256 over the PRF's 32 bytes (no salt, info "holdfast passkey wrap 1") gives an AES-256-GCM key that only
// wraps and unwraps. The raw bytes lie on this page for the length of `toKey` and are zeroed there; what crosses to the
// background is the non-extractable key.
import type { StoredPasskey } from '@/lib/storage/read/passkeys'

type Bytes = Uint8Array<ArrayBuffer>

export type PasskeyTrouble =
  /** Cancelled, timed out, or no such passkey here: the browser does not say which, so that pages can't pry. */
  | { type: 'not given' }
  /** The authenticator keeps no secrets for pages (no PRF extension). */
  | { type: 'no prf' }
  /** This authenticator has a passkey of this wallet already. */
  | { type: 'already there' }
  /** There are no passkeys in this browser, or not for extensions. */
  | { type: 'not supported' }
  | { type: 'failed'; reason: string }

export interface MadePasskey {
  type: 'made'
  credentialId: Bytes
  transports: string[]
  salt: Bytes
  key: CryptoKey
}

const timeoutMs = 120_000
const info = new TextEncoder().encode('holdfast passkey wrap 1')
const byUser = { userVerification: 'required' } as const

/** Any of these passkeys, and which it was. `signal` takes the question back. */
export async function askPasskey(
  passkeys: readonly Pick<StoredPasskey, 'id' | 'credentialId' | 'transports' | 'salt'>[],
  signal?: AbortSignal,
): Promise<{ type: 'given'; id: string; key: CryptoKey } | PasskeyTrouble> {
  return orTrouble(async () => {
    const asked = passkeys.map(({ credentialId, transports }) => descriptor(credentialId, transports))
    const salts = passkeys.map(({ credentialId, salt }) => [base64Url(credentialId), { first: salt }])
    const credential = await navigator.credentials.get({
      publicKey: {
        ...byUser,
        challenge: random(32),
        rpId: location.host,
        timeout: timeoutMs,
        allowCredentials: asked,
        extensions: { prf: { evalByCredential: Object.fromEntries(salts) } },
      },
      ...(signal ? { signal } : {}),
    })
    const passkey = passkeys.find(({ credentialId }) => base64Url(credentialId) === credential?.id)
    if (!(credential instanceof PublicKeyCredential) || !passkey) return { type: 'not given' }
    const output = credential.getClientExtensionResults().prf?.results?.first
    if (!output) return { type: 'no prf' }
    return { type: 'given', id: passkey.id, key: await toKey(output) }
  })
}

/** A new passkey, named so that the user finds it in the authenticator's own list. `known` are those there are. */
export async function makePasskey(
  name: string,
  known: readonly Pick<StoredPasskey, 'credentialId' | 'transports'>[],
): Promise<MadePasskey | PasskeyTrouble> {
  return orTrouble(async () => {
    const salt = random(32)
    const created = await navigator.credentials.create({
      publicKey: {
        rp: { name: 'Holdfast', id: location.host },
        // Another id each time: the same one would make the authenticator forget the passkey before.
        user: { id: random(32), name: `Holdfast: ${name}`, displayName: name },
        challenge: random(32),
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        timeout: timeoutMs,
        excludeCredentials: known.map(({ credentialId, transports }) => descriptor(credentialId, transports)),
        authenticatorSelection: { ...byUser, residentKey: 'preferred' },
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    if (!(created instanceof PublicKeyCredential)) return { type: 'not given' }
    const { prf } = created.getClientExtensionResults()
    if (!prf?.enabled && !prf?.results?.first) return { type: 'no prf' }
    const credentialId = new Uint8Array(created.rawId)
    const transports =
      created.response instanceof AuthenticatorAttestationResponse ? created.response.getTransports() : []
    const made = { type: 'made', credentialId, transports, salt } as const
    if (prf.results?.first) return { ...made, key: await toKey(prf.results.first) }
    // Many authenticators give nothing while a passkey is being made: they are asked once more.
    const given = await askPasskey([{ id: 'made', credentialId, transports, salt }])
    return given.type === 'given' ? { ...made, key: given.key } : given
  })
}

async function toKey(output: BufferSource): Promise<CryptoKey> {
  const bytes = ArrayBuffer.isView(output)
    ? new Uint8Array(output.buffer, output.byteOffset, output.byteLength)
    : new Uint8Array(output)
  try {
    const material = await crypto.subtle.importKey('raw', bytes as Bytes, 'HKDF', false, ['deriveKey'])
    return await crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      ['wrapKey', 'unwrapKey'],
    )
  } finally {
    bytes.fill(0)
  }
}

async function orTrouble<T>(deed: () => Promise<T>): Promise<T | PasskeyTrouble> {
  if (!('PublicKeyCredential' in globalThis)) return { type: 'not supported' }
  try {
    return await deed()
  } catch (error) {
    return troubleOf(error)
  }
}

function troubleOf(error: unknown): PasskeyTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError') return { type: 'not given' }
  if (name === 'InvalidStateError') return { type: 'already there' }
  if (name === 'SecurityError' || name === 'NotSupportedError') return { type: 'not supported' }
  return { type: 'failed', reason: error instanceof Error ? error.message : String(error) }
}

function descriptor(id: Bytes, transports: readonly string[]): PublicKeyCredentialDescriptor {
  return { type: 'public-key', id, transports: transports as AuthenticatorTransport[] }
}

function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}

function base64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
