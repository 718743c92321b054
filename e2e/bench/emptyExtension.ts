// The least that an extension can be: what our times are measured against.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Its window, once painted, writes when that was into its title. */
const files: Record<string, string> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [
      { matches: ['http://localhost/*'], js: ['content.js'], run_at: 'document_start', all_frames: true },
    ],
  }),
  'worker.js': `
    chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener((message) => {
      if (message === 'open') chrome.windows.create({ url: 'window.html', type: 'popup', width: 400, height: 640 })
      port.postMessage(message)
    }))`,
  // Asks over a new port whenever the page says so, and tells the page of the answer.
  'content.js': `
    addEventListener('empty:ask', () => {
      const port = chrome.runtime.connect()
      port.onMessage.addListener(() => dispatchEvent(new Event('empty:answer')))
      port.postMessage(document.documentElement.dataset.ask ?? 'hello')
    })`,
  'window.html':
    '<!doctype html><meta charset="utf-8"><title>empty</title><p>Empty</p><script src="window.js"></script>',
  'window.js': `
    requestAnimationFrame(() => requestAnimationFrame(() => {
      document.title = 'painted ' + (performance.timeOrigin + performance.now())
    }))`,
}

/** Writes it into a folder, to be loaded beside ours. */
export async function writeEmptyExtension(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'empty-extension-')), 'extension')
  await mkdir(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}
