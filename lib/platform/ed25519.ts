// Ed25519 signatures of lists, by WebCrypto.
import { bytesToHex, hexToBytes } from '@/lib/base/hex'

/** Whether the signature is right; false too for what is no key or no signature. All in hexadecimal, without 0x. */
export async function verifyEd25519(publicKey: string, text: string, signature: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', hexToBytes(`0x${publicKey}`), 'Ed25519', false, [
      'verify',
    ])
    return await crypto.subtle.verify(
      'Ed25519',
      key,
      hexToBytes(`0x${signature}`),
      new TextEncoder().encode(text),
    )
  } catch {
    return false
  }
}

/** The first 8 bytes of the key's SHA-256, in hexadecimal without 0x. */
export async function keyIdOf(publicKey: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', hexToBytes(`0x${publicKey}`))
  return bytesToHex(new Uint8Array(digest).slice(0, 8)).slice(2)
}
