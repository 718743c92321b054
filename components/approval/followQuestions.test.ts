// Which question is on screen while others come, go and are answered.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Followed, followQuestions, nothingFollowed } from './followQuestions'

const list = (ids: string) => [...ids].map((id) => ({ id }))

/** Each step: the open ones, and those answered here so far. */
function play(steps: readonly (readonly [open: string, answered: string])[]): Followed[] {
  let state = nothingFollowed
  return steps.map(([open, answered]) => {
    state = followQuestions(state, list(open), new Set(answered))
    return state
  })
}

const stories: [string, (readonly [string, string])[], Followed][] = [
  ['shows nothing while nothing is open', [['', '']], nothingFollowed],
  ['shows the oldest', [['abc', '']], { current: 'a', over: 0, vanished: undefined }],
  [
    'stays when a later one comes',
    [
      ['b', ''],
      ['bc', ''],
    ],
    { current: 'b', over: 0, vanished: undefined },
  ],
  [
    'stays when an earlier one turns up',
    [
      ['b', ''],
      ['ab', ''],
    ],
    { current: 'b', over: 0, vanished: undefined },
  ],
  [
    'goes on as soon as it was answered here',
    [
      ['ab', ''],
      ['ab', 'a'],
    ],
    { current: 'b', over: 1, vanished: undefined },
  ],
  [
    'does not count it twice when the row follows',
    [
      ['ab', ''],
      ['ab', 'a'],
      ['b', 'a'],
    ],
    { current: 'b', over: 1, vanished: undefined },
  ],
  [
    'says that the one on screen vanished',
    [
      ['ab', ''],
      ['b', ''],
    ],
    { current: 'b', over: 1, vanished: 'a' },
  ],
  [
    'says so when it was the last',
    [
      ['a', ''],
      ['', ''],
    ],
    { current: undefined, over: 1, vanished: 'a' },
  ],
  [
    'says nothing when one behind it vanished',
    [
      ['ab', ''],
      ['a', ''],
    ],
    { current: 'a', over: 0, vanished: undefined },
  ],
  [
    'forgets the vanished one with the next answer',
    [
      ['abc', ''],
      ['bc', ''],
      ['bc', 'b'],
    ],
    { current: 'c', over: 2, vanished: undefined },
  ],
  [
    'is done when the last is answered',
    [
      ['a', ''],
      ['a', 'a'],
      ['', 'a'],
    ],
    { current: undefined, over: 1, vanished: undefined },
  ],
]

describe('the window', () => {
  test.each(stories)('%s', (_name, steps, last) => {
    expect(play(steps).at(-1)).toEqual(last)
  })

  test('never shows what is not open, and shows something while anything is', () => {
    const ids = fc.subarray([...'abcde'])
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, ids)), (steps) => {
        let state = nothingFollowed
        for (const [open, answered] of steps) {
          state = followQuestions(state, list(open.join('')), new Set(answered))
          const waiting = open.filter((id) => !answered.includes(id))
          if (waiting.length === 0) expect(state.current).toBeUndefined()
          else expect(waiting).toContain(state.current)
        }
      }),
    )
  })
})
