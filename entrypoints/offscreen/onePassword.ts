// Reads the one password that comes over a port.

/** In Unicode's form NFKC, so that the same password typed on another keyboard gives the same bytes. Closes the port. */
export function onePassword(port: MessagePort): Promise<string> {
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data }) => {
      port.close()
      if (typeof data === 'string') resolve(data.normalize('NFKC'))
      else reject(new TypeError('expected a password as text'))
    }
  })
}
