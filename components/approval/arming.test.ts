// The confirm button's half second, as a table of stories and as properties.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArmingEvent, advance, armingDelayMs, disarmed, readArming } from './arming'

/** Plays events from the start; tells which confirmed (by place) and what is left. */
function play(events: readonly ArmingEvent[]) {
  let state = disarmed
  const confirmations: number[] = []
  events.forEach((event, place) => {
    const next = advance(state, event)
    state = next.state
    if (next.confirmed) confirmations.push(place)
  })
  return { state, confirmations }
}

const focus = (at: number): ArmingEvent => ({ type: 'focus', at })
const blur = (at: number): ArmingEvent => ({ type: 'blur', at })
/** null stands for nothing shown. */
const shown = (at: number, what: string | null = 'question 1, version a'): ArmingEvent => ({
  type: 'shown',
  what: what ?? undefined,
  at,
})
const moved = (at: number): ArmingEvent => ({ type: 'layout moved', at })
const press = (at: number, trusted = true, pointer = 1): ArmingEvent => ({
  type: 'press',
  pointer,
  trusted,
  at,
})
const release = (at: number, { trusted = true, onButton = true, pointer = 1 } = {}): ArmingEvent => ({
  type: 'release',
  pointer,
  trusted,
  onButton,
  at,
})
const down = (at: number, { key = 'Enter', trusted = true, repeat = false } = {}): ArmingEvent => ({
  type: 'key down',
  key,
  trusted,
  repeat,
  at,
})
const up = (at: number, { key = 'Enter', trusted = true } = {}): ArmingEvent => ({
  type: 'key up',
  key,
  trusted,
  at,
})
const activate = (at: number, trusted = true): ArmingEvent => ({
  type: 'activate',
  trusted,
  at,
})
const cancel = (at: number): ArmingEvent => ({ type: 'cancel', at })

describe('a dangerous answer', () => {
  const dangerous: ArmingEvent = { type: 'shown', what: 'question 1, version a', hold: 1000, at: 0 }
  const calm = [focus(0), dangerous]
  const stories: [string, ArmingEvent[], boolean][] = [
    ['is given by a press held for a second', [...calm, press(600), release(1600)], true],
    ['not by one a millisecond shorter', [...calm, press(600), release(1599)], false],
    ['not by a press that began before the button was calm', [...calm, press(400), release(1900)], false],
    ['not by two short ones', [...calm, press(600), release(1100), press(1110), release(1620)], false],
    ['not when the press ends elsewhere', [...calm, press(600), release(1700, { onButton: false })], false],
    [
      'is given by a key held for a second',
      [...calm, down(600), down(900, { repeat: true }), up(1600)],
      true,
    ],
    ['not by a key held shorter', [...calm, down(600), up(1500)], false],
    ['not by a key held since before', [...calm, down(400, { repeat: true }), up(1900)], false],
    [
      'not when something else is shown meanwhile',
      [...calm, press(600), shown(1000, 'b'), release(1700)],
      false,
    ],
    [
      'not when it becomes dangerous under the press',
      [focus(0), shown(0), press(600), { ...dangerous, at: 700 }, release(1800)],
      false,
    ],
    ['not by one activation', [...calm, activate(600)], false],
    ['is given by a second activation a second later', [...calm, activate(600), activate(1600)], true],
    ['not by one that comes at once', [...calm, activate(600), activate(700)], false],
    ['a third may then give it', [...calm, activate(600), activate(700), activate(1700)], true],
    ['not by one half a minute later', [...calm, activate(600), activate(31_000)], false],
    [
      'not by a second one of something else',
      [...calm, activate(600), shown(700, 'b'), { ...dangerous, at: 800 }, activate(1700)],
      false,
    ],
    ['not by a page', [...calm, activate(600, false), activate(1700, false)], false],
  ]
  test.each(stories)('%s', (_, events, confirms) => {
    expect(play(events).confirmations).toHaveLength(confirms ? 1 : 0)
  })
})

describe('a press and a release', () => {
  const calm = [focus(0), shown(0)]
  const stories: [string, ArmingEvent[], boolean][] = [
    ['after half a second of calm confirm', [...calm, press(500), release(560)], true],
    ['one millisecond too early do not', [...calm, press(499), release(560)], false],
    ['count from the focus when it came last', [shown(0), focus(300), press(799), release(900)], false],
    ['count once the focus is half a second old', [shown(0), focus(300), press(800), release(900)], true],
    ['count from the new version', [...calm, shown(400, 'b'), press(899), release(1000)], false],
    [
      'confirm the new version when it is old enough',
      [...calm, shown(400, 'b'), press(900), release(1000)],
      true,
    ],
    ['are not held up by rendering the same again', [...calm, shown(400), press(500), release(560)], true],
    ['count from the last move of the layout', [...calm, moved(300), press(700), release(900)], false],
    ['confirm when the layout has settled', [...calm, moved(300), press(800), release(900)], true],
    ['do nothing without focus', [shown(0), press(900), release(950)], false],
    ['do nothing after blur', [...calm, blur(600), press(900), release(950)], false],
    [
      'need the half second again after blur and focus',
      [...calm, blur(600), focus(700), press(1100), release(1150)],
      false,
    ],
    ['do nothing when nothing is shown', [focus(0), press(900), release(950)], false],
    [
      'do nothing when what was shown is gone',
      [...calm, shown(600, null), press(1200), release(1250)],
      false,
    ],
    ['do nothing when the press was synthetic', [...calm, press(600, false), release(650)], false],
    [
      'do nothing when the release was synthetic',
      [...calm, press(600), release(650, { trusted: false })],
      false,
    ],
    ['do nothing when released elsewhere', [...calm, press(600), release(650, { onButton: false })], false],
    [
      'do nothing when another finger is released',
      [...calm, press(600), release(650, { pointer: 2 })],
      false,
    ],
    ['do nothing when pressed before arming and released after', [...calm, press(450), release(700)], false],
    [
      'do nothing when the version changed between them',
      [...calm, press(600), shown(620, 'b'), release(1300)],
      false,
    ],
    [
      'do nothing when the layout moved between them',
      [...calm, press(600), moved(620), release(1300)],
      false,
    ],
    [
      'do nothing when the window lost focus between them',
      [...calm, press(600), blur(610), focus(620), release(1300)],
      false,
    ],
    ['do nothing when the pointer was taken away', [...calm, press(600), cancel(620), release(650)], false],
    ['do nothing without the press', [...calm, release(900)], false],
    [
      'are not undone by an earlier press that was too early',
      [...calm, press(100), release(150), press(600), release(650)],
      true,
    ],
    [
      'are not helped by a move seen late, dated before it',
      [...calm, moved(900), moved(100), press(1300), release(1350)],
      false,
    ],
  ]
  test.each(stories)('%s', (_name, events, confirms) => {
    expect(play(events).confirmations).toEqual(confirms ? [events.length - 1] : [])
  })
})

describe('a key', () => {
  const calm = [focus(0), shown(0)]
  const stories: [string, ArmingEvent[], boolean][] = [
    ['Enter confirms when it is let go', [...calm, down(500), up(560)], true],
    [
      'the space bar confirms when it is let go',
      [...calm, down(500, { key: ' ' }), up(560, { key: ' ' })],
      true,
    ],
    ['another key does nothing', [...calm, down(500, { key: 'y' }), up(560, { key: 'y' })], false],
    [
      'held since before arming does nothing',
      [...calm, down(100), down(600, { repeat: true }), up(700)],
      false,
    ],
    ['that only repeats does nothing', [...calm, down(600, { repeat: true }), up(700)], false],
    ['let go without having been pressed here does nothing', [...calm, up(700)], false],
    [
      'held after a proper press still confirms once, at its end',
      [...calm, down(600), down(1100, { repeat: true }), up(1200)],
      true,
    ],
    ['synthetic when pressed does nothing', [...calm, down(600, { trusted: false }), up(700)], false],
    ['synthetic when let go does nothing', [...calm, down(600), up(700, { trusted: false })], false],
    ['other than the one pressed does nothing', [...calm, down(600), up(700, { key: ' ' })], false],
    [
      'pressed before the version changed does nothing',
      [...calm, down(600), shown(650, 'b'), up(1300)],
      false,
    ],
    [
      'pressed before another one does nothing',
      [...calm, down(600), down(620, { key: 'Shift' }), up(700)],
      false,
    ],
    [
      'pressed before the button lost the keyboard does nothing',
      [...calm, down(600), cancel(620), up(700)],
      false,
    ],
  ]
  test.each(stories)('%s', (_name, events, confirms) => {
    expect(play(events).confirmations).toEqual(confirms ? [events.length - 1] : [])
  })
})

test('assistive technology presses and releases in one, under the same rules', () => {
  const calm = [focus(0), shown(0)]
  expect(play([...calm, activate(600)]).confirmations).toEqual([2])
  expect(play([...calm, activate(400)]).confirmations).toEqual([])
  expect(play([...calm, activate(600, false)]).confirmations).toEqual([])
})

test('the reason is said', () => {
  const at = 1000
  expect(readArming(disarmed, at)).toEqual({ type: 'nothing shown' })
  expect(readArming(play([shown(0)]).state, at)).toEqual({
    type: 'not focused',
  })
  expect(readArming(play([shown(0), focus(800)]).state, at)).toEqual({
    type: 'settling',
    remainingMs: 300,
  })
  expect(readArming(play([shown(0), focus(500)]).state, at)).toEqual({
    type: 'armed',
  })
})

const anyEvent = (at: number): fc.Arbitrary<ArmingEvent> => {
  const key = fc.constantFrom('Enter', ' ', 'Tab')
  const pointer = fc.constantFrom(1, 2)
  const trusted = fc.boolean()
  return fc.oneof(
    fc.constant(focus(at)),
    fc.constant(blur(at)),
    fc.constantFrom('a', 'b', undefined).map((what): ArmingEvent => ({ type: 'shown', what, at })),
    fc.constant(moved(at)),
    fc.constant(cancel(at)),
    fc.record({
      type: fc.constant('press' as const),
      pointer,
      trusted,
      at: fc.constant(at),
    }),
    fc.record({
      type: fc.constant('release' as const),
      pointer,
      trusted,
      onButton: fc.boolean(),
      at: fc.constant(at),
    }),
    fc.record({
      type: fc.constant('key down' as const),
      key,
      trusted,
      repeat: fc.boolean(),
      at: fc.constant(at),
    }),
    fc.record({
      type: fc.constant('key up' as const),
      key,
      trusted,
      at: fc.constant(at),
    }),
    fc.record({
      type: fc.constant('activate' as const),
      trusted,
      at: fc.constant(at),
    }),
  )
}

/** Any sequence of events in time; steps of up to 400 ms make both armed and unarmed moments common. */
const anyStory = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }).chain((steps) => {
  const times = steps.map((_, place) => steps.slice(0, place + 1).reduce((sum, step) => sum + step, 0))
  return fc.tuple(...times.map(anyEvent))
})

const disturbs = (event: ArmingEvent) => ['focus', 'blur', 'shown', 'layout moved'].includes(event.type)

describe('whatever happens', () => {
  test('a confirmation is the trusted end of a press that began trusted, with half a second of calm before it', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        for (const place of play(events).confirmations) {
          const end = events[place]
          if (!end || !('trusted' in end)) throw new Error('confirmed by something that is no press')
          expect(end.trusted).toBe(true)
          const before = events.slice(0, place)
          const begin =
            end.type === 'activate'
              ? end
              : before.findLast((event) =>
                  end.type === 'release'
                    ? event.type === 'press'
                    : event.type === 'key down' && !event.repeat,
                )
          if (!begin || !('trusted' in begin)) throw new Error('confirmed without a press')
          expect(begin.trusted).toBe(true)
          // Nothing that disturbs happened between press and release: replay with a marker says the same.
          const between = events.slice(events.indexOf(begin) + 1, place)
          let state = play(events.slice(0, events.indexOf(begin) + 1)).state
          const shownAtPress = state.shown
          for (const event of between) {
            const next = advance(state, event).state
            if (disturbs(event)) expect(next.disturbedAt).toBe(state.disturbedAt)
            state = next
          }
          expect(state.shown).toBe(shownAtPress)
          expect(state.focused).toBe(true)
          expect(begin.at - state.disturbedAt).toBeGreaterThanOrEqual(armingDelayMs)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('untrusted events never confirm, and leave a story as it was', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const synthetic = events.map((event) => ('trusted' in event ? { ...event, trusted: false } : event))
        expect(play(synthetic).confirmations).toEqual([])
      }),
    )
  })

  test('a button left in calm with focus arms, and then a plain click confirms', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const at = (events.at(-1)?.at ?? 0) + 1
        const then = at + armingDelayMs
        const story = [...events, focus(at), shown(at, 'z'), press(then), release(then + 1)]
        expect(play(story).confirmations).toContain(story.length - 1)
      }),
    )
  })
})
