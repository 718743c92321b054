// Files that are packed with the extension.
import { browser } from 'wxt/browser'

/** The text of a file below public/. Throws when it is not there. */
export async function readPackagedFile(path: string): Promise<string> {
  const url = browser.runtime.getURL(`/${path}` as '/')
  const answer = await fetch(url)
  if (!answer.ok) throw new TypeError(`expected the packed file ${path}, received status ${answer.status}`)
  return answer.text()
}
