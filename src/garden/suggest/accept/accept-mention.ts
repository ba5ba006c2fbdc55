/** Makes a link of words in a note, where that changes nothing else. */
import { applyEdits, type TextEdit } from '../../text-edit.ts'
import type { Anchor, Suggestion } from '../suggestion.ts'
import { findPlace } from './find-place.ts'
import { type AcceptContext, leadsTo, mayLeadTo, type NoteDraft, readText, type Step } from './note-draft.ts'
import { refuse } from './refusal.ts'
import { sameButLink } from './same-but-link.ts'
import { writeMention } from './write-mention.ts'

/** The draft with the link, read again and found to differ in it alone. */
export function acceptMention(draft: NoteDraft, suggestion: Suggestion, context: AcceptContext): Step {
  const { path, original, now } = draft
  const { target, anchor } = suggestion
  if (now.note.links.some((link) => mayLeadTo(link, path, target, context)))
    return refuse('linked', `The note links to \`${target}\` already.`)
  if (!anchor || original.source.slice(anchor.start, anchor.end) !== anchor.text)
    return refuse('changed', 'The words do not stand there: the note changed.')
  const rival = rivalOf(draft, anchor)
  if (rival) return refuse('overlap', `The suggestion ${rival} has some of the words, and a better score.`)
  if (!canBeWords(anchor.text))
    return refuse('words', 'A link cannot hold the words: blanks at an end, `[`, `]`, `|` or several lines.')
  const place = findPlace(original.tree, anchor.start, anchor.end)
  if ('refusal' in place) return place
  const links = writeMention({ words: anchor.text, source: path, target }, place, context)
  if (links.length === 0)
    return refuse('name', `No link of this note would lead to \`${target}\` and nowhere else.`)
  for (const written of links) {
    const step = tryLink(draft, suggestion, anchor, written, context)
    if (step) return step
  }
  return refuse('unclean', 'A link there would change more than itself.')
}

/** The words of a link stand in one line and end where they seem to. */
function canBeWords(text: string): boolean {
  return text !== '' && text === text.trim() && text.isWellFormed() && !/[[\]|\r\n]/.test(text)
}

function rivalOf({ accepted }: NoteDraft, { start, end }: Anchor): string | undefined {
  const rival = accepted.find(
    ({ suggestion: { anchor } }) => anchor && anchor.start < end && start < anchor.end,
  )
  return rival?.suggestion.id
}

/** Null where the note would not be the same but for the link. */
function tryLink(
  draft: NoteDraft,
  suggestion: Suggestion,
  { start, end }: Anchor,
  written: string,
  context: AcceptContext,
): NoteDraft | null {
  const { path, original, now, properties, accepted } = draft
  const before = [...properties, ...draft.mentions]
  const mentions = [...draft.mentions, { start, end, text: written }]
  const after = readText(
    path,
    applyEdits(original.source, [...properties, ...mentions]),
    context.bibliography,
  )
  const from = start + before.reduce((sum, edit) => sum + growthBefore(edit, start), 0)
  const range = { start: from, end: from + written.length }
  const link = after.note.links.find((one) => one.start === range.start && one.end === range.end)
  const isNew = link?.subpath === null && leadsTo(link, path, suggestion.target, context)
  if (!isNew || !sameButLink(now.tree, after.tree, range)) return null
  return { ...draft, mentions, now: after, accepted: [...accepted, { suggestion, written }] }
}

/** By how much an edit moves what stands at `place`. */
function growthBefore({ start, end, text }: TextEdit, place: number): number {
  return end <= place ? text.length - (end - start) : 0
}
