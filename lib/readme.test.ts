// What the READMEs name exists: a map that points to nowhere is worse than none.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const rooms = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('README.md'))
  .map((file) => join('lib', file))

test.each(['README.md', 'components/README.md', ...rooms])('%s names only paths that exist', (readme) => {
  const named = [...readFileSync(readme, 'utf8').matchAll(/`([A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)+\/?)`/g)]
    .map(([, path]) => path ?? '')
    .filter((path) => /^(lib|e2e|components|entrypoints|public)\//.test(path))
  const links = [...readFileSync(readme, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) =>
    join(dirname(readme), path ?? ''),
  )
  expect([...named, ...links].filter((path) => !existsSync(path))).toEqual([])
})
