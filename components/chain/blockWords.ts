// A block of the picture in words: for those who can't see it, and for the list below it.
import type { EndpointFacts } from '@/lib/chain/client/endpointFacts'
import type { Text } from '@/lib/i18n/catalogue'
import type { ChainPicture } from '@/lib/storage/read/chainPicture'
import { shortHex } from '../ui/shortHex'
import type { PictureBlock } from './withHeard'

export function blockWords(t: Text, picture: ChainPicture, block: PictureBlock): string {
  return [
    t('chain.block', { number: block.number.toString() }),
    shortHex(block.hash),
    ...blockFacts(t, picture, block),
  ].join(', ')
}

/** What is to say of it besides its name. */
export function blockFacts(t: Text, picture: ChainPicture, block: PictureBlock): string[] {
  const { head, endpoints, transactions, payments } = picture
  const { left, hash, number, onlySaid } = block
  const isOurs = !left && !onlySaid
  const heads = endpoints.filter((endpoint) => endpoint.head?.hash === hash)
  const before = endpoints.filter((endpoint) => wasHeadOf(endpoint, hash))
  const [sent, came] = [transactions.get(hash)?.length ?? 0, payments.get(hash)?.length ?? 0]
  return [
    onlySaid
      ? t('chain.onlySaid')
      : !left
        ? t('chain.standsHere')
        : left.instead
          ? t('chain.leftFor', { hash: shortHex(left.instead) })
          : t('chain.leftForNone'),
    ...(isOurs && head?.finalised && number <= head.finalised.number
      ? [t('chain.finalised')]
      : isOurs && head?.safe && number <= head.safe.number
        ? [t('chain.safe')]
        : []),
    ...(sent > 0 ? [t('chain.sent', { count: sent })] : []),
    ...(came > 0 ? [t('chain.came', { count: came })] : []),
    ...(heads.length > 0
      ? [t('chain.heads', { endpoints: heads.map(({ url }) => new URL(url).host).join(', ') })]
      : []),
    ...(before.length > 0
      ? [t('chain.headsBefore', { endpoints: before.map(({ url }) => new URL(url).host).join(', ') })]
      : []),
  ]
}

/** It was this endpoint's newest block, and is not any more. */
export function wasHeadOf({ earlierHeads = [] }: EndpointFacts, hash: string): boolean {
  return earlierHeads.some((head) => head.hash === hash)
}
