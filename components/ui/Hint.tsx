// A word of explanation that appears beside a word, by pointer, focus or press.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

const gapPx = 8
const widthPx = 248

/**
 * `children` is what is always seen; `text` what appears. It lies in the top layer, so nothing cuts it off, and is
 * kept inside the window.
 */
export function Hint(props: { children: ReactNode; text: string }) {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const element = bubble.current
    const from = anchor.current?.getBoundingClientRect()
    if (!shown || !element || !from) return
    element.showPopover()
    const width = Math.min(widthPx, window.innerWidth - 2 * gapPx)
    const left = Math.min(Math.max(gapPx, from.left), window.innerWidth - width - gapPx)
    const below = from.bottom + gapPx + element.offsetHeight < window.innerHeight
    element.style.width = `${width}px`
    element.style.left = `${left}px`
    element.style.top = `${below ? from.bottom + gapPx : from.top - gapPx - element.offsetHeight}px`
    const hide = (event: KeyboardEvent) => event.key === 'Escape' && setShown(false)
    window.addEventListener('keydown', hide)
    return () => {
      window.removeEventListener('keydown', hide)
      if (element.isConnected) element.hidePopover()
    }
  }, [shown])
  return (
    <span className="inline-flex">
      <button
        ref={anchor}
        type="button"
        aria-describedby={id}
        onPointerEnter={() => setShown(true)}
        onPointerLeave={() => setShown(false)}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onClick={() => setShown(true)}
        className="cursor-help rounded-md text-inherit"
      >
        {props.children}
      </button>
      <span
        ref={bubble}
        id={id}
        role="tooltip"
        popover="manual"
        className="fixed inset-auto m-0 animate-appear rounded-control border border-line bg-raised px-3 py-2 text-left text-xs font-normal text-ink shadow-lift"
      >
        {props.text}
      </span>
    </span>
  )
}
