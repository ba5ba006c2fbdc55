/** Records that only grow, as text: one JSON object a line, in files `<folder>/<kind>-<year>.jsonl`. */
import type { z } from 'zod'

export interface LinesRead<Line> {
  /** In the order of the files and their lines. */
  lines: Line[]
  /** Lines that are none, counted from one. */
  faults: { file: string; line: number }[]
}

/** The files of one kind among all that are there by their path, the oldest year first. */
export function filesOfKind(folder: string, kind: string, files: ReadonlyMap<string, string>): string[] {
  const prefix = `${folder}/${kind}-`
  return [...files.keys()]
    .filter((path) => path.startsWith(prefix) && /^\d{4}\.jsonl$/.test(path.slice(prefix.length)))
    .sort()
}

/** Reads those at `paths`. Never throws. */
export function parseLineFiles<Schema extends z.ZodType>(
  schema: Schema,
  paths: readonly string[],
  files: ReadonlyMap<string, string>,
): LinesRead<z.output<Schema>> {
  const read: LinesRead<z.output<Schema>> = { lines: [], faults: [] }
  for (const file of paths)
    for (const [at, text] of (files.get(file) ?? '').split('\n').entries()) {
      if (text.trim() === '') continue
      const parsed = schema.safeParse(parseJson(text))
      if (parsed.success) read.lines.push(parsed.data)
      else read.faults.push({ file, line: at + 1 })
    }
  return read
}

/** `text` with `line` at its end; what stands there stays as it is. */
export function withLine(text: string, line: object): string {
  const end = text === '' || text.endsWith('\n') ? '' : '\n'
  return `${text}${end}${JSON.stringify(line)}\n`
}

/** Nothing that a schema of objects takes where it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
