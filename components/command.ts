// How a screen tells the background to do something: one message to the service worker, one answer over a port.
import type {
  CommandMessage,
  CommandName,
  CommandParams,
  CommandReply,
  CommandResult,
} from '@/lib/messages/commands'

/** The background refused or failed: `name` is stable ('Keystore.Locked'), `message` is for a developer. */
export class CommandFailed extends Error {
  constructor(
    override readonly name: string,
    message: string,
  ) {
    super(message)
  }
}

const listeners = new Set<(name: CommandName) => void>()

/** Calls `listener` after each command of this screen that was answered; answers the function that stops it. */
export function onAnswered(listener: (name: CommandName) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Sends a command straight to the service worker (it wakes up for it) and waits for the answer.
 * Each password (some commands take two) goes over a port of its own that the background hands on unread (see
 * lib/keys/README.md).
 * Throws CommandFailed when the background throws.
 */
export async function sendCommand<N extends CommandName>(
  name: N,
  params: CommandParams<N>,
  ...passwords: string[]
): Promise<CommandResult<N>> {
  const { active } = await navigator.serviceWorker.ready
  if (!active) throw new CommandFailed('Messages.NoWorker', 'expected an active service worker')
  const reply = new MessageChannel()
  const transfer: Transferable[] = [reply.port2]
  for (const password of passwords) {
    const channel = new MessageChannel()
    channel.port1.postMessage(password)
    transfer.push(channel.port2)
  }
  const message: CommandMessage = { type: 'command', name, params }
  return new Promise<CommandResult<N>>((resolve, reject) => {
    reply.port1.onmessage = ({ data }: MessageEvent<CommandReply>) => {
      reply.port1.close()
      if (data.type === 'result') {
        resolve(data.result as CommandResult<N>)
        for (const listener of listeners) listener(name)
      } else reject(new CommandFailed(data.error.name, data.error.message))
    }
    active.postMessage(message, transfer)
  })
}
