// A sentence at the foot of the window about what has just been done, or why it was not.
import { clsx } from 'clsx'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { IconButton } from '../ui/Button'
import { useText } from '../ui/useText'

interface Flash {
  tone: 'done' | 'failed'
  text: string
}

const FlashContext = createContext<(flash: Flash) => void>(() => {})

/** Shows a sentence for some seconds; a failure stays until it is closed or another comes. */
export function useFlash(): (flash: Flash) => void {
  return useContext(FlashContext)
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
        const reason = error instanceof Error ? error.message : String(error)
        flash({ tone: 'failed', text: t('common.commandFailed', { reason }) })
        return false
      }
    },
    [flash, t],
  )
}

/** Everything below it may flash. */
export function FlashArea(props: { children: ReactNode }) {
  const t = useText()
  const [flash, setFlash] = useState<Flash>()
  useEffect(() => {
    if (flash?.tone !== 'done') return
    const timer = setTimeout(() => setFlash(undefined), 5_000)
    return () => clearTimeout(timer)
  }, [flash])
  const Icon = flash?.tone === 'failed' ? CircleAlert : CircleCheck
  return (
    <FlashContext value={setFlash}>
      {props.children}
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
                onClick={() => setFlash(undefined)}
              />
            ) : (
              <span className="w-2" />
            )}
          </div>
        )}
      </div>
    </FlashContext>
  )
}
