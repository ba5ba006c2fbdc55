/**
 * Plans to make links of suggestions: edits of notes, each proved by reading the
 * note again. What cannot be proved is refused with a reason, and nothing throws.
 */
import type { Settings } from '../../../schemas/settings.ts'
import type { Garden } from '../../garden.ts'
import { noteFormat } from '../../note-format.ts'
import { compareText, type VaultPath } from '../../paths.ts'
import type { TextEdit } from '../../text-edit.ts'
import type { Vault } from '../../vault.ts'
import type { Suggestion } from '../suggestion.ts'
import { acceptMention } from './accept-mention.ts'
import { acceptRelated } from './accept-related.ts'
import { linkStyle } from './link-style.ts'
import { type AcceptContext, type Accepted, type NoteDraft, startDraft } from './note-draft.ts'
import { type Refusal, refuse } from './refusal.ts'

export interface SuggestionState {
  vault: Vault
  garden: Garden
  settings: Pick<Settings, 'linkText'>
}

export interface PlannedSuggestions {
  /** By the path of the note. */
  edits: Map<VaultPath, TextEdit[]>
  /** By note, the best first. */
  accepted: Accepted[]
  refused: Refused[]
}

export interface Refused {
  suggestion: Suggestion
  refusal: Refusal
}

/** Of suggestions that want the same words, the one with the better score is made. */
export function planSuggestions(
  { vault, garden, settings }: SuggestionState,
  suggestions: readonly Suggestion[],
): PlannedSuggestions {
  const context: AcceptContext = {
    garden,
    format: vault.obsidian.linkFormat,
    style: linkStyle(garden, vault.obsidian),
    settings,
    bibliography: vault.bibliography ?? null,
  }
  const texts = new Map(vault.notes.map((file) => [file.path, file]))
  const planned: PlannedSuggestions = { edits: new Map(), accepted: [], refused: [] }
  const bySource = Map.groupBy([...suggestions].sort(compareSuggestions), ({ source }) => source)
  for (const [source, own] of bySource) {
    const text = texts.get(source)?.text ?? null
    if (text === null || noteFormat(source) !== 'markdown') {
      const { refusal } = refuse('source', `\`${source}\` is no note that can be edited.`)
      planned.refused.push(...own.map((suggestion) => ({ suggestion, refusal })))
    } else addNote(planned, startDraft(source, text, context), own, context)
  }
  return planned
}

/** By note, then the best first; the id decides between equals. */
function compareSuggestions(a: Suggestion, b: Suggestion): number {
  return compareText(a.source, b.source) || b.score - a.score || compareText(a.id, b.id)
}

function addNote(
  planned: PlannedSuggestions,
  start: NoteDraft,
  suggestions: readonly Suggestion[],
  context: AcceptContext,
): void {
  let draft = start
  for (const suggestion of suggestions) {
    const step = refuseTarget(suggestion, context) ?? accept(draft, suggestion, context)
    if ('refusal' in step) planned.refused.push({ suggestion, refusal: step.refusal })
    else draft = step
  }
  planned.accepted.push(...draft.accepted)
  if (draft.accepted.length > 0) planned.edits.set(draft.path, [...draft.properties, ...draft.mentions])
}

function accept(draft: NoteDraft, suggestion: Suggestion, context: AcceptContext) {
  return suggestion.kind === 'mention'
    ? acceptMention(draft, suggestion, context)
    : acceptRelated(draft, suggestion, context)
}

/** A document that no flag withholds would be published by a link; one that is withheld would only be named. */
function refuseTarget(
  { source, target }: Suggestion,
  { garden: { notes, publishSet } }: AcceptContext,
): { refusal: Refusal } | null {
  const isWithheld = publishSet.withheld.has(target)
  if (source === target) return refuse('target', 'A note has no use for a link to itself.')
  if (!notes.has(target)) return refuse('target', `There is no note \`${target}\`.`)
  if (isWithheld && !publishSet.withheld.has(source))
    return refuse('target', `\`${target}\` is not published, and this note is.`)
  if (isWithheld && noteFormat(target) !== 'markdown')
    return refuse('target', `A link could publish \`${target}\`.`)
  return null
}
