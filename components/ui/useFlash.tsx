// A sentence at the foot of the window about what has just been done, or why it was not.
import { clsx } from 'clsx'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useCallback, useEffect } from 'react'
import { create } from 'zustand'
import { IconButton } from './Button'
import { failureSentence } from './failureSentence'
import { useText } from './useText'

interface Flash {
  tone: 'done' | 'failed'
  text: string
}

/** What is said right now; it dies with the window. */
const useSaid = create<{ flash: Flash | undefined; say(flash: Flash | undefined): void }>((set) => ({
  flash: undefined,
  say: (flash) => set({ flash }),
}))

/** Shows a sentence for some seconds; a failure stays until it is closed or another comes. */
export function useFlash(): (flash: Flash) => void {
  return useSaid((said) => said.say)
}

/** Runs a deed and says what came of it: `done` when it succeeds, else the reason. True when it succeeded. */
export function useDeed(): (deed: () => Promise<unknown>, done?: string) => Promise<boolean> {
  const flash = useFlash()
  const t = useText()
  return useCallback(
    async (deed, done) => {
      try {
        await deed()
        if (done !== undefined) flash({ tone: 'done', text: done })
        return true
      } catch (error) {
        flash({ tone: 'failed', text: failureSentence(t, error) })
        return false
      }
    },
    [flash, t],
  )
}

/** Where the sentence stands; once in a window. */
export function FlashLine() {
  const t = useText()
  const { flash, say } = useSaid()
  useEffect(() => {
    if (flash?.tone !== 'done') return
    const timer = setTimeout(() => say(undefined), 5_000)
    return () => clearTimeout(timer)
  }, [flash, say])
  const Icon = flash?.tone === 'failed' ? CircleAlert : CircleCheck
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-20 z-20 flex justify-center px-4 md:bottom-6"
    >
      {flash && (
        <div
          className={clsx(
            'pointer-events-auto flex max-w-lg animate-rise items-center gap-2.5 rounded-control py-1.5 pr-1.5 pl-3.5 font-medium shadow-lift',
            flash.tone === 'failed' ? 'bg-danger-soft text-danger-ink' : 'bg-ink text-page',
          )}
        >
          <Icon aria-hidden size={18} className="shrink-0" />
          <span className="min-w-0 py-1">{flash.text}</span>
          {flash.tone === 'failed' ? (
            <IconButton
              label={t('common.close')}
              icon={X}
              tone="danger"
              size="small"
              onClick={() => say(undefined)}
            />
          ) : (
            <span className="w-2" />
          )}
        </div>
      )}
    </div>
  )
}
