// Which known site a host could be taken for, and what the packed lists say.
import { existsSync, readFileSync } from 'node:fs'
import { domainToASCII } from 'node:url'
import { describe, expect, test } from 'vitest'
import { canMakeRiskLists, makeRiskLists } from '../../../e2e/run/riskLists.mjs'
import { judgeSite, readSites } from './judgeSite'

const lists = readSites(readFileSync('public/lists/sites.txt', 'utf8'))

test.each([
  ['app.uniswap.org', 'Uniswap'],
  ['opensea.io', 'OpenSea'],
])('%s is known', (host, name) => expect(judgeSite(host, lists)).toMatchObject({ known: { name } }))

test.each([
  // With a Cyrillic а.
  [domainToASCII('unisw\u0430p.org'), 'letters'],
  ['un1swap.org', 'letters'],
  ['uniswop.org', 'typing'],
  ['opensae.io', 'typing'],
  ['uniswap.com.claims.example', 'part of the name'],
  ['metamask.badactor.example', 'part of the name'],
  ['uniswap-airdrop.example', 'part of the name'],
  ['uniswap.vercel.app', 'part of the name'],
  ['uniswap.example', 'other ending'],
])('%s resembles one: %s', (host, how) => expect(judgeSite(host, undefined).resembles?.how).toBe(how))

test.each([
  'example.org',
  'localhost',
  '127.0.0.1',
  'safety.example',
  'github.com',
  'basement.example',
  'metamart.art',
  'metabase.jp',
])('%s resembles none', (host) => expect(judgeSite(host, undefined).resembles).toBeUndefined())

describe('the packed lists', () => {
  test('hold phishing hosts, with all hosts below them', () => {
    const [first = ''] = lists?.blocked ?? []
    expect(judgeSite(first, lists).listed).toBe('phishing')
    expect(judgeSite(`deep.${first}`, lists).listed).toBe('phishing')
    expect(judgeSite('metamask.io', lists).listed).toBe('allowed')
    expect(judgeSite('a.example', lists).listed).toBe('not listed')
    expect(judgeSite('a.example', undefined).listed).toBe('no list')
  })

  test.skipIf(!canMakeRiskLists())('are what the packages give', async () => {
    for (const [name, text] of Object.entries(await makeRiskLists())) {
      expect(existsSync(`public/lists/${name}`)).toBe(true)
      expect(readFileSync(`public/lists/${name}`, 'utf8') === text, name).toBe(true)
    }
  })
})
