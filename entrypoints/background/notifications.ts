// Which changes of a transaction's status the user is told of, and in which words.
import type { TextKey } from '@/lib/i18n/catalogue'
import type { StatusChange } from '@/lib/transactions/track'

type Kind = 'included' | 'failed' | 'reorganised' | 'replaced' | 'different'

export interface Told {
  title: Extract<TextKey, `notification.${Kind}.title`>
  text: Extract<TextKey, `notification.${Kind}.text`>
  /** The block that it is in, where the text names one. */
  block?: bigint
}

/** undefined when the change is not worth a notification. */
export function toldOf({ before, after }: StatusChange): Told | undefined {
  switch (after.type) {
    case 'included':
      return after.succeeded
        ? {
            title: 'notification.included.title',
            text: 'notification.included.text',
            block: after.block.number,
          }
        : { title: 'notification.failed.title', text: 'notification.failed.text' }
    case 'outbid':
      // What the user did himself, here or on another device, he knows.
      return after.how === 'different content' ? different : undefined
    case 'replaced':
      if (after.how === 'different content') return different
      // Who took the nonce is still being looked for, or was told already.
      return before.type === 'replaced'
        ? undefined
        : { title: 'notification.replaced.title', text: 'notification.replaced.text' }
    default:
      return before.type === 'included'
        ? { title: 'notification.reorganised.title', text: 'notification.reorganised.text' }
        : undefined
  }
}

const different: Told = { title: 'notification.different.title', text: 'notification.different.text' }
