/** Edits of the record of rejected suggestions: only the lines that change are touched. */
import { type Rejection, rejectionSchema } from '../../../schemas/rejection.ts'
import type { Move } from '../../changes/edited-vault.ts'
import { compareText, toVaultPath } from '../../paths.ts'
import type { TextEdit } from '../../text-edit.ts'
import { type SuggestionKey, suggestionId } from '../suggestion-id.ts'
import type { RejectionLine } from './parse-rejections.ts'

/** The edits that add rejections of `keys`, each at its place in the order of sources; those that are there are left out. */
export function addRejections(
  text: string,
  lines: readonly RejectionLine[],
  keys: readonly SuggestionKey[],
): TextEdit[] {
  const known = new Set(lines.map(({ rejection }) => rejection.id))
  const added = keys.map(rejectionOf).filter(({ id }) => {
    const isNew = !known.has(id)
    known.add(id)
    return isNew
  })
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n'
  return added.sort(compareRejections).map((rejection) => {
    const next = lines.find((line) => compareRejections(line.rejection, rejection) > 0)
    const at = next?.start ?? text.length
    const isOpen = next === undefined && text !== '' && text !== '\uFEFF' && !text.endsWith('\n')
    const line = renderLine(rejection)
    return { start: at, end: at, text: isOpen ? lineEnd + line : line + lineEnd }
  })
}

/** The edits that take a rejection out again: if it was added last, the record is then as it was before. */
export function removeRejection(text: string, lines: readonly RejectionLine[], id: string): TextEdit[] {
  let removed = 0
  return lines.flatMap(({ rejection, start, end }) => {
    if (rejection.id !== id) return []
    const lineEnd = /\r?\n/y
    lineEnd.lastIndex = end
    const behind = lineEnd.exec(text)?.[0].length ?? 0
    const ahead = behind === 0 ? (/\r?\n$/.exec(text.slice(0, start))?.[0].length ?? 0) : 0
    const edit = { start: Math.max(removed, start - ahead), end: end + behind, text: '' }
    removed = edit.end
    return [edit]
  })
}

/** The edits after which rejections of a file that moves name its new path. */
export function moveRejections(lines: readonly RejectionLine[], { from, to }: Move): TextEdit[] {
  const moved = (path: string) => toVaultPath(path === from ? to : path)
  return lines.flatMap(({ rejection, start, end }) => {
    const { kind, source, target } = rejection
    if (source !== from && target !== from) return []
    return [
      { start, end, text: renderLine(rejectionOf({ kind, source: moved(source), target: moved(target) })) },
    ]
  })
}

function rejectionOf(key: SuggestionKey): Rejection {
  const { kind, source, target } = key
  return { kind, source, target, id: suggestionId(key) }
}

function renderLine(rejection: Rejection): string {
  // Parsing puts the keys into the order of the schema.
  return JSON.stringify(rejectionSchema.parse(rejection))
}

function compareRejections(a: Rejection, b: Rejection): number {
  return compareText(a.source, b.source) || compareText(a.target, b.target) || compareText(a.kind, b.kind)
}
