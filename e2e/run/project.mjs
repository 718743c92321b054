// Where things lie, and how the starters run other programs. Node's own modules only: this runs before any install.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The built extension, as Chromium loads it. */
export const builtExtension = join(root, '.output', 'chrome-mv3')

/** Reports, screenshots and traces of the runs. */
export const results = join(root, 'e2e', '.results')

const running = new Set()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    process.exitCode = 130
    if (running.size === 0) process.exit(130)
    // At a terminal Ctrl-C reaches the programs by itself, and a second one would cut their clearing up short.
    const wait = signal === 'SIGINT' && process.stdin.isTTY ? 10_000 : 0
    setTimeout(() => {
      for (const child of running) child.kill(signal)
    }, wait).unref()
  })
}

/**
 * Runs a program to its end.
 * @param {string} file the program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean, shell?: boolean }} [options]
 *   `quiet` keeps the output for the answer instead of printing it as it comes.
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program could not be started.
 */
export function run(file, args, { cwd = root, env = {}, quiet = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    running.add(child)
    let output = ''
    child.stdout?.on('data', (text) => {
      output += text
    })
    child.stderr?.on('data', (text) => {
      output += text
    })
    child.on('error', (error) => {
      running.delete(child)
      resolve({ code: 127, output: `${output}${error.message}\n` })
    })
    child.on('close', (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? (signal === null ? 1 : 130), output })
    })
  })
}

/**
 * The script behind a command of an installed package, to be run with this same Node (no shell, no .cmd files).
 * @param {string} packageName
 * @param {string} [command] the command's name where the package has several
 * @returns {string} an absolute path
 */
export function tool(packageName, command) {
  const home = join(root, 'node_modules', ...packageName.split('/'))
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const path = typeof bin === 'string' ? bin : command ? bin[command] : Object.values(bin)[0]
  if (!path) throw new Error(`${packageName} has no command ${command ?? ''}`)
  return join(home, path)
}

/** Stops with a sentence when this Node is too old to go on. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Holdfast needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/**
 * @param {number} ms
 * @returns {string} such as "12.3 s" or "2 min 05 s"
 */
export function duration(ms) {
  if (ms < 100_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}
