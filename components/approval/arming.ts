// When a confirm button may be pressed: a pure state machine. ArmedButton.tsx feeds it what the browser reports.
//
// A page can open our window under the user's pointer in the middle of a double click, or while a key is held, and it
// can change what is asked at the last moment. So the button arms only after half a second of calm, and one press and
// one release, both real, both after that, on one and the same calm button, confirm. What is dangerous must be held:
// the release counts a second after its press at the earliest.

/** How long everything must have been calm, in milliseconds. */
export const armingDelayMs = 500

/** How long a dangerous answer must be held, in milliseconds. */
export const holdMs = 1_000
/** Where press and release can't be told apart, a second activation within this time stands for holding. */
const againWithinMs = 30_000

export interface Arming {
  focused: boolean
  /** What a confirmation would confirm: changes with the question and with its version; undefined while there is nothing. */
  shown: string | undefined
  /** The last disturbance: focus gained, another thing shown, layout moved. Milliseconds of the events' own clock. */
  disturbedAt: number
  /** A press that counts, until its release. One that began too early is not kept at all. */
  press:
    | { by: 'pointer'; pointer: number; since: number }
    | { by: 'key'; key: string; since: number }
    /** The first of two activations by assistive technology. */
    | { by: 'activation'; since: number }
    | undefined
  /** How long a press must last, in milliseconds; 0 where it need not be held. */
  hold: number
}

export type ArmingEvent =
  | { type: 'focus'; at: number }
  | { type: 'blur'; at: number }
  /** Told at every render; only a change disturbs. */
  | { type: 'shown'; what: string | undefined; hold?: number; at: number }
  /** The button is elsewhere or of another size than before, or its window is. */
  | { type: 'layout moved'; at: number }
  | { type: 'press'; pointer: number; trusted: boolean; at: number }
  | {
      type: 'release'
      pointer: number
      trusted: boolean
      onButton: boolean
      at: number
    }
  | {
      type: 'key down'
      key: string
      trusted: boolean
      repeat: boolean
      at: number
    }
  | { type: 'key up'; key: string; trusted: boolean; at: number }
  /** Press and release in one, as assistive technology reports them. */
  | { type: 'activate'; trusted: boolean; at: number }
  /** The pointer was taken away (a scroll began), or the button lost the keyboard. */
  | { type: 'cancel'; at: number }

export type Armed =
  | { type: 'armed' }
  | { type: 'nothing shown' }
  | { type: 'not focused' }
  /** Arms after this many milliseconds, if nothing happens before. */
  | { type: 'settling'; remainingMs: number }

/** The state before anything is known: without focus, with nothing to confirm. */
export const disarmed: Arming = {
  focused: false,
  shown: undefined,
  disturbedAt: 0,
  press: undefined,
  hold: 0,
}

/** Says whether a press at this time would count, and why not. */
export function readArming(state: Arming, at: number): Armed {
  if (state.shown === undefined) return { type: 'nothing shown' }
  if (!state.focused) return { type: 'not focused' }
  const remainingMs = state.disturbedAt + armingDelayMs - at
  return remainingMs > 0 ? { type: 'settling', remainingMs } : { type: 'armed' }
}

/**
 * What an event makes of the state, and whether it confirmed.
 * `at` of events may run backwards (an event is older than the frame that noticed a move): the later disturbance stays.
 */
export function advance(state: Arming, event: ArmingEvent): { state: Arming; confirmed: boolean } {
  switch (event.type) {
    case 'focus':
      return state.focused ? quiet(state) : quiet(disturbed({ ...state, focused: true }, event.at))
    case 'blur':
      return quiet({ ...state, focused: false, press: undefined })
    case 'shown': {
      const hold = event.hold ?? 0
      return state.shown === event.what && state.hold === hold
        ? quiet(state)
        : quiet(disturbed({ ...state, shown: event.what, hold }, event.at))
    }
    case 'layout moved':
      return quiet(disturbed(state, event.at))
    case 'cancel':
      return quiet({ ...state, press: undefined })
    case 'press':
      return quiet({
        ...state,
        press: counts(state, event) ? { by: 'pointer', pointer: event.pointer, since: event.at } : undefined,
      })
    case 'release': {
      const pressed = state.press?.by === 'pointer' && state.press.pointer === event.pointer
      return {
        state: pressed ? { ...state, press: undefined } : state,
        confirmed: pressed && event.onButton && counts(state, event) && isHeld(state, event.at),
      }
    }
    case 'key down':
      // A repeat is a key held: it neither begins a press nor ends the one it belongs to.
      if (event.repeat) return quiet(state)
      return quiet({
        ...state,
        press:
          activates(event.key) && counts(state, event)
            ? { by: 'key', key: event.key, since: event.at }
            : undefined,
      })
    case 'key up': {
      const pressed = state.press?.by === 'key' && state.press.key === event.key
      return {
        state: pressed ? { ...state, press: undefined } : state,
        confirmed: pressed && counts(state, event) && isHeld(state, event.at),
      }
    }
    case 'activate': {
      const counted = counts(state, event)
      const again = state.press?.by === 'activation' && event.at - state.press.since <= againWithinMs
      if (counted && state.hold > 0 && !(again && isHeld(state, event.at))) {
        const since = again && state.press ? state.press.since : event.at
        return quiet({ ...state, press: { by: 'activation', since } })
      }
      return { state: { ...state, press: undefined }, confirmed: counted }
    }
  }
}

/** Enter and the space bar press buttons. */
export function activates(key: string): boolean {
  return key === 'Enter' || key === ' '
}

/** Whether the press has lasted as long as it must. */
export function isHeld({ press, hold }: Arming, at: number): boolean {
  return press !== undefined && at - press.since >= hold
}

function counts(state: Arming, event: { trusted: boolean; at: number }): boolean {
  return event.trusted && readArming(state, event.at).type === 'armed'
}

function disturbed(state: Arming, at: number): Arming {
  return {
    ...state,
    disturbedAt: Math.max(state.disturbedAt, at),
    press: undefined,
  }
}

function quiet(state: Arming): { state: Arming; confirmed: false } {
  return { state, confirmed: false }
}
