/** Gardens in memory whose suggestions are made links. */
import { applyByteEdits } from '../../../src/garden/changes/byte-edits.ts'
import { fileChanges } from '../../../src/garden/changes/file-changes.ts'
import { type Garden, growGarden } from '../../../src/garden/garden.ts'
import { noteFormat } from '../../../src/garden/note-format.ts'
import { toVaultPath, type VaultPath } from '../../../src/garden/paths.ts'
import { readNotes } from '../../../src/garden/read-notes.ts'
import {
  type PlannedSuggestions,
  planSuggestions,
} from '../../../src/garden/suggest/accept/plan-suggestions.ts'
import type { Suggestion } from '../../../src/garden/suggest/suggestion.ts'
import { suggestionId } from '../../../src/garden/suggest/suggestion-id.ts'
import type { ObsidianSettings, Vault } from '../../../src/garden/vault.ts'

export type LinkSettings = Pick<ObsidianSettings, 'linkFormat' | 'markdownLinks'>

export const noSettings: LinkSettings = { linkFormat: null }

/** A vault of `files`, by path: what has a page is read, of all others only the names count. */
export function vaultOf(files: Record<string, string>, settings: LinkSettings = noSettings): Vault {
  const paths = Object.keys(files).map(toVaultPath)
  return {
    notes: paths
      .filter((path) => noteFormat(path) !== null)
      .map((path) => ({ path, text: files[path] ?? '', hash: `${path} ${files[path]}`, dates: null })),
    attachments: paths.filter((path) => noteFormat(path) === null),
    obstacles: [],
    renames: [],
    obsidian: { strictLineBreaks: null, ...settings },
  }
}

export function grow(vault: Vault): Garden {
  const { notes, unread } = readNotes(vault)
  return growGarden(notes, vault.attachments, unread, { public: ['.'] }, vault.obsidian.linkFormat)
}

/** The suggestion to make a link to `target` of `words`, where they stand for the first time behind `from`. */
export function mention(source: string, text: string, words: string, target: string, from = 0): Suggestion {
  const start = text.indexOf(words, from)
  const key = { kind: 'mention' as const, source: toVaultPath(source), target: toVaultPath(target) }
  const anchor = { text: words, start, end: start + words.length, line: 1, column: 1 }
  return { ...key, id: suggestionId(key), score: 0.9, anchor, reasons: [] }
}

export function related(source: string, target: string, score = 0.9): Suggestion {
  const key = { kind: 'related' as const, source: toVaultPath(source), target: toVaultPath(target) }
  return { ...key, id: suggestionId(key), score, anchor: null, reasons: [] }
}

export interface Made {
  planned: PlannedSuggestions
  before: Garden
  after: Garden
  /** What stands in a file afterwards. */
  text(path: string): string
  /** The codes of what was refused. */
  codes: string[]
}

/** Plans, and applies the changes to the bytes of the files. */
export function makeLinks(
  vault: Vault,
  suggestions: readonly Suggestion[],
  linkText: 'title' | 'raw' = 'raw',
): Made {
  const before = grow(vault)
  const planned = planSuggestions({ vault, garden: before, settings: { linkText } }, suggestions)
  const changes = new Map(
    fileChanges(vault, planned.edits).map(({ path, edits }) => [path as VaultPath, edits]),
  )
  const notes = vault.notes.map((file) => {
    const bytes = applyByteEdits(new TextEncoder().encode(file.text ?? ''), changes.get(file.path) ?? [])
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    return { ...file, text, hash: `${file.path} ${text}` }
  })
  return {
    planned,
    before,
    after: grow({ ...vault, notes }),
    text: (path) => notes.find((file) => file.path === path)?.text ?? '',
    codes: planned.refused.map(({ refusal }) => refusal.code),
  }
}
