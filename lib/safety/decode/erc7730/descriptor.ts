// Descriptors as JSON: how they include one another and refer to their own parts. ERC-7730, v1 and v2.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [name: string]: Json | undefined }

/** One file, before or after what it includes is merged into it. */
export type Descriptor = JsonObject

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member's own value: nothing is taken from a prototype. */
export function own(value: unknown, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

const maxIncludes = 8

/** Merges the files that a file includes into it; what the including file says wins. undefined when one is missing. */
export function withIncludes(
  file: Descriptor,
  find: (name: string) => Descriptor | undefined,
  depth = 0,
): Descriptor | undefined {
  const { includes } = file
  if (includes === undefined) return file
  const names = (Array.isArray(includes) ? includes : [includes]) as Json[]
  if (depth >= maxIncludes || names.length > maxIncludes) return undefined
  let merged: JsonObject = {}
  for (const name of names) {
    const included = typeof name === 'string' ? find(name) : undefined
    const whole = included && withIncludes(included, find, depth + 1)
    if (!whole) return undefined
    merged = merge(merged, whole) as JsonObject
  }
  const { includes: _, ...rest } = file
  return merge(merged, rest) as Descriptor
}

function merge(under: Json | undefined, over: Json | undefined, name = ''): Json | undefined {
  if (over === undefined) return under
  if (name === 'fields' && Array.isArray(under) && Array.isArray(over)) return mergeFields(under, over)
  if (!isObject(under) || !isObject(over)) return over
  const names = new Set([...Object.keys(under), ...Object.keys(over)])
  return Object.fromEntries([...names].map((each) => [each, merge(own(under, each), own(over, each), each)]))
}

/** Fields of one path are merged, others come behind. */
function mergeFields(under: readonly Json[], over: readonly Json[]): Json[] {
  const pathOf = (field: Json) => textOf(own(field, 'path'))
  const merged = under.map((field) => {
    const twin = over.find((each) => pathOf(each) !== undefined && pathOf(each) === pathOf(field))
    return (twin === undefined ? field : merge(field, twin)) as Json
  })
  const known = new Set(under.map(pathOf))
  return [...merged, ...over.filter((field) => pathOf(field) === undefined || !known.has(pathOf(field)))]
}

/** What `$.metadata.constants.x` names in the merged file. */
export function referred(file: Descriptor, path: string): Json | undefined {
  if (!path.startsWith('$.')) return undefined
  let value: Json | undefined = file
  for (const name of path.slice(2).split('.')) {
    const place = /^\[(\d+)\]$/.exec(name)?.[1]
    value = place !== undefined && Array.isArray(value) ? value[Number(place)] : own(value, name)
  }
  return value
}

/** A field with its definition under it; its own parameters win over those of the definition. */
export function withDefinition(file: Descriptor, field: JsonObject): JsonObject | undefined {
  const { $ref, ...rest } = field
  if ($ref === undefined) return field
  const definition = textOf($ref) === undefined ? undefined : referred(file, $ref as string)
  return isObject(definition) ? (merge(definition, rest) as JsonObject) : undefined
}
