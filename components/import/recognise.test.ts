import { expect, test } from 'vitest'
import { recognise } from './recognise'

const phrase = 'test test test test test test test test test test test junk'
const key = 'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const address = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'

test.each([
  ['', 'nothing'],
  ['hello', 'nothing'],
  [phrase, 'phrase'],
  [phrase.replaceAll(' ', '\u3000'), 'phrase'],
  [`1. ${phrase.replaceAll(' ', '\n2. ')}`, 'phrase'],
  ['的的的的的的的的的的的在', 'phrase'],
  [`${'あいこくしん　'.repeat(11)}あおぞら`, 'phrase'],
  [phrase.split(' ').slice(1).join(' '), 'phrase'],
  [key, 'private key'],
  [`0x${key}`, 'private key'],
  [` 0x${key.toUpperCase()}\n`, 'private key'],
  [`0x${key.slice(1)}`, 'private key'],
  [address, 'addresses'],
  [address.slice(2), 'addresses'],
  [`${address}\n${address}`, 'addresses'],
  [`name,address\nCold,${address}`, 'addresses'],
  [phrase.replaceAll(' ', '.'), 'phrase'],
  [`1.${phrase.replaceAll(' ', '.2.')}`, 'phrase'],
  [phrase.replaceAll(' ', '-').replace('-', '.'), 'phrase'],
  [phrase.replaceAll(' ', '\uff0e'), 'phrase'],
  [phrase.split(' ').slice(4).join('.'), 'phrase'],
  [[...'的的的的的的的的的的的在'].join('.'), 'phrase'],
  ['的的的的的的.的的的的的在', 'phrase'],
  [`${'あいこくしん.'.repeat(11)}あおぞら`, 'phrase'],
  ['vitalik.eth', 'name'],
  ['pay.me.vitalik.eth', 'name'],
  ['名字.eth', 'name'],
  ['{"version":3,"crypto":{}}', 'keystore file'],
  ['{"Crypto":{},"version":3}', 'keystore file'],
  ['{"data":"x","iv":"y","salt":"z"}', 'other JSON'],
  ['{"crypto":', 'other JSON'],
])('%j is taken for: %s', (text, type) => {
  expect(recognise(text).type).toBe(type)
})
