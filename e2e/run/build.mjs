// Builds the extension, and proves that a build depends on nothing but the source.
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { builtExtension, root, run, tool } from './project.mjs'
import { sourceFiles, sourceHash } from './source.mjs'

const stamp = join(dirname(builtExtension), 'source.sha256')

/**
 * Builds into .output/chrome-mv3.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function build() {
  rmSync(builtExtension, { recursive: true, force: true })
  const hash = await sourceHash()
  const result = await run(process.execPath, [tool('wxt', 'wxt'), 'build'], {
    quiet: true,
  })
  if (result.code === 0) writeFileSync(stamp, hash)
  return result
}

/**
 * Builds unless what was built came from this same source.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function buildIfNeeded() {
  return (await isBuilt()) ? { code: 0, output: '' } : build()
}

/** Did what lies in .output come from the source as it is now? */
async function isBuilt() {
  try {
    return readFileSync(stamp, 'utf8') === (await sourceHash())
  } catch {
    return false
  }
}

/** Hard links where the file system allows it, copies elsewhere. */
function duplicate(from, to) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    // Caches such as .vite would be written through the links.
    if (entry.name.startsWith('.') && entry.isDirectory()) continue
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) duplicate(source, target)
    else if (entry.isFile()) {
      try {
        linkSync(source, target)
      } catch {
        copyFileSync(source, target)
      }
    }
  }
}

/** @returns {Map<string, Buffer>} */
function bytesOf(folder) {
  const files = readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length + 1), readFileSync(path)]
    }),
  )
}

/**
 * Copies source and packages to another path, builds there in another time zone and language, and compares every byte
 * with what lies in .output.
 * @returns {Promise<{ code: number, output: string }>} code 1 and the files that differ when they do
 */
export async function compareSecondBuild() {
  if (!(await isBuilt())) return { code: 1, output: 'What lies in .output was built from another source.\n' }
  const elsewhere = mkdtempSync(join(tmpdir(), 'holdfast second build '))
  try {
    for (const path of await sourceFiles()) {
      mkdirSync(dirname(join(elsewhere, path)), { recursive: true })
      copyFileSync(join(root, path), join(elsewhere, path))
    }
    duplicate(join(root, 'node_modules'), join(elsewhere, 'node_modules'))
    const wxt = join(elsewhere, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
    const { code, output } = await run(process.execPath, [wxt, 'build'], {
      quiet: true,
      cwd: elsewhere,
      env: {
        TZ: 'Pacific/Kiritimati',
        LC_ALL: 'C',
        LANG: 'C',
        HOLDFAST_OUTPUT: '.output',
      },
    })
    if (code !== 0) return { code, output }
    const first = bytesOf(builtExtension)
    const second = bytesOf(join(elsewhere, '.output', 'chrome-mv3'))
    const different = [...new Set([...first.keys(), ...second.keys()])]
      .filter((path) => !first.get(path)?.equals(second.get(path) ?? Buffer.alloc(0)))
      .sort()
    const problem = `The same source built on two paths differs in:\n${different.map((path) => `  ${path}\n`).join('')}`
    return different.length === 0
      ? { code: 0, output: `${first.size} files, every byte the same\n` }
      : { code: 1, output: problem }
  } finally {
    rmSync(elsewhere, { recursive: true, force: true })
  }
}
