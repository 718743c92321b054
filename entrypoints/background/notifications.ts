// Which changes of a transaction's status the user is told of, and in which words.
import type { TextKey } from '@/lib/i18n/catalogue'
import type { StatusChange } from '@/lib/transactions/track'

export interface Told {
  title: Extract<TextKey, `notification.${string}.title`>
  text: Extract<TextKey, `notification.${string}.text`>
  /** The block that it is in, where the text names one. */
  block?: bigint
}

/** undefined when the change is not worth a notification. */
export function toldOf({ before, after }: StatusChange): Told | undefined {
  if (after.type === 'included') {
    return after.succeeded
      ? {
          title: 'notification.included.title',
          text: 'notification.included.text',
          block: after.block.number,
        }
      : { title: 'notification.failed.title', text: 'notification.failed.text' }
  }
  if (after.type === 'dropped or replaced') {
    return { title: 'notification.replaced.title', text: 'notification.replaced.text' }
  }
  return before.type === 'included'
    ? { title: 'notification.reorganised.title', text: 'notification.reorganised.text' }
    : undefined
}
