// What has to be loaded: bytes in every page, and script before each screen's first paint.
import { code, files, gzipBytes, scriptsBeforePaint } from '../fixtures/built'
import { test } from '../fixtures/test'
import { print, repetitions } from './measure'

/** A weight does not vary; it is taken as often as everything else all the same. */
const weigh = (bytes: () => number) => Array.from({ length: repetitions }, bytes)

test('bytes', () => {
  const { content_scripts: contentScripts } = JSON.parse(code('manifest.json')) as {
    content_scripts: { js: string[] }[]
  }
  const inEveryPage = contentScripts.flatMap(({ js }) => js)
  const sum = (list: string[]) => list.reduce((bytes, file) => bytes + gzipBytes(file), 0)
  print(
    'script in every page (gzip)',
    'B',
    weigh(() => sum(inEveryPage)),
    12_000,
  )
  for (const html of files.filter((file) => file.endsWith('.html')).sort()) {
    const scripts = scriptsBeforePaint(html)
    print(
      `script before first paint of ${html} (gzip)`,
      'B',
      weigh(() => sum(scripts)),
      250_000,
    )
  }
  print(
    'background script (gzip)',
    'B',
    weigh(() => gzipBytes('background.js')),
  )
})
