import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { libraries } from './libraries'

test('names every library that ships, with the licence its package states', () => {
  const { dependencies } = packageJson('.')
  const installed = Object.keys(dependencies ?? {}).map((name) => ({
    name,
    licence: packageJson(`node_modules/${name}`).license,
  }))
  expect(libraries).toEqual(installed)
})

function packageJson(folder: string): { license?: string; dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(new URL(`../../${folder}/package.json`, import.meta.url), 'utf8'))
}
