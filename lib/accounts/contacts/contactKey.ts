// One text for what makes two contacts the same one, to look them up by.
import type { ContactKey } from '@/lib/base/contact'

export function contactKey({ address, chain }: ContactKey): string {
  return `${address.toLowerCase()} ${chain}`
}
