// Why an endpoint gave nothing: in the user's language where we know the reason, else in the words of whoever said it.
import type { Text } from '@/lib/i18n/catalogue'

/** `reason` is an error's message as the background stores it. */
export function failureText(t: Text, reason: string): string {
  if (reason === 'the network did not answer within three seconds') return t('common.failure.threeSeconds')
  const [, host, cause] = /^expected an answer from (\S+), got none: (.+)$/.exec(reason) ?? []
  if (!host || !cause) return reason
  if (cause === 'no connection' || cause === 'the connection was closed')
    return t('common.failure.noConnection', { host })
  if (/^timeout after \d+ ms$/.test(cause)) return t('common.failure.timeout', { host })
  const [, status] = /^HTTP (\d{3})$/.exec(cause) ?? []
  return status ? t('common.failure.status', { host, status }) : t('common.failure.other', { host, cause })
}
