// wallet_addEthereumChain (EIP-3085): a site proposes a network. Its endpoint is asked which chain it is on before
// anybody is; of a chain that the wallet knows, the site's endpoint is not even looked at.
import * as v from 'valibot'
import { chainIdHex, parseChainId } from '@/lib/base/chainId'
import { explorerBase } from '@/lib/base/explorer'
import { isOnThisMachine, isWebUrl } from '@/lib/base/origin'
import type { ProposedNetwork } from '../approvals/question'
import { askUser, type Call, type MethodTable, type Rooms } from '../method'
import { readParams } from '../readParams'
import { invalidParams, unauthorized } from '../rpcErrors'

const wantedChain = v.tuple(
  [
    v.looseObject(
      {
        chainId: v.custom<string>(
          (text) => parseChainId(text) !== undefined,
          'expected a chain id in hexadecimal without leading zeros (as 0x1)',
        ),
      },
      'expected an object {chainId, chainName, nativeCurrency, rpcUrls}',
    ),
  ],
  'expected an array with one object {chainId, chainName, nativeCurrency, rpcUrls}',
)

const shortText = (most: number) => {
  const expected = `expected a text of 1 to ${most} characters`
  return v.pipe(v.string(expected), v.trim(), v.minLength(1, expected), v.maxLength(most, expected))
}
const urls = (expected: string) =>
  v.pipe(
    v.array(v.string(expected), expected),
    v.check((list) => list.some(isWebUrl), expected),
  )

const proposed = v.looseObject({
  chainName: shortText(64),
  nativeCurrency: v.looseObject(
    {
      symbol: shortText(12),
      decimals: v.literal(18, 'expected 18: the smallest unit of a chain’s coin is its wei'),
    },
    'expected an object {name, symbol, decimals}',
  ),
  rpcUrls: urls('expected an array with at least one https URL'),
  blockExplorerUrls: v.nullish(urls('expected null or an array with at least one https URL')),
})

export const walletAddEthereumChain: MethodTable = {
  async wallet_addEthereumChain(call, rooms) {
    const [given] = readParams(wantedChain, call.params)
    const chainId = parseChainId(given.chainId) ?? 0
    const { asker } = call
    // A locked wallet opens its window for no stranger but to connect.
    if (!(await rooms.ports.isUnlocked()) && !(await rooms.permissions.granted(asker))) {
      throw unauthorized('Connect to the wallet before proposing a network to it.')
    }
    const known = await rooms.ports.isKnownChain(chainId)
    const network = known ? readKnown(given, chainId) : await readProposal(given, chainId, call, rooms)
    const { chainId: fromChainId } = await rooms.permissions.chainOf(asker)
    await askUser(call, { kind: 'add network', fromChainId, network }, rooms)
    return null
  },
}

/** Of a known chain nothing is taken over; what is there must make sense all the same. */
function readKnown(given: object, chainId: number): Pick<ProposedNetwork, 'chainId'> {
  readParams(v.partial(proposed), given, 'params[0]')
  return { chainId }
}

/**
 * The endpoint is asked before the user is, so the answer must not tell a page what this machine or its network holds:
 * a page from elsewhere proposes no endpoint on this machine, and why one does not fit is not said.
 */
async function readProposal(
  given: object,
  chainId: number,
  { asker }: Call,
  { ports }: Rooms,
): Promise<Required<Pick<ProposedNetwork, 'chainId' | 'added'>>> {
  const { chainName, nativeCurrency, rpcUrls, blockExplorerUrls } = readParams(proposed, given, 'params[0]')
  const endpoint = rpcUrls.find(isWebUrl) ?? ''
  const explorer = blockExplorerUrls?.map(explorerBase).find((url) => url !== undefined)
  const field = `params[0].rpcUrls[${rpcUrls.indexOf(endpoint)}]`
  if (isOnThisMachine(endpoint) && ![asker.origin, asker.topOrigin].every(isOnThisMachine)) {
    throw invalidParams(field, 'expected an endpoint that is not on the user’s own machine.')
  }
  if (await ports.networks.check(chainId, endpoint)) {
    throw invalidParams(field, `expected an endpoint that answers eth_chainId with ${chainIdHex(chainId)}.`)
  }
  const { symbol } = nativeCurrency
  return { chainId, added: { name: chainName, symbol, endpoint, ...(explorer ? { explorer } : {}) } }
}
