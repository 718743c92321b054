// One look at one chain for its open orders: follow the chain, read what is new, confirm what came, see what waits, have
// the payers judged. Each step stores facts, so it can be stopped anywhere and begun again.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { getBlockHash } from '@/lib/chain/client/blocks'
import { isChainError } from '@/lib/chain/client/chainErrors'
import { UnknownNetwork } from '@/lib/chain/networks/createNetworks'
import type { Arrival, DeepBlock, ExpectedPayment } from './facts'
import { readRise } from './findArrivals'
import { judgePayers } from './judgePayers'
import type { PaymentPorts } from './ports'
import { readNewBlocks } from './readNewBlocks'
import { lookRow, type Room } from './room'
import { seeMempool } from './seeMempool'
import { canonicalOf, standingOf } from './standing'

export async function lookAtChain(
  ports: PaymentPorts,
  chainId: number,
  open: readonly ExpectedPayment[],
  streaming: readonly string[],
): Promise<void> {
  const { chains, chain, clock } = ports
  const addresses = unique(open.map(({ to }) => to))
  try {
    const client = await chains.of(chainId)
    const looked = await chain.look(chainId)
    if (looked.type === 'stopped') {
      return await fail(ports, chainId, addresses, 'the chain changed below what was final')
    }
    const headers = await chain.headers(chainId)
    const room: Room = { ports, client, chainId, open, addresses, headers, streaming, at: clock() }
    const complete = await readNewBlocks(room)
    await checkDeepBlocks(room)
    await seeMempool(room)
    if (complete) {
      await compareBalance(room)
      await markLooked(room)
    }
    await judgePayers(room)
  } catch (error) {
    if (!isChainError(error) && !(error instanceof UnknownNetwork)) throw error
    await fail(ports, chainId, addresses, error.message)
  }
}

async function fail(
  { store, clock }: PaymentPorts,
  chainId: number,
  addresses: readonly Address[],
  reason: string,
): Promise<void> {
  const stored = await store.read()
  const failure = { at: clock(), reason }
  await store.write({
    looks: addresses.map((address) => ({ ...lookRow(stored, chainId, address), failure })),
  })
}

/**
 * Blocks below what is kept are asked for again while an order rests on them; and of one that left, which block stands
 * at its height, where the headers between were not followed.
 */
async function checkDeepBlocks({ ports, client, chainId, headers, addresses, at }: Room): Promise<void> {
  const { arrivals } = await ports.store.read()
  const head = canonicalOf(headers).at(-1)
  const deep = new Map<Hex, DeepBlock>()
  for (const { block, to, chainId: on } of arrivals) {
    if (!head || on !== chainId || !addresses.some((one) => sameAddress(one, to))) continue
    const { number, hash } = block
    const confirmations = head.number - number + 1n
    const standing = standingOf(block, { headers, deep: [] })
    if (standing.type === 'unknown' && !deep.has(hash)) {
      const stands = await ports.chain.confirm(chainId, { number, hash })
      deep.set(hash, { chainId, number, hash, stands, confirmations, at })
    }
    if (standing.type === 'left' && !standing.instead && number <= head.number) {
      const { value: instead } = await getBlockHash(client, number)
      if (instead && instead !== hash) {
        deep.set(instead, { chainId, number, hash: instead, stands: true, confirmations, at })
      }
    }
  }
  if (deep.size > 0) await ports.store.write({ deep: [...deep.values()] })
}

/** One balance a look, so that no burst names two addresses; that of who waits longest. */
async function compareBalance({ ports, client, chainId, open, addresses, headers, at }: Room): Promise<void> {
  const stored = await ports.store.read()
  const head = canonicalOf(headers).at(-1)
  const row = addresses
    .map((address) => lookRow(stored, chainId, address))
    .sort((a, b) => (a.balanceAt ?? 0) - (b.balanceAt ?? 0))[0]
  if (!row || !head) return
  const orders = open.filter(({ to }) => sameAddress(to, row.address))
  const byAsset = new Map<string, ExpectedPayment>()
  for (const order of orders) {
    const key = order.token?.address.toLowerCase() ?? ''
    const known = byAsset.get(key)
    if (!known || order.from.number < known.from.number) byAsset.set(key, order)
  }
  const found: Arrival[] = []
  for (const order of byAsset.values()) {
    const base = standingOf(order.from, { headers, deep: [] })
    // What the address had before rests on a block that is gone: nothing follows from it any more.
    if (base.type === 'left') continue
    const counted = stored.arrivals.filter(
      ({ block }) => standingOf(block, { headers, deep: stored.deep }).type !== 'left',
    )
    const rise = await readRise(client, order, counted, head, at)
    if (rise) found.push(rise)
  }
  await ports.store.write({ arrivals: found, looks: [{ ...row, balanceAt: at }] })
}

async function markLooked({ ports, chainId, addresses, headers, at }: Room): Promise<void> {
  const stored = await ports.store.read()
  const head = canonicalOf(headers).at(-1)
  if (!head) return
  const looks = addresses.map((address) => {
    const { failure: _, ...row } = lookRow(stored, chainId, address)
    return { ...row, head: { number: head.number, hash: head.hash }, checkedAt: at }
  })
  await ports.store.write({ looks })
}

function unique(addresses: readonly Address[]): Address[] {
  return [...new Map(addresses.map((one) => [one.toLowerCase(), one])).values()]
}
