// A window above the page: the browser's own <dialog>, which keeps the focus inside and gives it back.
import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { IconButton } from './Button'
import { useText } from './useText'

/**
 * Shown while `open`; Escape, the cross and a click beside it call `onClose`.
 * The focus goes to what carries data-autofocus, else to the first control. In a narrow window it comes from below. `footer` stays in view while the content scrolls.
 */
export function Dialog(props: {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  footer?: ReactNode
}) {
  const { open, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const t = useText()
  // Before the content goes, so that closing can give the focus back to what opened it.
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element || !open) return
    if (!element.open) {
      element.showModal()
      // The browser takes the first control it finds, which is the cross; who is asked for something wants the field,
      // who chooses from a list what is chosen now (data-autofocus).
      element.querySelector<HTMLElement>('[data-autofocus], input, select, textarea')?.focus()
    }
    return () => element.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog is a second way; Escape is the key.
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      className="m-auto max-h-[85vh] w-full max-w-md animate-rise overflow-hidden rounded-card border border-line bg-surface p-0 text-ink shadow-lift max-[30rem]:mb-0 max-[30rem]:max-w-none max-[30rem]:rounded-b-none"
    >
      {open && (
        <div className="flex max-h-[85vh] flex-col">
          <div className="flex items-center justify-between gap-3 py-2.5 pr-2.5 pl-4">
            <h2 id={id} className="text-lg font-semibold">
              {props.title}
            </h2>
            <IconButton label={t('common.close')} icon={X} onClick={onClose} />
          </div>
          <div className="relative min-h-0 flex-1 overflow-y-auto px-4 pb-4">{props.children}</div>
          {props.footer && <div className="flex gap-2 border-t border-line p-4">{props.footer}</div>}
        </div>
      )}
    </dialog>
  )
}
