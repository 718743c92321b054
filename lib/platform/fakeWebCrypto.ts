// What keystore tests need of the real WebCrypto: the sealer, and keys from bytes that a fake stretched.
import { createSealer } from './sealer'

export const webCrypto = {
  sealer: createSealer(),
  importKey: (bytes: Uint8Array): Promise<CryptoKey> =>
    crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, ['wrapKey', 'unwrapKey']),
}
