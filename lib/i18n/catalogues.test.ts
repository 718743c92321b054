// The catalogues fit each other: same keys, same placeholders, no key twice.
import { describe, expect, it } from 'vitest'
import { createText } from './createText'
import { en } from './en'
import { approval } from './en/approval'
import { backup } from './en/backup'
import { common } from './en/common'
import { contacts } from './en/contacts'
import { dashboard } from './en/dashboard'
import { does } from './en/does'
import { findings } from './en/findings'
import { names } from './en/names'
import { notifications } from './en/notifications'
import { onboarding } from './en/onboarding'
import { popup } from './en/popup'
import { security } from './en/security'
import { tokens } from './en/tokens'
import { zhCN } from './zh-CN'

const english: Record<string, string> = en
const chinese: Record<string, string> = zhCN
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

describe('the catalogues', () => {
  it('have the same keys, but for singulars, which Chinese does not have', () => {
    const expected = Object.keys(english).filter((key) => !key.endsWith('_one'))
    expect(Object.keys(chinese).sort()).toEqual(expected.sort())
  })

  it('pair every singular with a plural', () => {
    for (const key of Object.keys(english).filter((each) => each.endsWith('_one'))) {
      expect(english, key).toHaveProperty([key.replace(/_one$/, '_other')])
    }
  })

  it('use the same placeholders in both languages', () => {
    for (const [key, text] of Object.entries(chinese)) {
      expect({ key, placeholders: placeholders(text) }).toEqual({
        key,
        placeholders: placeholders(english[key] ?? ''),
      })
    }
  })

  it('have no empty text', () => {
    for (const [key, text] of [...Object.entries(english), ...Object.entries(chinese)]) {
      expect(text.trim(), key).not.toBe('')
    }
  })

  it('name no key twice', () => {
    const parts = [
      does,
      common,
      popup,
      approval,
      dashboard,
      findings,
      contacts,
      names,
      onboarding,
      notifications,
      backup,
      security,
      tokens,
    ]
    const keys = parts.flatMap((part) => Object.keys(part))
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  })

  it('are in Chinese where they say so', () => {
    // Names, formats and words that Chinese uses as they are.
    const alike = Object.keys(chinese).filter((key) => chinese[key] === english[key])
    for (const key of alike) expect(chinese[key], key).not.toMatch(/[a-z]{3,} [a-z]{3,}/)
  })
})

describe('createText', () => {
  it('fills in values as they are, without escaping', () => {
    expect(createText('en')('activity.to', { who: '<b>"A" & B</b>' })).toBe('to <b>"A" & B</b>')
    expect(createText('zh-CN')('activity.to', { who: '<b>' })).toBe('给 <b>')
  })

  it('does not read references or formats inside values', () => {
    expect(createText('en')('activity.to', { who: '$t(common.lock) {{who}}' })).toBe(
      'to $t(common.lock) {{who}}',
    )
  })

  it('chooses singular and plural by count', () => {
    const t = createText('en')
    expect(t('status.confirmations', { count: 1 })).toBe('1 confirmation')
    expect(t('status.confirmations', { count: 12 })).toBe('12 confirmations')
    expect(createText('zh-CN')('status.confirmations', { count: 1 })).toBe('1 次确认')
  })
})
