// One endpoint's WebSocket: requests and subscriptions over it; a socket that died quietly is noticed and replaced.
import type { Clock } from '@/lib/base/clock'
import { WalletError } from '@/lib/base/walletError'
import type { Socket, SocketPort } from '../ports'
import { isObject } from './jsonRpc'

/** What can be subscribed to (geth's eth_subscribe); `fullPendingTransactions` are whole where an endpoint sends them so. */
export type NewsTopic = 'newHeads' | 'newPendingTransactions' | 'fullPendingTransactions'

const subscribed: Readonly<Record<NewsTopic, readonly unknown[]>> = {
  newHeads: ['newHeads'],
  newPendingTransactions: ['newPendingTransactions'],
  fullPendingTransactions: ['newPendingTransactions', true],
}

/** Whether news come at the moment: `refused` when the endpoint has no such subscription. */
export type FollowState = 'live' | 'down' | 'refused'

export interface Follower {
  /** What the endpoint tells, unread and unverified: a header, or the hash of a transaction. */
  onNews(news: unknown): void
  onState?(state: FollowState): void
}

export interface SocketLine {
  /** Throws Chain.NoSocket when no answer comes in time. */
  ask(request: Record<string, unknown>, timeoutMs: number): Promise<unknown>
  /** Until the returned function is called; over as many sockets as it takes. */
  follow(topic: NewsTopic, follower: Follower): () => void
}

export interface SocketLinePorts {
  sockets: SocketPort
  clock: Clock
  wait(delayMs: number): Promise<void>
}

/** Somebody follows, and nothing was heard for so long: it is asked whether it is still there. */
export const pingAfterMs = 10_000
/** No answer to that in so long: it is dead. */
export const pingTimeoutMs = 5_000
/** Nobody follows or waits for anything any more: it is closed. */
const idleMs = 20_000
const shortestRestMs = 1_000
const longestRestMs = 60_000

interface Waiting {
  message: Record<string, unknown>
  answer(value: unknown): void
  fail(reason: string): void
}

interface Subscription {
  topic: NewsTopic
  follower: Follower
  /** The endpoint's name for it, on the present socket. */
  id: string | undefined
  state?: FollowState
}

export function createSocketLine(url: string, { sockets, clock, wait }: SocketLinePorts): SocketLine {
  /** The present socket; `heardAt` while it is open. */
  let line: { socket: Socket; isOpen: boolean; heardAt: number } | undefined
  const waiting = new Map<number, Waiting>()
  const subscriptions = new Set<Subscription>()
  let lastId = 0
  let failuresInRow = 0
  let isPinging = false
  let isReconnecting = false

  function connect() {
    if (line) return
    const events = {
      onOpen() {
        if (line?.socket !== socket) return
        line = { socket, isOpen: true, heardAt: clock() }
        for (const { message } of waiting.values()) socket.send(message)
        for (const subscription of subscriptions) void subscribe(subscription)
        keepAwake().catch(() => undefined)
      },
      onMessage(message: unknown) {
        if (line?.socket !== socket) return
        line.heardAt = clock()
        failuresInRow = 0
        read(message)
      },
      onClose(reason: string) {
        if (line?.socket === socket) drop(reason)
      },
    }
    const socket = sockets.open(url, events)
    line = { socket, isOpen: false, heardAt: clock() }
  }

  /** This socket is of no use any more; whoever follows gets another one after a rest. */
  function drop(reason: string) {
    const dead = line
    line = undefined
    dead?.socket.close()
    failuresInRow += 1
    for (const one of [...waiting.values()]) one.fail(reason)
    for (const subscription of subscriptions) {
      subscription.id = undefined
      if (subscription.state !== 'refused') tell(subscription, 'down')
    }
    void reconnect()
  }

  async function reconnect(): Promise<void> {
    if (isReconnecting) return
    isReconnecting = true
    await wait(Math.min(shortestRestMs * 2 ** (failuresInRow - 1), longestRestMs))
    isReconnecting = false
    if (isFollowed()) connect()
  }

  const isFollowed = () => [...subscriptions].some(({ state }) => state !== 'refused')

  /** Asks a silent socket whether it is there, and closes one that nobody needs. */
  async function keepAwake(): Promise<void> {
    if (isPinging) return
    isPinging = true
    while (line?.isOpen) {
      const { socket, heardAt } = line
      await wait(isFollowed() ? pingAfterMs : idleMs)
      if (line?.socket !== socket) continue
      if (!isFollowed() && waiting.size === 0 && clock() - line.heardAt >= idleMs) {
        socket.close()
        line = undefined
      } else if (isFollowed() && line.heardAt === heardAt) {
        await ask({ jsonrpc: '2.0', method: 'eth_chainId', params: [] }, pingTimeoutMs).catch(() => undefined)
      }
    }
    isPinging = false
  }

  function ask(request: Record<string, unknown>, timeoutMs: number): Promise<unknown> {
    lastId += 1
    const id = lastId
    return new Promise((resolve, reject) => {
      const one: Waiting = {
        message: { ...request, id },
        answer(value) {
          waiting.delete(id)
          resolve(isObject(value) ? { ...value, id: request.id } : value)
        },
        fail(reason) {
          waiting.delete(id)
          reject(new NoSocket(reason))
        },
      }
      waiting.set(id, one)
      const askedAt = clock()
      connect()
      const present = line
      if (present?.isOpen) present.socket.send(one.message)
      void wait(timeoutMs).then(() => {
        if (!waiting.has(id)) return
        one.fail(`timeout after ${timeoutMs} ms`)
        // A socket that said nothing at all in that time is dead, whatever it says of itself.
        if (line && line.socket === present?.socket && line.heardAt <= askedAt)
          drop('it said nothing any more')
      })
    })
  }

  async function subscribe(subscription: Subscription): Promise<void> {
    const { topic } = subscription
    const request = { jsonrpc: '2.0', method: 'eth_subscribe', params: subscribed[topic] }
    const answer = await ask(request, pingTimeoutMs).catch(() => undefined)
    if (!isObject(answer)) return
    const id = answer.result
    if (typeof id !== 'string') return tell(subscription, 'refused')
    if (!subscriptions.has(subscription)) return unsubscribe(id)
    subscription.id = id
    tell(subscription, 'live')
  }

  function unsubscribe(id: string) {
    ask({ jsonrpc: '2.0', method: 'eth_unsubscribe', params: [id] }, pingTimeoutMs).catch(() => undefined)
  }

  function tell(subscription: Subscription, state: FollowState) {
    if (subscription.state === state) return
    subscription.state = state
    subscription.follower.onState?.(state)
  }

  function read(message: unknown) {
    if (!isObject(message)) return
    if (typeof message.id === 'number') return waiting.get(message.id)?.answer(message)
    const news =
      message.method === 'eth_subscription' && isObject(message.params) ? message.params : undefined
    if (!news) return
    for (const { id, follower } of subscriptions) {
      if (id !== undefined && id === news.subscription) follower.onNews(news.result)
    }
  }

  return {
    ask,
    follow(topic, follower) {
      const subscription: Subscription = { topic, follower, id: undefined }
      subscriptions.add(subscription)
      if (line?.isOpen) void subscribe(subscription)
      else if (!isReconnecting) connect()
      return () => {
        subscriptions.delete(subscription)
        if (subscription.id !== undefined && line?.isOpen) unsubscribe(subscription.id)
      }
    },
  }
}

/** There is no socket, or nothing came over it. */
export class NoSocket extends WalletError {
  readonly name = 'Chain.NoSocket'
}
