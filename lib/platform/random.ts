// Randomness from the browser's cryptographic generator.

export function randomBytes(byteLength: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(byteLength))
}

/** A UUID, version 4. */
export function newId(): string {
  return crypto.randomUUID()
}
