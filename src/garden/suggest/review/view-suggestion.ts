/** A suggestion as an owner who decides on it sees it: in its sentence, with the words of the note that it leads to. */

import { readProse } from '../../../markdown/prose.ts'
import type { Settings } from '../../../schemas/settings.ts'
import { aroundLink } from '../../context-text.ts'
import type { Garden } from '../../garden.ts'
import { linkLabel } from '../../link-view.ts'
import type { TreeOf } from '../../note-body.ts'
import { noteEntry } from '../../note-entry.ts'
import type { VaultPath } from '../../paths.ts'
import type { Vault } from '../../vault.ts'
import { planSuggestions } from '../accept/plan-suggestions.ts'
import { type Refusal, refuse } from '../accept/refusal.ts'
import { reasonWords } from '../reason-words.ts'
import type { Anchor, Suggestion, SuggestionKind } from '../suggestion.ts'

export interface SuggestionView {
  id: string
  kind: SuggestionKind
  source: VaultPath
  /** One-based; null for a related note. */
  line: number | null
  sentence: Sentence | null
  /** The link as it would be written. */
  written: string
  target: VaultPath
  title: string
  /** The description of the target, or its first words. */
  lead: string | null
  /** From 0 to 100. */
  percent: number
  reasons: string[]
}

/** What stands around the words of a link, as readers see it. */
export interface Sentence {
  before: string
  words: string
  after: string
}

export interface GardenNow {
  vault: Vault
  garden: Garden
  treeOf: TreeOf
}

/** The link of a suggestion as it would be written, or why there can be none. Reads the note several times. */
export type PlannedLink = { written: string } | { refusal: Refusal }

export function planLink(
  { vault, garden }: Pick<GardenNow, 'vault' | 'garden'>,
  settings: Settings,
  suggestion: Suggestion,
): PlannedLink {
  const { accepted, refused } = planSuggestions({ vault, garden, settings }, [suggestion])
  const [link] = accepted
  if (link) return { written: link.written }
  return { refusal: refused[0]?.refusal ?? noNote(suggestion).refusal }
}

/** The suggestion in the garden as it is, or why it can be no link there. */
export function viewSuggestion(
  { vault, garden, treeOf }: GardenNow,
  settings: Settings,
  suggestion: Suggestion,
  plan: PlannedLink = planLink({ vault, garden }, settings, suggestion),
): SuggestionView | { refusal: Refusal } {
  if ('refusal' in plan) return plan
  const target = garden.notes.get(suggestion.target)
  if (!target) return noNote(suggestion)
  const { id, kind, source, anchor, score, reasons } = suggestion
  return {
    id,
    kind,
    source,
    line: anchor?.line ?? null,
    sentence: anchor && sentenceOf({ vault, garden, treeOf }, settings, source, anchor),
    written: plan.written,
    target: target.path,
    title: target.title,
    lead: noteEntry(garden, target, settings).description,
    percent: Math.round(score * 100),
    reasons: reasonWords(reasons),
  }
}

function noNote({ target }: Suggestion): { refusal: Refusal } {
  return refuse('target', `There is no note \`${target}\`.`)
}

/** Without comments and marks; links in it as readers see them. */
function sentenceOf(
  { vault, garden, treeOf }: GardenNow,
  settings: Settings,
  source: VaultPath,
  { start, text }: Anchor,
): Sentence {
  const file = vault.notes.find(({ path }) => path === source)
  const links = new Map(garden.links.get(source)?.map((link) => [link.start, link]))
  const alone = { before: '', words: text, after: '' }
  for (const { pieces } of readProse(treeOf(source, 'look'), file?.text ?? '')) {
    const at = pieces.findIndex(
      (piece) => piece.kind === 'words' && piece.start <= start && start < piece.start + piece.text.length,
    )
    const own = pieces[at]
    if (!own) continue
    const labels = pieces.map((piece) => {
      const link = piece.kind.endsWith('link') ? links.get(piece.start) : undefined
      return link ? linkLabel(garden, link, settings) : piece.text
    })
    const ahead = labels.slice(0, at).join('') + own.text.slice(0, start - own.start)
    const behind = own.text.slice(start - own.start + text.length) + labels.slice(at + 1).join('')
    return { ...alone, ...aroundLink([ahead, 0, behind], 0, () => text) }
  }
  return alone
}
