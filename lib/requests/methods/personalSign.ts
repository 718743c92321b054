// personal_sign: a message in EIP-191's version 0x45 envelope.
import * as v from 'valibot'
import { recoverMessageAddress } from 'viem'
import { parseAddress } from '@/lib/base/address'
import { bytesToHex, type Hex, isHexBytes } from '@/lib/base/hex'
import { askUser, type MethodTable, refuseWatched } from '../method'
import { address, bytes, readParams } from '../readParams'
import { invalidParams, Refused, unauthorized } from '../rpcErrors'

const text = v.string('expected a text')
/** Some pages send a password third, as geth once wanted; it is not looked at. */
const asText = v.tuple([text, text], 'expected an array [message, address]')

const recoverParams = v.tuple(
  [
    text,
    v.pipe(
      bytes,
      v.check((signature) => signature.length === 132, 'expected a signature of 65 bytes'),
    ),
  ],
  'expected an array [message, signature]',
)

export const personalSign: MethodTable = {
  async personal_sign(call, rooms) {
    const [first, second] = readParams(asText, call.params)
    // The order is [message, address]; enough pages have it the other way round that both are read.
    const turned = looksLikeAddress(first) && !looksLikeAddress(second)
    const place = turned ? 0 : 1
    const account = readParams(address, turned ? first : second, `params[${place}]`)
    const message = messageBytes(turned ? second : first, 1 - place)
    if (!(await rooms.permissions.isGranted(call.asker, account))) {
      throw unauthorized('The site is not connected to the account that should sign.')
    }
    await refuseWatched(account, rooms)
    const { chainId } = await rooms.permissions.chainOf(call.asker)
    return askUser(call, { kind: 'message', account, message, chainId }, rooms)
  },

  /** Who signed a message: arithmetic on public values, so anybody may ask. Written as eth_accounts writes it: pages compare the two. */
  async personal_ecRecover({ params }) {
    const [message, signature] = readParams(recoverParams, params)
    try {
      return await recoverMessageAddress({ message: { raw: messageBytes(message, 0) }, signature })
    } catch (error) {
      if (error instanceof Refused) throw error
      throw invalidParams('params[1]', 'expected a signature that some key could have made.')
    }
  },
}

const looksLikeAddress = (value: string) => parseAddress(value).type !== 'not an address'

/** Whole bytes in hexadecimal are those bytes; any other text is its UTF-8. */
function messageBytes(message: string, place: number): Hex {
  if (isHexBytes(message)) return message
  if (/^0x[0-9a-fA-F]*$/.test(message)) {
    throw invalidParams(`params[${place}]`, 'expected an even number of hexadecimal digits.')
  }
  return bytesToHex(new TextEncoder().encode(message))
}
