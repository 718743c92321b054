// A WebSocket to a chain's endpoint, with a limit on the size of what comes.
import type { SocketPort } from '@/lib/chain/ports'

/** As over HTTP: the largest block with all its receipts is smaller. */
const maxLength = 5_000_000

export const openSocket: SocketPort['open'] = (url, { onOpen, onMessage, onClose }) => {
  let isOver = false
  const end = (reason: string) => {
    if (isOver) return
    isOver = true
    socket?.close()
    onClose(reason)
  }
  let socket: WebSocket | undefined
  try {
    socket = new WebSocket(url)
  } catch {
    // Told later, as every other failure: nobody expects it before `open` has returned.
    queueMicrotask(() => end('no connection'))
    const close = () => {
      isOver = true
    }
    return { send() {}, close }
  }
  socket.addEventListener('open', () => isOver || onOpen())
  socket.addEventListener('error', () => end('no connection'))
  socket.addEventListener('close', () => end('the connection was closed'))
  socket.addEventListener('message', ({ data }) => {
    if (isOver) return
    if (typeof data !== 'string' || data.length > maxLength)
      return end('an answer that is too large or no text')
    let message: unknown
    try {
      message = JSON.parse(data)
    } catch {
      return end('an answer that is no JSON')
    }
    onMessage(message)
  })
  return {
    send: (message) => socket.send(JSON.stringify(message)),
    close() {
      isOver = true
      socket.close()
    },
  }
}
