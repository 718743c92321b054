// The WebSockets of all endpoints: one an endpoint, opened when something is asked or followed.
import { isSocketUrl } from '@/lib/base/origin'
import type { RpcTransport } from '../ports'
import {
  createSocketLine,
  type Follower,
  type NewsTopic,
  type SocketLine,
  type SocketLinePorts,
} from './createSocketLine'
import { isObject } from './jsonRpc'

export interface Sockets {
  /** Requests to endpoints with a WebSocket go over it, all others through `http`. */
  transport: RpcTransport
  /** Follows a subscription of one endpoint with a WebSocket until the returned function is called. */
  follow(url: string, topic: NewsTopic, follower: Follower): () => void
}

export function createSockets(ports: SocketLinePorts & { http: RpcTransport }): Sockets {
  const lines = new Map<string, SocketLine>()

  function lineOf(url: string): SocketLine {
    const line = lines.get(url) ?? createSocketLine(url, ports)
    lines.set(url, line)
    return line
  }

  return {
    transport: {
      async post(url, body, options) {
        if (!isSocketUrl(url)) return ports.http.post(url, body, options)
        const line = lineOf(url)
        // Over a socket nothing is gained by a batch, and each answer comes when it is ready.
        const requests = Array.isArray(body) ? body.filter(isObject) : []
        if (Array.isArray(body)) {
          return Promise.all(requests.map((request) => line.ask(request, options.timeoutMs)))
        }
        return line.ask(isObject(body) ? body : {}, options.timeoutMs)
      },
    },
    follow: (url, topic, follower) => lineOf(url).follow(topic, follower),
  }
}
