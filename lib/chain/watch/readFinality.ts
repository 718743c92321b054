// Which block the chain's own rule calls safe, and which finalised, by the word of a quorum of its endpoints.
import { saidBy, type Voucher } from '@/lib/base/known'
import { quorumOf } from '../client/agreeOnHead'
import { getTagged } from '../client/blocks'
import type { ChainClient } from '../client/createChainClient'
import type { Header } from '../client/header'
import { agreeOnTag } from './agreeOnTag'

export interface SeenFinality {
  safe?: { header: Header; endpoint: string }
  finalised?: { header: Header; endpoint: string }
}

/** Asks every endpoint that is compared. What no quorum says is missing; nothing is said of a chain without such tags. */
export async function readFinality(client: ChainClient): Promise<SeenFinality> {
  const rule = client.network.finality
  if (rule?.by !== 'tags') return {}
  const [safe, finalised] = await Promise.all([
    rule.safe ? readTag(client, 'safe') : undefined,
    readTag(client, 'finalized'),
  ])
  return { ...(safe ? { safe } : {}), ...(finalised ? { finalised } : {}) }
}

async function readTag(client: ChainClient, tag: 'safe' | 'finalized') {
  const said = await getTagged(client, tag)
  const voices = client.network.trusted === undefined ? client.voices : 1
  const blocks = said.map(({ endpoint, operator, header: { number, hash } }) => ({
    endpoint,
    operator,
    number,
    hash,
  }))
  const agreed = agreeOnTag(blocks, quorumOf(voices))
  const found = said.find(({ header }) => header.hash === agreed?.hash)
  if (!agreed || !found) return undefined
  const voucher: Voucher =
    voices > 1
      ? { type: 'agreed', by: agreed.by, of: voices }
      : { type: 'single endpoint', endpoint: found.endpoint }
  return { header: found.header, endpoint: saidBy(voucher) }
}
