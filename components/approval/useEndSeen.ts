// Whether the end of a long text has been on screen.
import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * Put `end` on an element behind the last line. True once that element was seen in full, until `what` changes.
 * Scrolling by wheel, keys or a screen reader all count: only what is on screen matters.
 */
export function useEndSeen(what: string): { end: RefObject<HTMLDivElement | null>; seen: boolean } {
  const end = useRef<HTMLDivElement>(null)
  const [seenOf, setSeenOf] = useState<string>()
  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (document.visibilityState === 'visible' && entries.some((entry) => entry.isIntersecting)) {
          setSeenOf(what)
        }
      },
      { threshold: 1 },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [what])
  return { end, seen: seenOf === what }
}
