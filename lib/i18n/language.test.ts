// Which language a user gets.
import { expect, it } from 'vitest'
import { chooseLanguage } from './language'

it.each([
  ['browser', ['zh-CN', 'en'], 'zh-CN'],
  ['browser', ['zh-Hant-TW'], 'zh-CN'],
  ['browser', ['de-AT', 'zh'], 'zh-CN'],
  ['browser', ['de', 'en-GB', 'zh'], 'en'],
  ['browser', ['fr'], 'en'],
  ['browser', [], 'en'],
  ['en', ['zh-CN'], 'en'],
  ['zh-CN', ['en'], 'zh-CN'],
] as const)('%s with %j is %s', (setting, languages, expected) => {
  expect(chooseLanguage(setting, languages)).toBe(expected)
})
