// A look comes sooner when a chain told of a head; nobody is followed for whom nobody looks.
import { expect, test } from 'vitest'
import type { NewsListener } from '@/lib/chain/client/createChainClient'
import { createNextHead } from './nextHead'

function world() {
  const timers: { ms: number; ring(): void }[] = []
  const listeners = new Map<number, NewsListener>()
  let started = 0
  const nextHead = createNextHead({
    follow(chainId, _, listener) {
      started += 1
      listeners.set(chainId, listener)
      return () => void listeners.delete(chainId)
    },
    wait: (ms) => new Promise((ring) => timers.push({ ms, ring })),
  })
  const pass = async (ms: number) => {
    for (const timer of timers.splice(0).filter((one) => one.ms <= ms || !timers.push(one))) timer.ring()
    for (let turn = 0; turn < 5; turn++) await undefined
  }
  const head = (chainId: number) => listeners.get(chainId)?.onNews({ endpoint: 'e', value: {}, at: 1 })
  return { nextHead, pass, head, listeners, started: () => started }
}

test('a head of any of the chains ends the wait, and so does the time', async () => {
  const { nextHead, pass, head } = world()
  let over = 0
  const count = () => {
    over += 1
  }
  const first = nextHead([1, 10, 1], 3_000).then(count)
  await pass(0)
  expect(over).toBe(0)
  head(10)
  await first
  const second = nextHead([1], 3_000).then(count)
  await pass(3_000)
  await second
  expect(over).toBe(2)
})

test('one that is looked at again and again is followed once, and no more once nobody looks', async () => {
  const { nextHead, pass, head, listeners, started } = world()
  for (let look = 0; look < 3; look++) {
    const next = nextHead([1], 3_000)
    head(1)
    await next
  }
  expect(started()).toBe(1)
  await pass(10_000)
  expect(listeners.size).toBe(0)
})
