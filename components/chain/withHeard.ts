// The blocks of the picture: those that we follow or followed, and those that only an endpoint has told of. Pure.
import type { HeardHead } from '@/lib/chain/client/endpointFacts'
import type { TreeHeader } from '@/lib/chain/watch/treeHeader'
import type { ChainPicture } from '@/lib/storage/read/chainPicture'

/** `onlySaid`: it was never on the chain that we follow; it hangs where the endpoint says. */
export type PictureBlock = TreeHeader & { onlySaid?: true }

/** So far above what we follow an endpoint's word is drawn. */
const mostAbove = 3n

/** Highest first; of the heights that are shown, and a few above them. */
export function withHeard({ blocks, endpoints }: Pick<ChainPicture, 'blocks' | 'endpoints'>): PictureBlock[] {
  const [top, bottom] = [blocks[0]?.number, blocks.at(-1)?.number]
  if (top === undefined || bottom === undefined) return []
  const known = new Set<string>(blocks.map(({ hash }) => hash))
  const heard = endpoints.flatMap(({ chainId, url, head, earlierHeads = [] }) =>
    [...(head ? [head] : []), ...earlierHeads].flatMap((one): PictureBlock[] => {
      const isShown = one.number >= bottom && one.number <= top + mostAbove
      if (known.has(one.hash) || !isShown) return []
      known.add(one.hash)
      return [said(one, chainId, url)]
    }),
  )
  return [...blocks, ...heard].sort((a, b) =>
    a.number === b.number ? b.at - a.at : a.number > b.number ? -1 : 1,
  )
}

function said({ number, hash, parentHash, at }: HeardHead, chainId: number, endpoint: string): PictureBlock {
  return {
    chainId,
    number,
    hash,
    parentHash: parentHash ?? '0x',
    timestampSeconds: BigInt(Math.floor(at / 1_000)),
    endpoint,
    at,
    onlySaid: true,
  }
}
