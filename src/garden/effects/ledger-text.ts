/** The ledger of effects as text: one JSON object a line, in files by kind and year. */
import { type EffectLine, effectLineSchema } from '../../schemas/effect-line.ts'

export interface LedgerRead {
  /** In the order of the files and their lines. */
  lines: EffectLine[]
  /** Lines that are none, counted from one: while there is one, nothing may be sent. */
  faults: { file: string; line: number }[]
}

/** Reads the files of one kind, of all that are there by their path. Never throws. */
export function parseLedger(kind: string, files: ReadonlyMap<string, string>): LedgerRead {
  const read: LedgerRead = { lines: [], faults: [] }
  for (const file of filesOf(kind, files))
    for (const [at, line] of (files.get(file) ?? '').split('\n').entries()) {
      if (line.trim() === '') continue
      const parsed = parseEffectLine(line)
      if (parsed) read.lines.push(parsed)
      else read.faults.push({ file, line: at + 1 })
    }
  return read
}

/** The files that change when `lines` are added, whole. */
export function withLines(
  kind: string,
  files: ReadonlyMap<string, string>,
  lines: readonly EffectLine[],
): Map<string, string> {
  const changed = new Map<string, string>()
  // A clock that is behind must not write before what stands there already.
  let path = filesOf(kind, files).at(-1) ?? ''
  for (const line of lines) {
    const own = `effects/${kind}-${line.at.slice(0, 4)}.jsonl`
    if (own > path) path = own
    const before = changed.get(path) ?? files.get(path) ?? ''
    const end = before === '' || before.endsWith('\n') ? '' : '\n'
    changed.set(path, `${before}${end}${JSON.stringify(line)}\n`)
  }
  return changed
}

function filesOf(kind: string, files: ReadonlyMap<string, string>): string[] {
  const prefix = `effects/${kind}-`
  return [...files.keys()]
    .filter((path) => path.startsWith(prefix) && /^\d{4}\.jsonl$/.test(path.slice(prefix.length)))
    .sort()
}

function parseEffectLine(line: string): EffectLine | null {
  try {
    return effectLineSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}
