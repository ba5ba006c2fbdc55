/**
 * Gives the files of Pagefind's index an order. Pagefind writes the values of
 * facets in an order of chance, and names files after what they hold: two builds
 * of the same notes would differ in their facets, and in all that names them.
 */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { compareText } from '../../src/garden/paths.ts'
import { type CborItem, readCbor } from '../../src/garden/search/read-cbor.ts'
import type { SearchFile } from './search-file.ts'

/** What every packed file begins with. */
const signature = 'pagefind_dcd'

const filterName = /^filter\/(.+)_([0-9a-f]+)\.pf_filter$/
const metaName = /^pagefind\.(.+)_([0-9a-f]+)\.pf_meta$/
const entryName = 'pagefind-entry.json'

/** The same index, in which everything stands in one order. */
export function settleIndex(files: readonly SearchFile[]): SearchFile[] {
  const renamed = new Map<string, string>()
  const settle = (name: RegExp, path: (id: string) => string, sort: (body: Uint8Array) => Uint8Array) =>
    files.flatMap((file) => {
      const [, lang, hash] = name.exec(file.path) ?? []
      if (lang === undefined || hash === undefined) return []
      const content = packed(sort(unpacked(file.content)))
      const id = `${lang}_${createHash('sha256').update(content).digest('hex').slice(0, hash.length)}`
      renamed.set(`${lang}_${hash}`, id)
      return [{ path: path(id), content }]
    })
  const filters = settle(filterName, (id) => `filter/${id}.pf_filter`, sortValues)
  const metas = settle(
    metaName,
    (id) => `pagefind.${id}.pf_meta`,
    (body) => sortFilters(body, renamed),
  )
  const entries = files.filter(({ path }) => path === entryName).map((file) => renameIn(file, renamed))
  const others = files.filter(
    ({ path }) => !filterName.test(path) && !metaName.test(path) && path !== entryName,
  )
  return [...others, ...filters, ...metas, ...entries].toSorted((a, b) => compareText(a.path, b.path))
}

/** A facet: its name, and an array of its values, each with the notes that have it. */
function sortValues(body: Uint8Array): Uint8Array {
  const [, values] = readCbor(body).items
  return values ? withSorted(body, values) : body
}

/** The fourth part of the list of all files: each facet with the name of its file, which is as long as before. */
function sortFilters(body: Uint8Array, renamed: ReadonlyMap<string, string>): Uint8Array {
  const filters = readCbor(body).items[3]
  if (!filters) return body
  const copy = Uint8Array.from(body)
  for (const { items } of filters.items) {
    const [, name] = items
    const id = renamed.get(name?.text ?? '')
    if (name && id !== undefined) copy.set(new TextEncoder().encode(id), name.end - id.length)
  }
  return withSorted(copy, filters)
}

/** The bytes with the items of `array` in the order of their first text. */
function withSorted(bytes: Uint8Array, array: CborItem): Uint8Array {
  const key = ({ items: [first] }: CborItem) => first?.text ?? ''
  const sorted = array.items.toSorted((a, b) => compareText(key(a), key(b)))
  const start = array.items[0]?.start ?? array.end
  return Buffer.concat([
    bytes.subarray(0, start),
    ...sorted.map((item) => bytes.subarray(item.start, item.end)),
    bytes.subarray(array.end),
  ])
}

function renameIn({ path, content }: SearchFile, renamed: ReadonlyMap<string, string>): SearchFile {
  const text = new TextDecoder().decode(content)
  const settled = [...renamed].reduce((all, [from, to]) => all.replaceAll(`"${from}"`, `"${to}"`), text)
  return { path, content: new TextEncoder().encode(settled) }
}

function unpacked(content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content)
  if (!bytes.subarray(0, signature.length).equals(Buffer.from(signature)))
    throw new Error('Pagefind wrote a file that this program does not know.')
  return bytes.subarray(signature.length)
}

function packed(body: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), body]), { level: 9 })
}
