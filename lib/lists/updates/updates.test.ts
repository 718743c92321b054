// Lists from a place that lies: what is not right is refused and the last good list stays; what is right is found by host.
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyIdOf, verifyEd25519 } from '@/lib/platform/ed25519'
import { fetchJson } from '@/lib/platform/fetchJson'
import { publicKeyOf, signedList } from '../../../e2e/run/signList.mjs'
import { listsFrom } from '../createLists'
import { createListUpdates, type ListPlace } from './createListUpdates'
import type { ListCopy } from './siteUpdate'

const day = 86_400_000
const hosts = (count: number, name = 'bad') =>
  Array.from({ length: count }, (_, place) => `${name}${place}.example`)

let server: Server
let answers: Map<string, string>
let asked: string[]
let url: string

beforeEach(async () => {
  answers = new Map()
  asked = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = answers.get(request.url ?? '')
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(answer ?? '{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

function build(place: Omit<ListPlace, 'on'>, limit?: number) {
  const world = { now: Date.UTC(2026, 10, 28), place: { ...place, on: true } as ListPlace, changed: 0 }
  const copies = new Map<string, ListCopy>()
  const updates = createListUpdates({
    places: async () => [world.place],
    noteTry: async (_id, triedAt, problem) => {
      const { problem: _, ...rest } = world.place
      world.place = { ...rest, triedAt, ...(problem === undefined ? {} : { problem }) }
    },
    copy: async (id) => copies.get(id),
    putCopy: async (copy) => void copies.set(copy.place, copy),
    fetchJson: async (url, maxBytes) => {
      const { ok, value } = await fetchJson(url, undefined, 5_000, { maxBytes: limit ?? maxBytes })
      if (!ok) throw new Error('HTTP 404')
      return value
    },
    verify: verifyEd25519,
    keyId: keyIdOf,
    changed: () => {
      world.changed += 1
    },
    clock: () => world.now,
  })
  const later = async (ms: number, siteOpen = false) => {
    world.now += ms
    await updates.run(siteOpen)
  }
  const site = (host: string) =>
    listsFrom({ sites: 'old.example\n\nfine.example', copies: [...copies.values()] }).site(host).listed
  return { world, copies, later, site }
}

const stalelist = (blocklist: string[], lastUpdated: number, allowlist = ['good.example']) =>
  JSON.stringify({
    data: { eth_phishing_detect_config: { blocklist, allowlist, fuzzylist: [] }, version: 1, lastUpdated },
  })

describe('MetaMask’s place', () => {
  const place = () => build({ id: 'metamask', url })

  test('is asked once a day for the whole, and for no single host', async () => {
    const { world, later, site } = place()
    answers.set('/v1/stalelist', stalelist(hosts(100), 1000))
    await later(0)
    expect(site('bad7.example')).toBe('phishing')
    expect(site('deep.bad7.example')).toBe('phishing')
    expect(site('good.example')).toBe('allowed')
    // It takes the place of what ships.
    expect(site('old.example')).toBe('not listed')
    await later(day / 2)
    expect(asked).toEqual(['/v1/stalelist'])
    await later(day)
    expect(asked).toEqual(['/v1/stalelist', '/v1/stalelist'])
    expect(world.changed).toBe(2)
  })

  test('says what changed every five minutes, while a site is open', async () => {
    const { later, site, copies } = place()
    answers.set('/v1/stalelist', stalelist(hosts(100), 1000))
    answers.set(
      '/v1/diffsSince/1000',
      JSON.stringify({
        data: [
          { url: 'new.example', timestamp: 1010, targetList: 'eth_phishing_detect_config.blocklist' },
          {
            url: 'bad1.example',
            timestamp: 1011,
            targetList: 'eth_phishing_detect_config.blocklist',
            isRemoval: true,
          },
          { url: 'x.example/path', timestamp: 1012, targetList: 'eth_phishing_detect_config.blocklistPaths' },
        ],
      }),
    )
    await later(0)
    await later(300_000)
    expect(asked).toEqual(['/v1/stalelist'])
    await later(300_000, true)
    expect(asked).toEqual(['/v1/stalelist', '/v1/diffsSince/1000'])
    expect([site('new.example'), site('bad1.example')]).toEqual(['phishing', 'not listed'])
    expect(copies.get('metamask')).toMatchObject({ version: 1012, blockedCount: 100 })
    await later(60_000, true)
    expect(asked).toHaveLength(2)
  })

  test.each<[string, () => string, string]>([
    ['a shrunken list', () => stalelist(hosts(60), 2000), 'shrunken'],
    ['an empty list', () => stalelist([], 2000), 'empty'],
    ['an older list', () => stalelist(hosts(100), 999), 'older'],
    ['a list without a time', () => stalelist(hosts(100), -1), 'malformed'],
    ['another shape', () => '{"data":{"blocklist":"all"}}', 'malformed'],
    ['a truncated file', () => stalelist(hosts(100), 2000).slice(0, 900), 'not JSON'],
    ['hosts that are none', () => stalelist(['a b', '<script>', '\u0000', 'https://x'], 2000), 'empty'],
  ])('%s is refused, and the last good one stays', async (_, answer, problem) => {
    const { world, later, site, copies } = place()
    answers.set('/v1/stalelist', stalelist(hosts(100), 1000))
    await later(0)
    const good = copies.get('metamask')
    answers.set('/v1/stalelist', answer())
    await later(day)
    expect(world.place.problem).toBe(problem)
    expect(copies.get('metamask')).toBe(good)
    expect(site('bad7.example')).toBe('phishing')
    expect(world.changed).toBe(1)
  })

  test('a huge file is not read to its end', async () => {
    const { world, later, copies } = build({ id: 'metamask', url }, 2_000)
    answers.set('/v1/stalelist', stalelist(hosts(1_000), 1000))
    await later(0)
    expect(world.place.problem).toMatch(/larger than 2000 bytes/)
    expect(copies.size).toBe(0)
  })

  test('changes that would empty the list are refused', async () => {
    const { world, later, site } = place()
    answers.set('/v1/stalelist', stalelist(hosts(100), 1000))
    const removal = (host: string) => ({
      url: host,
      timestamp: 1010,
      targetList: 'eth_phishing_detect_config.blocklist',
      isRemoval: true,
    })
    answers.set('/v1/diffsSince/1000', JSON.stringify({ data: hosts(90).map(removal) }))
    await later(0)
    await later(300_000, true)
    expect(world.place.problem).toBe('shrunken')
    expect(site('bad7.example')).toBe('phishing')
  })

  test('that is switched off is not asked', async () => {
    const { world, later } = place()
    world.place.on = false
    await later(day, true)
    expect(asked).toEqual([])
  })
})

describe('a signed list', () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const other = generateKeyPairSync('ed25519').privateKey
  const publicKey = publicKeyOf(privateKey).toString('hex')
  const signed = (version: number, blocked = hosts(10, 'signed'), key: KeyObject = privateKey, days = 30) =>
    signedList(key, { blocked, allowed: [], version, expires: new Date(Date.UTC(2026, 10, 28) + days * day) })
  const place = () => build({ id: 'signed', url: `${url}/list.json`, publicKey })

  test('adds to what ships', async () => {
    const { later, site } = place()
    answers.set('/list.json', JSON.stringify(signed(3)))
    await later(0)
    expect([site('signed1.example'), site('old.example'), site('fine.example')]).toEqual([
      'phishing',
      'phishing',
      'allowed',
    ])
  })

  test.each<[string, () => unknown, string]>([
    ['with another key', () => signed(4, undefined, other), 'wrong signature'],
    [
      'changed by one letter',
      () => ({ ...signed(4), payload: signed(4).payload.replace('signed1', 'signed2') }),
      'wrong signature',
    ],
    [
      'with the signature of another one',
      () => ({ ...signed(4), signature: signed(5).signature }),
      'wrong signature',
    ],
    ['of a version that was before (rollback)', () => signed(2), 'older'],
    ['that has expired', () => signed(4, undefined, privateKey, 0.5), 'expired'],
    ['that was cut', () => signed(4, hosts(3, 'signed')), 'shrunken'],
    ['without a signature', () => ({ payload: signed(4).payload }), 'malformed'],
    ['that is a list', () => [signed(4)], 'malformed'],
  ])('%s is refused, and the last good one stays', async (_, answer, problem) => {
    const { world, later, site } = place()
    answers.set('/list.json', JSON.stringify(signed(3)))
    await later(0)
    answers.set('/list.json', JSON.stringify(answer()))
    await later(day)
    expect(world.place.problem).toBe(problem)
    expect(site('signed1.example')).toBe('phishing')
  })
})
