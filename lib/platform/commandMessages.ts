// Receives the commands of our own pages. They are posted to the service worker itself, which only documents of
// this extension's origin can do: a content script or another extension has no way to reach this listener.
import type { PasswordSource } from '@/lib/keys/ports'
import type { CommandMessage, CommandReply } from '@/lib/messages/commands'
import { passwordFrom } from './stretch'

export interface ReceivedCommand {
  /** The page's file name without .html, as the browser reports it: 'popup', 'approval', 'dashboard'. */
  page: string
  message: CommandMessage
  password?: PasswordSource
  /** Where a command takes two passwords: the second. */
  secondPassword?: PasswordSource
}

/** Answers each command with what `handle` returns; a throw becomes an error reply with its stable name. */
export function onCommand(handle: (command: ReceivedCommand) => Promise<unknown>): void {
  self.addEventListener('message', (event) => {
    const { source, origin, data, ports } = event as unknown as WorkerMessage
    const [reply, password, secondPassword] = ports
    if (!reply || origin !== self.location.origin || source?.frameType !== 'top-level') return
    if (data?.type !== 'command') return
    const page = /^\/([a-z]+)\.html$/.exec(new URL(source.url).pathname)?.[1]
    if (!page) return
    const command: ReceivedCommand = {
      page,
      message: data,
      ...(password ? { password: passwordFrom(password) } : {}),
      ...(secondPassword ? { secondPassword: passwordFrom(secondPassword) } : {}),
    }
    const answered = handle(command).then(
      // Bytes move instead of being copied: of a secret that is shown, nothing stays behind here.
      (result) => reply.postMessage({ type: 'result', result } satisfies CommandReply, buffersIn(result)),
      (error: unknown) =>
        reply.postMessage({ type: 'error', error: errorText(error) } satisfies CommandReply),
    )
    // Keeps the worker alive until the answer is out.
    ;(event as unknown as { waitUntil(promise: Promise<unknown>): void }).waitUntil(answered)
  })
}

interface WorkerMessage {
  source: { url: string; frameType: string } | null
  origin: string
  data: CommandMessage | undefined
  ports: readonly MessagePort[]
}

/** The buffers of all byte arrays in an answer, three levels deep; those that are views of a larger one stay. */
export function buffersIn(value: unknown, levels = 3): ArrayBuffer[] {
  if (value instanceof Uint8Array) {
    const { buffer, byteLength } = value
    return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
  }
  if (typeof value !== 'object' || value === null || levels === 0) return []
  return Object.values(value).flatMap((member) => buffersIn(member, levels - 1))
}

function errorText(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Unknown', message: 'expected an Error to be thrown' }
}
