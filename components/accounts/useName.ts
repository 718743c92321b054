// Looks up the ENS name that stands in a field, once its writer pauses. What was asked before counts no more.
import { useEffect, useState } from 'react'
import { isNameShaped, isWholeName, type NameResolution } from '@/lib/base/ensName'
import { sendCommand } from '../command'

export type NameLookup =
  | { type: 'nothing to ask' }
  /** Nobody is asked before `ask` is called. */
  | { type: 'waits for a press'; name: string }
  | { type: 'working' }
  | NameResolution

/** So that not every letter of a name that is being typed is asked for. */
const quietMs = 500

/**
 * `ask` looks again, with the user's leave to ask these hosts outside the chain. `waits`: the text may be meant for
 * somebody the user knows, whose name is no endpoint's business, so only `ask` begins. So it is with all that is no
 * name under .eth: it may be the beginning of something else.
 */
export function useName(
  text: string,
  waits = false,
): { lookup: NameLookup; ask: (gateways: readonly string[]) => void } {
  const name = isNameShaped(text) ? text.trim() : undefined
  const asksFirst = waits || !isWholeName(text)
  const [wish, setWish] = useState<{ name: string; gateways: string[]; turn: number }>()
  const [answered, setAnswered] = useState<{ wish: unknown; name: string; answer: NameResolution }>()
  const own = wish && wish.name === name ? wish : undefined
  useEffect(() => {
    if (name === undefined || (asksFirst && !own)) return
    let outdated = false
    const look = async () => {
      const answer = await sendCommand('resolveName', { name, gateways: own?.gateways ?? [] }).catch(
        (error: Error): NameResolution => ({ type: 'failed', name, reason: error.message }),
      )
      if (!outdated) setAnswered({ wish: own, name, answer })
    }
    // A press needs no pause.
    const timer = setTimeout(() => void look(), own ? 0 : quietMs)
    return () => {
      outdated = true
      clearTimeout(timer)
    }
  }, [name, own, asksFirst])
  const lookup = ((): NameLookup => {
    if (name === undefined) return { type: 'nothing to ask' }
    if (asksFirst && !own) return { type: 'waits for a press', name }
    return answered && answered.name === name && answered.wish === own ? answered.answer : { type: 'working' }
  })()
  return {
    lookup,
    ask: (gateways) => {
      if (name === undefined) return
      setWish({ name, gateways: [...(own?.gateways ?? []), ...gateways], turn: (own?.turn ?? 0) + 1 })
    },
  }
}
