// Tells arming.ts what happens in the browser: focus, layout, presses; and tells React when the button arms.
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import {
  type Armed,
  type Arming,
  type ArmingEvent,
  activates,
  advance,
  disarmed,
  isHeld,
  readArming,
} from './arming'

interface ArmingHandlers {
  onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
  onKeyUp: (event: KeyboardEvent<HTMLButtonElement>) => void
  onClick: (event: MouseEvent<HTMLButtonElement>) => void
  onBlur: () => void
}

export interface ArmingOfButton {
  armed: Armed['type']
  /** Counts disturbances, so that a progress bar knows when to begin anew. */
  disturbances: number
  /** What is pressed right now, where it must be held: long enough to let go, or not yet. */
  holding: 'not pressed' | 'pressed' | 'held' | 'once more'
  handlers: ArmingHandlers
}

/**
 * Arms `button` for what is `shown`; `confirm` runs once for each press and release that count. A press must last
 * `hold` milliseconds.
 */
export function useArming(
  button: RefObject<HTMLButtonElement | null>,
  shown: string | undefined,
  confirm: () => void,
  hold = 0,
): ArmingOfButton {
  const state = useRef(disarmed)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latestConfirm = useRef(confirm)
  const [view, setView] = useState<Omit<ArmingOfButton, 'handlers'>>({
    armed: 'nothing shown',
    disturbances: 0,
    holding: 'not pressed',
  })

  const tell = useCallback((event: ArmingEvent) => {
    const before = state.current
    const { state: after, confirmed } = advance(before, event)
    state.current = after
    if (confirmed) latestConfirm.current()
    clearTimeout(timer.current)
    const look = () => {
      const armed = readArming(state.current, performance.now())
      const holding = holdingOf(state.current, performance.now())
      // A timer may run a hair early; then it is set again for what remains.
      if (armed.type === 'settling') timer.current = setTimeout(look, armed.remainingMs)
      else if (holding === 'pressed') timer.current = setTimeout(look, heldInMs(state.current))
      const disturbed = after.disturbedAt !== before.disturbedAt || after.focused !== before.focused
      setView((view) =>
        view.armed === armed.type && view.holding === holding && !(disturbed && armed.type === 'settling')
          ? view
          : { armed: armed.type, holding, disturbances: view.disturbances + 1 },
      )
    }
    look()
  }, [])

  useLayoutEffect(() => {
    latestConfirm.current = confirm
    tell({ type: 'shown', what: shown, hold, at: performance.now() })
  })

  useEffect(() => {
    const focusNow = () => {
      const focused = document.hasFocus() && document.visibilityState === 'visible'
      if (focused !== state.current.focused) {
        tell({ type: focused ? 'focus' : 'blur', at: performance.now() })
      }
    }
    const blur = () => tell({ type: 'blur', at: performance.now() })
    let place = placeOf(button.current)
    const lookAtLayout = () => {
      const now = placeOf(button.current)
      if (now !== place) tell({ type: 'layout moved', at: performance.now() })
      place = now
    }
    // No event says that an element moved, so every frame looks; in a calm window that costs next to nothing.
    let frame = requestAnimationFrame(function look() {
      focusNow()
      lookAtLayout()
      frame = requestAnimationFrame(look)
    })
    const pressElsewhere = (event: globalThis.PointerEvent) => {
      if (!isInside(button.current, event)) tell({ type: 'cancel', at: event.timeStamp })
    }
    const release = (event: globalThis.PointerEvent) => {
      lookAtLayout()
      tell({
        type: 'release',
        pointer: event.pointerId,
        trusted: event.isTrusted,
        onButton: isInside(button.current, event),
        at: event.timeStamp,
      })
    }
    const cancel = (event: Event) => tell({ type: 'cancel', at: event.timeStamp })
    focusNow()
    window.addEventListener('focus', focusNow)
    window.addEventListener('blur', blur)
    document.addEventListener('visibilitychange', focusNow)
    window.addEventListener('pointerdown', pressElsewhere, true)
    window.addEventListener('pointerup', release, true)
    window.addEventListener('pointercancel', cancel, true)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer.current)
      window.removeEventListener('focus', focusNow)
      window.removeEventListener('blur', blur)
      document.removeEventListener('visibilitychange', focusNow)
      window.removeEventListener('pointerdown', pressElsewhere, true)
      window.removeEventListener('pointerup', release, true)
      window.removeEventListener('pointercancel', cancel, true)
    }
  }, [button, tell])

  const handlers: ArmingHandlers = {
    onPointerDown: ({ nativeEvent: event }) => {
      if (event.button !== 0 || !event.isPrimary) return
      tell({ type: 'press', pointer: event.pointerId, trusted: event.isTrusted, at: event.timeStamp })
    },
    onKeyDown: (event) => {
      const { key, repeat, isTrusted, timeStamp } = event.nativeEvent
      // The browser would make a click of it, also of a key held since before; we judge the key itself.
      if (activates(key)) event.preventDefault()
      tell({ type: 'key down', key, trusted: isTrusted, repeat, at: timeStamp })
    },
    onKeyUp: (event) => {
      const { key, isTrusted, timeStamp } = event.nativeEvent
      if (activates(key)) event.preventDefault()
      tell({ type: 'key up', key, trusted: isTrusted, at: timeStamp })
    },
    onClick: ({ nativeEvent: event }) => {
      // Clicks of pointers count presses (1, 2, …) and were judged as such; a click without any is assistive technology's.
      if (event.detail === 0) tell({ type: 'activate', trusted: event.isTrusted, at: event.timeStamp })
    },
    onBlur: () => tell({ type: 'cancel', at: performance.now() }),
  }
  return { ...view, handlers }
}

function holdingOf(state: Arming, at: number): ArmingOfButton['holding'] {
  if (state.press === undefined || state.hold === 0) return 'not pressed'
  if (state.press.by === 'activation') return 'once more'
  return isHeld(state, at) ? 'held' : 'pressed'
}

function heldInMs({ press, hold }: Arming): number {
  return press ? Math.max(press.since + hold - performance.now(), 0) + 1 : 0
}

/** Where the button is, in the window and on the desk: a window that slides under the pointer moves it as well. */
function placeOf(button: HTMLElement | null): string {
  const rect = button?.getBoundingClientRect()
  const inWindow = rect ? [rect.x, rect.y, rect.width, rect.height].map((value) => value.toFixed(1)) : []
  return [...inWindow, innerWidth, innerHeight, screenX, screenY].join(' ')
}

function isInside(button: HTMLElement | null, event: globalThis.PointerEvent): boolean {
  if (!button || !(event.target instanceof Node) || !button.contains(event.target)) return false
  const { left, right, top, bottom } = button.getBoundingClientRect()
  const { clientX, clientY } = event
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
}
