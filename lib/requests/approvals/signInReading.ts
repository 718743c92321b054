// What a message question says of signing in; undefined when it is about anything else.
import { hexToBytes } from '@/lib/base/hex'
import { domainToType, judgeSignIn } from '@/lib/safety/signIn/judgeSignIn'
import { readSignIn } from '@/lib/safety/signIn/readSignIn'
import type { Question, SignInReading } from './question'

/** `now` in milliseconds since 1970: a sign-in may have expired since it was asked. */
export function signInReading(
  { asker, body }: Pick<Question, 'asker' | 'body'>,
  now: number,
): SignInReading | undefined {
  if (body.kind !== 'message') return undefined
  const signIn = readSignIn(textOf(body.message))
  if (!signIn) return undefined
  const context = {
    origin: asker.type === 'site' ? asker.origin : undefined,
    account: body.account,
    chainId: body.chainId,
    now,
  }
  const problems = judgeSignIn(signIn, context)
  return { signIn, problems, ...(problems.length > 0 ? { mustType: domainToType(signIn, context) } : {}) }
}

/** Whether what was typed is what must be; case and spaces around it do not count. */
export function isTyped(mustType: string | undefined, typed: string | undefined): boolean {
  if (mustType === undefined) return true
  return typed !== undefined && typed.trim().toLowerCase() === mustType.toLowerCase()
}

/** Bytes that are no UTF-8 become marks, and are then no sign-in. */
function textOf(message: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(hexToBytes(message))
}
