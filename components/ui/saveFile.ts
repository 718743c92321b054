// Gives the user a text or bytes as a file.

/** The browser saves it where it saves downloads; nothing leaves this computer. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has taken the address over by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
