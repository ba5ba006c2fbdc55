/** A note on the way to its new text: what was accepted so far, and how it reads then. */
import type { Settings } from '../../../schemas/settings.ts'
import type { Bibliography } from '../../citations/bibliography.ts'
import type { Garden } from '../../garden.ts'
import type { LinkOccurrence } from '../../link-occurrence.ts'
import { type ReadNote, readNote } from '../../note.ts'
import type { VaultPath } from '../../paths.ts'
import { resolveOccurrence } from '../../resolve-links.ts'
import type { TextEdit } from '../../text-edit.ts'
import type { LinkFormat } from '../../vault.ts'
import type { Suggestion } from '../suggestion.ts'
import type { LinkStyle } from './link-style.ts'
import type { Refusal } from './refusal.ts'

export interface NoteDraft {
  path: VaultPath
  /** As the file is. */
  original: ReadNote
  /** In the order in which they were accepted. */
  accepted: Accepted[]
  /** The edits of the text, counted in the original. */
  mentions: TextEdit[]
  /** The edits of the properties, counted in the original. */
  properties: TextEdit[]
  /** As the file will be. */
  now: ReadNote
}

export interface Accepted {
  suggestion: Suggestion
  /** The link as it is written in the note. */
  written: string
}

/** What all notes of a plan share. */
export interface AcceptContext {
  garden: Garden
  format: LinkFormat | null
  style: LinkStyle
  settings: Pick<Settings, 'linkText'>
  bibliography: Bibliography | null
}

/** One more suggestion made: the draft with it, or why not. */
export type Step = NoteDraft | { refusal: Refusal }

export function startDraft(path: VaultPath, source: string, { bibliography }: AcceptContext): NoteDraft {
  const original = readText(path, source, bibliography)
  return { path, original, accepted: [], mentions: [], properties: [], now: original }
}

export function readText(path: VaultPath, text: string, bibliography: Bibliography | null): ReadNote {
  return readNote({ path, text, hash: '', dates: null }, bibliography)
}

/** Whether a link of the note leads to `target` alone, and would in Obsidian. */
export function leadsTo(
  link: LinkOccurrence,
  source: VaultPath,
  target: VaultPath,
  { garden, format }: AcceptContext,
): boolean {
  const found = resolveOccurrence(garden.index, source, link, format)
  return found.outcome === 'found' && found.target === target && found.candidates.length === 1
}

/** Whether a link leads to `target`, if perhaps not to it alone. */
export function mayLeadTo(
  link: LinkOccurrence,
  source: VaultPath,
  target: VaultPath,
  { garden, format }: { garden: Pick<Garden, 'index'>; format: LinkFormat | null },
): boolean {
  return resolveOccurrence(garden.index, source, link, format).target === target
}
