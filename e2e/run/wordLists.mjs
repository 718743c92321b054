// Makes public/lists/words.txt: the word lists of BIP-39 but for the English one, which is code. Run by hand when a newer
// package should ship: node e2e/run/wordLists.mjs
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'

const require = createRequire(import.meta.url)
const languages = [
  'chinese simplified',
  'chinese traditional',
  'czech',
  'french',
  'italian',
  'japanese',
  'korean',
  'portuguese',
  'spanish',
]

/** @returns {string} a line for each list: its name, a colon, and its words in their order */
export function makeWordLists() {
  return languages
    .map((name) => {
      // The package calls them simplified-chinese and traditional-chinese.
      const file = name.split(' ').reverse().join('-')
      const { wordlist } = require(`@scure/bip39/wordlists/${file}.js`)
      return `${name}: ${wordlist.join(' ')}\n`
    })
    .join('')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(root, 'public/lists/words.txt'), makeWordLists())
}
