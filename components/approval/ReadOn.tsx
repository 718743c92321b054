// Leads to the end of a long text, a screenful at a time.
import { ChevronDown } from 'lucide-react'
import type { RefObject } from 'react'
import { Button } from '../ui/Button'
import { useText } from '../ui/useText'

/** `inside` is any element within what scrolls. */
export function ReadOn(props: { inside: RefObject<HTMLElement | null> }) {
  const t = useText()
  const scroll = () => {
    const scroller = props.inside.current?.closest('main')
    scroller?.scrollBy({ top: scroller.clientHeight * 0.85, behavior: 'smooth' })
  }
  return (
    <Button size="small" variant="ghost" icon={ChevronDown} onClick={scroll}>
      {t('approval.wait.readOnButton')}
    </Button>
  )
}
