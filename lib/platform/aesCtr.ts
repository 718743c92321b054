// AES-128-CTR by WebCrypto: how keystore files of other wallets seal a key.

/** The whole counter block counts up, as geth's does. */
export async function decryptAesCtr(
  key: Uint8Array<ArrayBuffer>,
  counter: Uint8Array<ArrayBuffer>,
  ciphertext: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { subtle } = crypto
  const imported = await subtle.importKey('raw', key, 'AES-CTR', false, ['decrypt'])
  key.fill(0)
  return new Uint8Array(await subtle.decrypt({ name: 'AES-CTR', counter, length: 128 }, imported, ciphertext))
}
