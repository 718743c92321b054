// Every screen brings every text it uses: the keys written in all files that its main.tsx reaches.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { approvalTexts } from '@/lib/i18n/approvalTexts'
import type { Texts } from '@/lib/i18n/createTextFrom'
import { dashboardTexts } from '@/lib/i18n/dashboardTexts'
import { en } from '@/lib/i18n/en'
import { popupTexts } from '@/lib/i18n/popupTexts'
import { safetyTexts } from '@/lib/i18n/safetyTexts'

const safetyPages = 'components/dashboard/SafetyPages.tsx'
const root = fileURLToPath(new URL('../..', import.meta.url))
const known = new Set(Object.keys(en).map((key) => key.replace(/_(one|other)$/, '')))

it.each<[string, Texts]>([
  ['entrypoints/popup/main.tsx', popupTexts],
  ['entrypoints/approval/main.tsx', approvalTexts],
  ['entrypoints/dashboard/main.tsx', dashboardTexts],
  // Loaded later, with texts of their own.
  [safetyPages, safetyTexts],
])('%s brings the texts it uses', (name, texts) => {
  const later = name === safetyPages ? [] : [resolve(root, safetyPages)]
  const used = [...reach(resolve(root, name), new Set(later))]
    .filter((file) => !later.includes(file))
    .flatMap(keysIn)
  expect(used.length).toBeGreaterThan(50)
  const brought = new Set(Object.keys(texts.en).map((key) => key.replace(/_(one|other)$/, '')))
  expect([...new Set(used)].filter((key) => !brought.has(key))).toEqual([])
})

/** Keys as literals, and as templates such as `common.${tone}`: all that begin like it. */
function keysIn(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const literals = [...source.matchAll(/'([a-z]+\.[\w.]+)'/g)].map((match) => match[1] ?? '')
  const starts = [...source.matchAll(/`([a-z]+\.[\w.]*)\$\{/g)].map((match) => match[1] ?? '')
  return [
    ...literals.filter((key) => known.has(key)),
    ...[...known].filter((key) => starts.some((start) => key.startsWith(start))),
  ]
}

/** The files of components/ and entrypoints/ that `file` imports, and those that they import. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const match of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    const path = match[1] ?? ''
    const target = path.startsWith('@/')
      ? resolve(root, path.slice(2))
      : path.startsWith('.')
        ? resolve(dirname(file), path)
        : undefined
    if (!target || target.includes('/lib/')) continue
    const found = [`${target}.ts`, `${target}.tsx`].find((candidate) => existsSync(candidate))
    if (found) reach(found, seen)
  }
  return seen
}
