// Node's EventEmitter, as far as pages rely on it.
import { expect, test } from 'vitest'
import { createEmitter } from './events'

function setUp() {
  const self = { name: 'provider' }
  const reported: unknown[] = []
  const added: string[] = []
  const emitter = createEmitter<object>({
    self: () => self,
    added: (event) => added.push(event),
    report: (error) => reported.push(error),
  })
  return { emitter, self, reported, added }
}

test('listeners are called in order, with the values and the provider as this', () => {
  const { emitter, self } = setUp()
  const heard: unknown[] = []
  emitter.on('x', function (this: unknown, ...values) {
    heard.push(['first', this === self, ...values])
  })
  emitter.addListener('x', (...values) => heard.push(['second', ...values]))
  expect(emitter.emit('x', 1, 2)).toBe(true)
  expect(emitter.emit('y')).toBe(false)
  expect(heard).toEqual([
    ['first', true, 1, 2],
    ['second', 1, 2],
  ])
})

test('a listener that throws does not keep the others from hearing', () => {
  const { emitter, reported } = setUp()
  const heard: string[] = []
  emitter.on('x', () => {
    throw new Error('mine')
  })
  emitter.on('x', () => heard.push('still'))
  emitter.emit('x')
  expect(heard).toEqual(['still'])
  expect(reported).toMatchObject([{ message: 'mine' }])
})

test('once is once, also when it emits itself', () => {
  const { emitter } = setUp()
  let heard = 0
  emitter.once('x', () => {
    heard++
    emitter.emit('x')
  })
  emitter.emit('x')
  emitter.emit('x')
  expect(heard).toBe(1)
})

test('removing takes the newest of equal listeners, and a once listener by its own function', () => {
  const { emitter } = setUp()
  const heard: string[] = []
  const twice = () => heard.push('twice')
  emitter.on('x', twice).valueOf()
  emitter.on('x', () => heard.push('between'))
  emitter.on('x', twice)
  emitter.removeListener('x', twice)
  emitter.emit('x')
  expect(heard).toEqual(['twice', 'between'])
  const never = () => heard.push('never')
  emitter.once('y', never)
  emitter.off('y', never)
  expect(emitter.emit('y')).toBe(false)
})

test('who is added or removed while an event is told is told of the next', () => {
  const { emitter } = setUp()
  const heard: string[] = []
  const late = () => heard.push('late')
  emitter.on('x', () => {
    emitter.on('x', late)
    emitter.removeAllListeners('y')
  })
  emitter.emit('x')
  expect(heard).toEqual([])
  expect(emitter.listenerCount('x')).toBe(2)
  emitter.removeAllListeners()
  expect(emitter.listenerCount('x')).toBe(0)
})

test('each adding is heard of; what is no function is refused', () => {
  const { emitter, added, self } = setUp()
  expect(emitter.on('x', () => {})).toBe(self)
  emitter.once('toString', () => {})
  expect(added).toEqual(['x', 'toString'])
  expect(() => emitter.on('x', 'listener' as never)).toThrow(TypeError)
})
