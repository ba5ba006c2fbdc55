/** Names a note in the `relatedNotes` of another, in the form that its list has. */
import { unwrapLink } from '../../../markdown/link-text.ts'
import { editFrontmatter } from '../../frontmatter/edit-frontmatter.ts'
import { findEntries } from '../../frontmatter/field-reading.ts'
import type { FrontmatterEntry } from '../../frontmatter/frontmatter.ts'
import { FrontmatterWriteError } from '../../frontmatter/frontmatter-write-error.ts'
import { readFrontmatter, type YamlValue } from '../../frontmatter/read-frontmatter.ts'
import type { LinkOccurrence } from '../../link-occurrence.ts'
import type { ReadNote } from '../../note.ts'
import { applyEdits, type TextEdit } from '../../text-edit.ts'
import type { Suggestion } from '../suggestion.ts'
import { linkName } from './link-name.ts'
import {
  type AcceptContext,
  type Accepted,
  leadsTo,
  mayLeadTo,
  type NoteDraft,
  readText,
  type Step,
} from './note-draft.ts'
import { type Refusal, refuse } from './refusal.ts'
import { sameButLink } from './same-but-link.ts'

/** The draft with the relation, read again and found to differ in it alone. */
export function acceptRelated(draft: NoteDraft, suggestion: Suggestion, context: AcceptContext): Step {
  const { path, original, now } = draft
  const { target } = suggestion
  const isThere = now.note.relations.some((link) => isRelated(link) && mayLeadTo(link, path, target, context))
  if (isThere) return refuse('linked', `\`${target}\` is among the related notes already.`)
  const name = linkName('property', path, target, context)
  if (name === null)
    return refuse('name', `No link of this note would lead to \`${target}\` and nowhere else.`)
  const entry = relatedEntry(original.source)
  // A plain name with a colon would be an address.
  const ways = isOfPlainNames(entry) ? [name, `[[${name}]]`] : [`[[${name}]]`]
  for (const written of ways) {
    const step = tryRelation(draft, { suggestion, written }, entry, context)
    if (step) return step
  }
  return refuse('unclean', 'The property would then say something else as well.')
}

/** Null where the note would not be the same but for the relation. */
function tryRelation(
  draft: NoteDraft,
  relation: Accepted,
  entry: FrontmatterEntry | undefined,
  context: AcceptContext,
): Step | null {
  const { path, original, now } = draft
  const accepted = [...draft.accepted, relation]
  const names = accepted.flatMap(({ suggestion, written }) => (suggestion.kind === 'related' ? written : []))
  const properties = editRelated(original.source, entry, names)
  if ('refusal' in properties) return properties
  const text = applyEdits(original.source, [...properties, ...draft.mentions])
  const after = readText(path, text, context.bibliography)
  const added = addedRelation(now, after)
  const isNew = added && isRelated(added) && leadsTo(added, path, relation.suggestion.target, context)
  if (!isNew || !sameButLink(now.tree, after.tree, null)) return null
  return { ...draft, properties, now: after, accepted }
}

/** Whatever the property is called in the note. */
function isRelated({ property }: LinkOccurrence): boolean {
  return property === 'relatedNotes'
}

/** The property that holds the related notes, if any: of several a list, else the first. */
function relatedEntry(source: string): FrontmatterEntry | undefined {
  const { entries } = readFrontmatter(source)
  const found = findEntries({ entries, problems: [], used: new Set() }, 'relatedNotes')
  return found.find(({ items }) => items) ?? found[0]
}

/** Whether its last name stands without `[[` and `]]`. */
function isOfPlainNames(entry: FrontmatterEntry | undefined): boolean {
  const texts = [entry?.value].flat().filter((value) => typeof value === 'string' && value.trim() !== '')
  const last = texts.at(-1)
  return typeof last === 'string' && !last.includes('[[')
}

function editRelated(
  source: string,
  entry: FrontmatterEntry | undefined,
  names: readonly string[],
): TextEdit[] | { refusal: Refusal } {
  const value = withNames(entry?.value ?? null, names)
  if (value === null) return refuse('properties', `\`${entry?.key}\` is no list of links.`)
  try {
    return editFrontmatter(source, [{ key: entry?.key ?? 'relatedNotes', value }])
  } catch (error) {
    if (!(error instanceof FrontmatterWriteError)) throw error
    return refuse('properties', error.message)
  }
}

/** The value with more names; null for one that holds none. */
function withNames(value: YamlValue, names: readonly string[]): YamlValue | null {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return [...names]
  if (Array.isArray(value)) return [...value, ...names]
  if (typeof value === 'object') return null
  const isListInText = typeof value === 'string' && value.includes('[[') && unwrapLink(value) === null
  return isListInText ? [value.trimEnd(), ...names].join(', ') : [value, ...names]
}

/** The one relation that `after` has more than `before`; undefined where there is not exactly one. */
function addedRelation(before: ReadNote, after: ReadNote): LinkOccurrence | undefined {
  const old = before.note.relations.map(meaningOf)
  const now = after.note.relations.map(meaningOf)
  const at = now.findIndex((meaning, index) => meaning !== old[index])
  return at >= 0 && now.toSpliced(at, 1).join() === old.join() && now.length === old.length + 1
    ? after.note.relations[at]
    : undefined
}

function meaningOf({ property, path, subpath, display }: LinkOccurrence): string {
  return JSON.stringify([property, path, subpath, display])
}
