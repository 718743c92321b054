// Which buffers of an answer move to the page.
import { expect, test } from 'vitest'
import { buffersIn } from './commandMessages'

test('bytes move, wherever in the answer they are; views of something larger stay', () => {
  const words = new Uint8Array(8)
  const key = new Uint8Array(32)
  const answer = { type: 'revealed', parts: [{ name: 'words', bytes: words }, { bytes: key }] }
  expect(buffersIn(answer)).toEqual([words.buffer, key.buffer])
  expect(buffersIn({ file: words.subarray(1) })).toEqual([])
  expect(buffersIn(undefined)).toEqual([])
  expect(buffersIn({ type: 'weak', reason: null, list: [1n, 'text'] })).toEqual([])
})

test('after the move nothing is left to read', () => {
  const words = new TextEncoder().encode('test junk')
  const answer = { parts: [{ bytes: words }] }
  const { port1, port2 } = new MessageChannel()
  port1.postMessage(answer, buffersIn(answer))
  expect(words).toHaveLength(0)
  port1.close()
  port2.close()
})
