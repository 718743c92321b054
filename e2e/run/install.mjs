// Installs the packages of package-lock.json when node_modules is not what the lock file says.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './project.mjs'

/** @param {string} path */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Compares the lock file with the list that npm leaves in node_modules after a complete install.
 * @returns {string | undefined} why an install is needed
 */
function whyInstall() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted) return undefined
  if (!present) return 'nothing is installed yet'
  for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
    if (path === '') continue
    const found = present[path]
    // Optional packages for other platforms stay out.
    if (!found && optional) continue
    if (!found) return `${path} is missing`
    if (found.version !== version || found.integrity !== integrity) return `${path} is another version`
  }
  for (const path of Object.keys(present)) if (!wanted[path]) return `${path} is no longer wanted`
  return undefined
}

/**
 * Runs `npm ci` if it must.
 * @returns {Promise<{ type: 'present' } | { type: 'installed' } | { type: 'failed', output: string }>}
 */
export async function install() {
  const why = whyInstall()
  if (!why) return { type: 'present' }
  console.log(`Installing the packages with npm ci (${why}).`)
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts']
  const byNode = npm && /\.c?js$/.test(npm)
  const { code, output } = byNode
    ? await run(process.execPath, [npm, ...args], { quiet: true })
    : await run('npm', args, {
        quiet: true,
        shell: process.platform === 'win32',
      })
  return code === 0 ? { type: 'installed' } : { type: 'failed', output }
}
