// The files of the project: what git would keep, so that builds, copies and scans all see the same.
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './project.mjs'

/** What .gitignore leaves out, for a copy of the project without git. */
const ignored = /(^|\/)(node_modules|\.output|\.wxt|\.results|\.git)(\/|$)|\.tsbuildinfo$/

function walk(folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (ignored.test(path)) return []
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/**
 * @returns {Promise<string[]>} paths from the root, tracked or new, never ignored ones; sorted
 */
export async function sourceFiles() {
  const { code, output } = await run('git', ['ls-files', '-z', '-co', '--exclude-standard'], { quiet: true })
  const files = code === 0 ? output.split('\0').filter(Boolean) : walk()
  return files.filter((path) => lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile()).sort()
}

/**
 * @returns {Promise<string>} changes when anything that a build reads changes
 */
export async function sourceHash() {
  const hash = createHash('sha256')
  for (const path of await sourceFiles()) {
    if (/^(e2e|\.ci)\/|\.md$|\.test\.tsx?$/.test(path)) continue
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}
