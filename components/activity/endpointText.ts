// Who said so, as a text: a host, or how many of those that were compared.
import type { Text } from '@/lib/i18n/catalogue'

export function endpointText(t: Text, endpoint: string): string {
  const [, by, of] = /^(\d+)\/(\d+)$/.exec(endpoint) ?? []
  if (by !== undefined && of !== undefined) return t('common.ofEndpoints', { by, of })
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint
}
