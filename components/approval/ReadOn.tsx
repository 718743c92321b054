// Leads to the end of a long text, a screenful at a time.
import { ChevronDown } from 'lucide-react'
import { type RefObject, useRef } from 'react'
import { Button } from '../ui/Button'
import { useText } from '../ui/useText'

/** `inside` is any element within what scrolls. */
export function ReadOn(props: { inside: RefObject<HTMLElement | null> }) {
  const t = useText()
  // Where the page is still on its way to: the next press leads on from there, or presses in a row would get nowhere.
  const aim = useRef<number>(undefined)
  const scroll = () => {
    const scroller = props.inside.current?.closest('main')
    if (!scroller) return
    const top = (aim.current ?? scroller.scrollTop) + scroller.clientHeight * 0.85
    aim.current = Math.min(top, scroller.scrollHeight - scroller.clientHeight)
    scroller.addEventListener('scrollend', () => (aim.current = undefined), { once: true })
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    scroller.scrollTo({ top: aim.current, behavior: still ? 'instant' : 'smooth' })
  }
  return (
    <Button size="small" variant="ghost" icon={ChevronDown} onClick={scroll}>
      {t('approval.wait.readOnButton')}
    </Button>
  )
}
