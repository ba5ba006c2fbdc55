/** What the tests of `rows/` and `links/` say of themselves in the comment that each begins with. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ConformanceHeader {
  /** A row of the table of features (`46`), or a rule of links (`R5`). */
  key: string
  feature: string
  bar: string
  /** Where this software falls short of the bar; null where it meets it. */
  limits: string | null
  /** The test's path below `tests/conformance`. */
  file: string
}

const folders = { rows: 'row', links: 'rule' } as const

/** The headers of all tests of rows or rules below `dir`, by path. Throws where one is not as it should be. */
export function readHeaders(dir: string, folder: keyof typeof folders): ConformanceHeader[] {
  if (!existsSync(join(dir, folder))) return []
  return readdirSync(join(dir, folder))
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => parseHeader(`${folder}/${name}`, readFileSync(join(dir, folder, name), 'utf8')))
}

/** Reads the header of a test from its text: `key: value` lines, of which a value may take several. */
export function parseHeader(file: string, text: string): ConformanceHeader {
  const comment = /^\/\*\*\n((?: \*.*\n)+?) \*\/\n/.exec(text)?.[1]
  if (comment === undefined) throw new Error(`${file}: no header comment at the top`)
  const fields = new Map<string, string>()
  let name = ''
  for (const line of comment.split('\n').map((one) => one.replace(/^ \* ?/, ''))) {
    const [, key, rest] = /^(row|rule|feature|bar|limits): *(.*)$/.exec(line) ?? []
    name = key ?? name
    const value = [fields.get(name), rest ?? line.trim()].filter(Boolean).join(' ')
    fields.set(name, value)
  }
  const need = (field: string): string => {
    const value = fields.get(field)
    if (!value) throw new Error(`${file}: the header lacks \`${field}:\``)
    return value
  }
  const key = need(file.startsWith('links/') ? folders.links : folders.rows)
  return { key, feature: need('feature'), bar: need('bar'), limits: fields.get('limits') ?? null, file }
}
