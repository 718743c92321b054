// Finds a Chromium that loads unpacked extensions: Playwright's own, the system's, or one that it installs.
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { root, run, tool } from './project.mjs'

const require = createRequire(import.meta.url)

/** Playwright's own Chromium, where its download worked. */
function playwrightChromium() {
  const path = require('@playwright/test').chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/** A snap can read neither the temporary profile nor a hidden folder such as .output. */
function isSnap(path) {
  if (realpathSync(path).includes('/snap')) return true
  const start = readFileSync(path, { encoding: 'latin1' }).slice(0, 4096)
  return start.startsWith('#!') && start.includes('/snap/')
}

/** Branded Google Chrome is not looked for: it ignores --load-extension. */
function systemChromium() {
  const { platform, env } = process
  if (platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(env.HOME ?? '', 'Applications/Chromium.app/Contents/MacOS/Chromium'),
    ].find(existsSync)
  }
  if (platform === 'win32') {
    return [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe'))
      .find(existsSync)
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/usr/lib/chromium']
  return folders
    .flatMap((folder) => [join(folder, 'chromium'), join(folder, 'chromium-browser')])
    .find((path) => existsSync(path) && !isSnap(path))
}

/**
 * Only looks.
 * @returns {string | undefined} the path of a Chromium
 */
export function findChromium() {
  const named = process.env.CHROMIUM
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, where there is no file.`)
  return playwrightChromium() ?? (named || undefined) ?? systemChromium()
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** Debian's own package, with a font that shows Chinese on the screenshots. */
async function installFromDebian() {
  console.log('Installing Chromium with apt-get.')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { quiet: true, env })
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
    quiet: true,
    env,
  })
}

async function installFromPlaywright() {
  console.log("Downloading Playwright's Chromium.")
  const withLibraries = process.platform === 'linux' && process.getuid?.() === 0
  await run(
    process.execPath,
    [
      tool('@playwright/test'),
      'install',
      '--no-shell',
      ...(withLibraries ? ['--with-deps'] : []),
      'chromium',
    ],
    { quiet: true },
  )
}

/**
 * Looks, and installs one where there is none.
 * @returns {Promise<string>} the path of a Chromium
 * @throws {Error} that says what to install
 */
export async function provideChromium() {
  const found = findChromium()
  if (found) return found
  if (isDebian() && process.getuid?.() === 0) await installFromDebian()
  const afterDebian = findChromium()
  if (afterDebian) return afterDebian
  await installFromPlaywright()
  const afterDownload = findChromium()
  if (afterDownload) return afterDownload
  throw new Error(
    [
      'No Chromium was found and none could be installed. Do one of these and try again:',
      '  npx playwright install chromium          (any system)',
      '  sudo apt-get install chromium            (Debian)',
      '  CHROMIUM=/path/to/chromium npm start     (one that you have)',
      'Google Chrome itself will not do: it ignores --load-extension.',
      `Looked from ${root}.`,
    ].join('\n'),
  )
}
