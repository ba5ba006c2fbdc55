/** The edits that write details into their notes, each read back before it is planned. */
import { editFrontmatter, type FrontmatterChange } from '../frontmatter/edit-frontmatter.ts'
import { findEntries } from '../frontmatter/field-reading.ts'
import { FrontmatterWriteError } from '../frontmatter/frontmatter-write-error.ts'
import { readFrontmatter } from '../frontmatter/read-frontmatter.ts'
import { type Note, readNote } from '../note.ts'
import type { VaultPath } from '../paths.ts'
import { applyEdits, type TextEdit } from '../text-edit.ts'
import type { Vault } from '../vault.ts'
import type { Detail } from './detail.ts'
import { findMutePictures } from './picture-words.ts'

export interface PlannedDetails {
  edits: Map<VaultPath, TextEdit[]>
  accepted: Detail[]
  refused: { detail: Detail; reason: string }[]
}

/** Plans all details of a note or none: what cannot be written is refused with a reason. Bytes outside of the edits stay as they are. */
export function planDetails({ notes }: Pick<Vault, 'notes'>, details: readonly Detail[]): PlannedDetails {
  const plan: PlannedDetails = { edits: new Map(), accepted: [], refused: [] }
  const files = new Map(notes.map((file) => [file.path, file]))
  for (const [path, own] of Map.groupBy(details, ({ note }) => note)) {
    const text = files.get(path)?.text ?? null
    const edits = text === null ? 'The note is not there.' : editNote(path, text, own)
    if (typeof edits === 'string') plan.refused.push(...own.map((detail) => ({ detail, reason: edits })))
    else {
      if (edits.length > 0) plan.edits.set(path, edits)
      plan.accepted.push(...own)
    }
  }
  return plan
}

/** The edits of one note, or why there are none. */
export function editNote(path: VaultPath, text: string, details: readonly Detail[]): TextEdit[] | string {
  const before = readText(path, text)
  const pictures = wordEdits(before, details)
  if (pictures === null) return 'A picture is not there any more.'
  const changes = changesOf(text, before.note, details)
  if (typeof changes === 'string') return changes
  try {
    const edits = [...editFrontmatter(text, changes), ...pictures].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    )
    return says(before.note, readText(path, applyEdits(text, edits)).note, details)
      ? edits
      : 'The note would then say something else as well.'
  } catch (error) {
    if (error instanceof FrontmatterWriteError) return error.message
    throw error
  }
}

function readText(path: VaultPath, text: string) {
  return readNote({ path, text, hash: '', dates: null }, null)
}

/** Null where a picture does not stand where the detail says. */
function wordEdits(
  { tree, source }: ReturnType<typeof readText>,
  details: readonly Detail[],
): TextEdit[] | null {
  const open = findMutePictures(tree, source)
  const edits: TextEdit[] = []
  for (const { picture, value } of details) {
    if (!picture) continue
    const isThere = open.some(({ at, file }) => at === picture.at && file === picture.file)
    if (!isThere) return null
    edits.push({ start: picture.at, end: picture.at, text: `${picture.before}${value}` })
  }
  return edits
}

/** What the properties are to say, under the names that they have in this note. */
function changesOf(text: string, note: Note, details: readonly Detail[]): FrontmatterChange[] | string {
  const { entries } = readFrontmatter(text)
  const keyOf = (field: 'description' | 'topic' | 'tags' | 'aliases') =>
    findEntries({ entries, problems: [], used: new Set() }, field)[0]?.key ?? field
  const of = (kind: Detail['kind']) => details.filter((one) => one.kind === kind).map(({ value }) => value)
  const changes: FrontmatterChange[] = []
  const [description] = of('description')
  const [topic] = of('topic')
  const [tags, aliases] = [of('tag'), of('alias')]
  if (description !== undefined) changes.push({ key: keyOf('description'), value: description })
  if (topic !== undefined) changes.push({ key: keyOf('topic'), value: topic })
  if (tags.length > 0) changes.push({ key: keyOf('tags'), value: tags })
  if (aliases.length > 0) {
    const present = entries.get(keyOf('aliases'))?.value ?? []
    if (!Array.isArray(present) && present !== null) return 'Its other names are no list: write them by hand.'
    changes.push({ key: keyOf('aliases'), value: [...(present ?? []), ...aliases] })
  }
  if (tags.length > 0 && note.tags.length > 0) return 'The note has tags by now.'
  return changes
}

/** Whether the note says the details, and all else as before. */
function says(before: Note, after: Note, details: readonly Detail[]): boolean {
  const isSaid = ({ kind, value }: Detail) => {
    if (kind === 'description') return after.fields.description === value
    if (kind === 'topic') return after.fields.topic === value
    if (kind === 'tag') return after.tags.includes(value)
    return kind === 'alt' || after.fields.aliases.includes(value)
  }
  const same = (note: Note) =>
    JSON.stringify([
      note.title,
      note.frontmatter === 'malformed',
      note.links.map(({ path, subpath, embedded }) => [path, subpath, embedded]),
      note.relations.map(({ path, property }) => [path, property]),
      note.headings.map(({ id, text }) => [id, text]),
      note.fields.publish,
      note.fields.draft,
      note.fields.maturity,
    ])
  return details.every(isSaid) && same(before) === same(after)
}
