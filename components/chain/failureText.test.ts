// What is said of an endpoint that gave nothing, in both languages.
import { expect, test } from 'vitest'
import { createText } from '@/lib/i18n/createText'
import { failureText } from './failureText'

const none = (cause: string) => `expected an answer from node.example, got none: ${cause}`

test.each([
  [none('no connection'), 'No connection to node.example.', '无法连接 node.example。'],
  [none('the connection was closed'), 'No connection to node.example.', '无法连接 node.example。'],
  [
    none('timeout after 8000 ms'),
    'node.example did not answer in time.',
    'node.example 未在限定时间内响应。',
  ],
  [
    none('HTTP 502'),
    'node.example refused with HTTP status 502.',
    'node.example 拒绝了请求（HTTP 状态码 502）。',
  ],
  [
    none('not JSON'),
    'node.example gave no usable answer: not JSON.',
    'node.example 的响应无法使用：not JSON。',
  ],
  [
    'the network did not answer within three seconds',
    'The network did not answer within three seconds.',
    '网络在三秒内没有响应。',
  ],
  ['execution reverted', 'execution reverted', 'execution reverted'],
])('%s', (reason, english, chinese) => {
  expect(failureText(createText('en'), reason)).toBe(english)
  expect(failureText(createText('zh-CN'), reason)).toBe(chinese)
})
