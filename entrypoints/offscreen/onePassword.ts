// Reads the one password that comes over a port.

/** In Unicode's form NFKC, so that the same password typed on another keyboard gives the same bytes. Closes the port. */
export async function onePassword(port: MessagePort): Promise<string> {
  return (await passwordAsTyped(port)).normalize('NFKC')
}

/** For files of other wallets, some of which normalise and some don't. Closes the port. */
export function passwordAsTyped(port: MessagePort): Promise<string> {
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data }) => {
      port.close()
      if (typeof data === 'string') resolve(data)
      else reject(new TypeError('expected a password as text'))
    }
  })
}
