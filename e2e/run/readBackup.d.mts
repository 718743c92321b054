export interface ReadBackup {
  createdAt: Date
  /** Accounts, networks, settings and lists, as plain JSON. */
  profile: unknown
  /** `text`: a phrase's words; the bytes of any other kind in hexadecimal. */
  secrets: { id: string; kind: string; text: string }[]
}

/** Throws an Error whose message is a sentence for the user. */
export function readBackup(bytes: Uint8Array, password: string): Promise<ReadBackup>
