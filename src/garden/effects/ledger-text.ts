/** The ledger of effects as text: one JSON object a line, in files by kind and year. */
import { type EffectLine, effectLineSchema } from '../../schemas/effect-line.ts'
import { filesOfKind, type LinesRead, parseLineFiles, withLine } from '../line-files.ts'

/** While there is a fault, nothing may be sent. */
export type LedgerRead = LinesRead<EffectLine>

/** Of the branch of the ledger. */
export const effectsFolder = 'effects'

/** Reads the files of one kind, of all that are there by their path. Never throws. */
export function parseLedger(kind: string, files: ReadonlyMap<string, string>): LedgerRead {
  return parseLineFiles(effectLineSchema, filesOfKind(effectsFolder, kind, files), files)
}

/** The files that change when `lines` are added, whole. */
export function withLines(
  kind: string,
  files: ReadonlyMap<string, string>,
  lines: readonly EffectLine[],
): Map<string, string> {
  const changed = new Map<string, string>()
  // A clock that is behind must not write before what stands there already.
  let path = filesOfKind(effectsFolder, kind, files).at(-1) ?? ''
  for (const line of lines) {
    const own = `${effectsFolder}/${kind}-${line.at.slice(0, 4)}.jsonl`
    if (own > path) path = own
    changed.set(path, withLine(changed.get(path) ?? files.get(path) ?? '', line))
  }
  return changed
}
