// Methods that we know and refuse, each with the reason, so that a page's developer need not guess.
import type { Method, MethodTable } from '../method'
import { Refused, rpcCodes } from '../rpcErrors'

const refused =
  (reason: string): Method =>
  async () => {
    throw new Refused(rpcCodes.unsupportedMethod, reason)
  }

const noEncryption =
  'Holdfast does not encrypt or decrypt with account keys: a key that signs money should do nothing else.'

export const refusals: MethodTable = {
  eth_sign: refused(
    'Holdfast does not sign bare hashes by eth_sign: nobody can read what one does. Use personal_sign or eth_signTypedData_v4.',
  ),
  eth_signTransaction: refused(
    'Holdfast does not hand out signed transactions by eth_signTransaction: it watches what it signs. Use eth_sendTransaction.',
  ),
  eth_getEncryptionPublicKey: refused(noEncryption),
  eth_decrypt: refused(noEncryption),
}
