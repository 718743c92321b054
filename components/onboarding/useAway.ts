// Is the window out of sight or out of use? Secrets on it are hidden then.
import { useEffect, useState } from 'react'

/** True while the window has not the focus or its tab is not shown. */
export function useAway(): boolean {
  const [away, setAway] = useState(() => !document.hasFocus() || document.hidden)
  useEffect(() => {
    const leave = () => setAway(true)
    const look = () => setAway(document.hidden || !document.hasFocus())
    window.addEventListener('blur', leave)
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    look()
    return () => {
      window.removeEventListener('blur', leave)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return away
}
