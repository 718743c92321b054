// The frame of a screen: a header that stays, content that scrolls, a footer for what can be done.
import { ArrowLeft, Lock } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { sendCommand } from '../command'
import { IconButton } from './Button'
import { FlashLine, useDeed } from './useFlash'
import { useText } from './useText'

/** Fills the window. `footer` is always in view; `main` scrolls. */
export function PageShell(props: { header?: ReactNode; children: ReactNode; footer?: ReactNode }) {
  return (
    <div className="flex h-full flex-col bg-page">
      {props.header}
      <main className="relative flex min-h-0 flex-1 flex-col overflow-x-clip overflow-y-auto">
        {props.children}
      </main>
      {props.footer && (
        <footer className="flex flex-col gap-2 border-t border-line bg-surface px-4 py-3">
          {props.footer}
        </footer>
      )}
      <FlashLine />
    </div>
  )
}

/**
 * The bar at the top of a screen. The lock button is there unless `lock={false}` (a wallet that is locked or empty).
 * The title takes the focus when the screen appears, unless a field has it: so a screen reader says where it is.
 * `hiddenTitle` is for a screen that shows something else in its place.
 */
export function Header(props: {
  title?: string
  hiddenTitle?: string
  onBack?: () => void
  /** Instead of a title. */
  start?: ReactNode
  /** Before the lock button. */
  end?: ReactNode
  lock?: boolean
}) {
  const t = useText()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus()
  }, [])
  return (
    <header className="flex min-h-14 shrink-0 items-center gap-1.5 px-3">
      {props.onBack && <IconButton label={t('common.back')} icon={ArrowLeft} onClick={props.onBack} />}
      {props.hiddenTitle && (
        <h1 ref={title} tabIndex={-1} className="sr-only">
          {props.hiddenTitle}
        </h1>
      )}
      {props.title && (
        <h1 ref={title} tabIndex={-1} className="min-w-0 flex-1 truncate px-1 text-lg font-semibold">
          {props.title}
        </h1>
      )}
      {props.start && <div className="min-w-0 flex-1">{props.start}</div>}
      {!props.title && !props.start && <div className="flex-1" />}
      {props.end}
      {props.lock !== false && <LockButton />}
    </header>
  )
}

/** Locks at once. */
function LockButton() {
  const t = useText()
  const deed = useDeed()
  return (
    <IconButton
      label={t('common.lockWallet')}
      icon={Lock}
      onClick={() => void deed(() => sendCommand('lock', {}))}
    />
  )
}
