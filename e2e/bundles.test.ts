// What was built is what counts: the walls of the map, checked again in .output.
import { describe, expect, test } from 'vitest'
import { builtInNetworks } from '@/lib/chain/networks/builtIn'
import { practiceCases } from '@/lib/requests/practice/cases'
import { code, files, gzipBytes, holding, scripts, scriptsBeforePaint } from './fixtures/built'

describe('walls', () => {
  test('the keystore is in the background and nowhere else', () => {
    expect(holding(/room:keystore/)).toEqual(['background.js'])
  })

  test('the password is stretched in the offscreen document and nowhere else', () => {
    const stretching = holding(/argon2/i).filter((file) => file !== 'background.js')
    const reachable = new Set(scriptsBeforePaint('offscreen.html'))
    const elsewhere = files
      .filter((file) => file.endsWith('.html') && file !== 'offscreen.html')
      .flatMap(scriptsBeforePaint)
    expect(stretching.length).toBeGreaterThan(0)
    expect(stretching.filter((file) => elsewhere.includes(file))).toEqual([])
    // The worker's own script is started by the offscreen document, not imported by it.
    const workers = stretching.filter((file) => !reachable.has(file))
    for (const worker of workers) {
      const starters = scripts.filter(
        (file) => file !== worker && code(file).includes(worker.split('/').pop() ?? ''),
      )
      expect(starters.every((file) => reachable.has(file) || workers.includes(file))).toBe(true)
    }
    expect(code('background.js')).not.toMatch(/WebAssembly/)
  })

  test('nothing evaluates text as code', () => {
    expect(holding(/\beval\(|\bnew Function\(|\bFunction\(["'`]|importScripts\(/)).toEqual([])
  })

  test('the background starts without anything a service worker may not do', () => {
    expect(code('background.js')).not.toMatch(/\bimport\(|new Worker\(|XMLHttpRequest/)
  })
})

describe('what runs in every page', () => {
  test('the provider is small and leaves no global name', () => {
    expect(code('content-scripts/inpage.js')).toMatch(
      /^(?:\/\/[^\n]*\n|"use strict";)*[!(]*\(?(?:function|\(\))/,
    )
    expect(gzipBytes('content-scripts/inpage.js')).toBeLessThan(4_000)
  })

  test('provider and content script are under 12 kB together', () => {
    const bytes = gzipBytes('content-scripts/inpage.js') + gzipBytes('content-scripts/content.js')
    expect(bytes).toBeLessThan(12_000)
  })
})

describe('the manifest', () => {
  const manifest = JSON.parse(code('manifest.json'))

  test('asks for exactly what is used', () => {
    expect([...manifest.permissions].sort()).toEqual(
      ['alarms', 'contextMenus', 'idle', 'notifications', 'offscreen', 'storage', 'unlimitedStorage'].sort(),
    )
    expect(manifest.host_permissions).toEqual([
      'https://*/*',
      'http://localhost/*',
      'http://*.localhost/*',
      'http://127.0.0.1/*',
    ])
    expect(manifest.optional_permissions).toBeUndefined()
    expect(manifest.minimum_chrome_version).toBe('120')
  })

  test('opens no door from outside', () => {
    expect(manifest.web_accessible_resources).toBeUndefined()
    expect(manifest.externally_connectable).toEqual({ ids: [] })
  })

  test('has a strict content security policy', () => {
    const policy = Object.fromEntries(
      manifest.content_security_policy.extension_pages.split('; ').map((directive: string) => {
        const [name = '', ...sources] = directive.split(' ')
        return [name, sources.join(' ')]
      }),
    )
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src':
        "'self' https: wss: http://localhost:* http://127.0.0.1:* ws://localhost:* ws://127.0.0.1:*",
      'worker-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-src': "'none'",
      'frame-ancestors': "'none'",
    })
  })

  test('runs content scripts only where a page is a secure context', () => {
    const matches = manifest.content_scripts.map((script: { matches: string[] }) => script.matches)
    for (const each of matches) {
      expect([...each].sort()).toEqual([
        'http://*.localhost/*',
        'http://127.0.0.1/*',
        'http://localhost/*',
        'https://*/*',
      ])
    }
    expect(manifest.content_scripts.map((script: { run_at: string }) => script.run_at)).toEqual(
      matches.map(() => 'document_start'),
    )
  })
})

describe('weight', () => {
  test.each(files.filter((file) => file.endsWith('.html')))(
    '%s needs less than 250 kB of script before its first paint',
    (html) => {
      const bytes = scriptsBeforePaint(html).reduce((sum, file) => sum + gzipBytes(file), 0)
      expect(bytes).toBeLessThan(250_000)
    },
  )
})

describe('addresses', () => {
  /** Hosts that only stand in texts, names or documentation links of libraries; nothing is fetched from them. */
  const neverFetched = new Set([
    'www.w3.org',
    'react.dev',
    'viem.sh',
    'oxlib.sh',
    'dexie.org',
    // Dexie's links to its explanations of errors.
    'bit.ly',
    'tinyurl.com',
    // The local EVM's description of mainnet.
    'ethstats.net',
    // Who asks in the practice cases.
    ...practiceCases.flatMap(({ origin }) => (origin === undefined ? [] : [new URL(origin).host])),
  ])

  test('names no host but the endpoints and explorers of its networks, and the places of lists', () => {
    const known = new Set(
      builtInNetworks
        .flatMap((network) => [...network.endpoints, network.explorer])
        .flatMap((url) => (url ? [new URL(url).host] : [])),
    )
    // Its list is fetched only where the user switched it on.
    known.add('phishing-detection.api.cx.metamask.io')
    const named = new Map<string, string>()
    for (const file of [...scripts, ...files.filter((name) => /\.(html|css)$/.test(name))]) {
      for (const [, host = ''] of code(file).matchAll(/(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)) {
        if (!known.has(host) && !neverFetched.has(host)) named.set(host, file)
      }
    }
    expect(Object.fromEntries(named)).toEqual({})
  })
})
