/**
 * How near `one describe` comes to what authors wrote: of a fifth of the notes at a time all
 * descriptions, topics, tags and other names are taken out, in a copy of the garden, and asked for.
 */
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { describe } from '../../pipelines/describe/index.ts'
import { createWorld } from '../../scripts/shared-options.ts'
import type { Detail } from '../../src/garden/describe/detail.ts'
import { editFrontmatter } from '../../src/garden/frontmatter/edit-frontmatter.ts'
import { findEntries } from '../../src/garden/frontmatter/field-reading.ts'
import { readFrontmatter } from '../../src/garden/frontmatter/read-frontmatter.ts'
import { type Note, readNote } from '../../src/garden/note.ts'
import type { VaultPath } from '../../src/garden/paths.ts'
import { applyEdits } from '../../src/garden/text-edit.ts'
import { table } from '../report/table.ts'
import { overlap } from './overlap.ts'

const gardens = ['jzhao-garden', 'silverbullet-docs', 'obsidian-tasks-docs', 'oldwinter-zh']
const fields = ['description', 'topic', 'tags', 'aliases'] as const
const folds = 5

/** What an author wrote of a note, and is hidden. */
type Hidden = Pick<Note['fields'], 'description' | 'topic' | 'aliases'> & { tags: readonly string[] }

/** A label that its author gave, that was suggested, or both. */
interface Labels {
  notes: number
  written: number
  offered: number
  right: number
}

interface Descriptions {
  written: number
  /** Of each that was suggested, how much it says alike, and whether it is a sentence of its note. */
  offered: { alike: number; isVerbatim: boolean }[]
  /** The same of the first sentence of each note, and of the sentence that comes nearest. */
  first: number[]
  nearest: number[]
}

interface Outcome {
  description: Descriptions
  labels: Record<'topic' | 'tag' | 'alias', Labels>
}

/** Two tables, over the sample garden and the real ones that lie beside the project. `work` is for copies. */
export async function measureDescriptions(root: string, work: string): Promise<string> {
  const vaults = [
    ['sample', join(root, 'src', 'content', 'notes')] as const,
    ...gardens.map((name) => [name, join(root, '..', 'shared', 'corpora', name)] as const),
  ].filter(([, vault]) => existsSync(vault))
  const outcomes: [string, Outcome][] = []
  for (const [name, vault] of vaults) outcomes.push([name, await measureGarden(vault, join(work, name))])
  return [
    table(
      [
        'garden',
        'descriptions',
        'suggested',
        'ROUGE-L',
        'of the first sentence',
        'of the nearest',
        'word for word',
      ],
      outcomes.map(([name, { description }]) => descriptionRow(name, description)),
    ),
    table(
      ['garden', 'detail', 'notes', 'written', 'suggested', 'the author’s', 'precision', 'recall'],
      outcomes.flatMap(([name, { labels }]) =>
        Object.entries(labels).map(([kind, own]) => labelRow(name, kind, own)),
      ),
    ),
  ].join('\n\n')
}

async function measureGarden(vault: string, work: string): Promise<Outcome> {
  const labels = () => ({ notes: 0, written: 0, offered: 0, right: 0 })
  const outcome: Outcome = {
    description: { written: 0, offered: [], first: [], nearest: [] },
    labels: { topic: labels(), tag: labels(), alias: labels() },
  }
  for (let fold = 0; fold < folds; fold += 1)
    await measureFold(vault, join(work, String(fold)), fold, outcome)
  return outcome
}

async function measureFold(vault: string, copy: string, fold: number, outcome: Outcome): Promise<void> {
  cpSync(vault, copy, {
    recursive: true,
    filter: (path) =>
      path === vault ||
      (!/^\.git$/.test(basename(path)) && (statSync(path).isDirectory() || path.endsWith('.md'))),
  })
  const world = createWorld({ vault: copy, json: true })
  const place = await readSettings(world, { vault: copy })
  const { garden } = await readGarden(world, place)
  const notes = [...garden.notes.values()].filter(({ format }) => format === 'markdown')
  const hidden = new Map<VaultPath, Hidden>()
  notes.forEach((note, at) => {
    const known = at % folds === fold ? hide(copy, note) : null
    if (known) hidden.set(note.path, known)
  })
  const { details, library } = await describe(world, place, {
    onlyPublic: false,
    note: null,
    most: null,
    engine: null,
  })
  const byNote = Map.groupBy(details, ({ note }) => note)
  for (const [path, known] of hidden) {
    const own = byNote.get(path) ?? []
    const sentences = library.sentencesOf(path).map(({ text }) => text)
    countLabels(outcome.labels, known, own)
    countDescription(outcome.description, known, own, sentences)
  }
}

/** Takes all details out of a note, and tells those that are gone; null where none can be taken. */
function hide(vault: string, { path, fields: written, tags }: Note): Hidden | null {
  const file = join(vault, path)
  const text = readFileSync(file, 'utf8')
  const { entries, state } = readFrontmatter(text)
  if (state === 'malformed') return null
  const keys = fields.flatMap((field) =>
    findEntries({ entries, problems: [], used: new Set() }, field).map(({ key }) => key),
  )
  const bare = applyEdits(
    text,
    editFrontmatter(
      text,
      keys.map((key) => ({ key, remove: true as const })),
    ),
  )
  const { note } = readNote({ path, text: bare, hash: '', dates: null }, null)
  writeFileSync(file, bare)
  // Tags that stand in the text cannot be hidden, and who has some is suggested none.
  return {
    description: written.description,
    topic: written.topic,
    aliases: written.aliases,
    tags: note.tags.length === 0 ? tags : [],
  }
}

function countLabels(
  labels: Outcome['labels'],
  { topic, tags, aliases }: Hidden,
  own: readonly Detail[],
): void {
  const written = { topic: topic === undefined ? [] : [topic], tag: tags, alias: aliases }
  for (const kind of ['topic', 'tag', 'alias'] as const) {
    // What nobody wrote of a note says nothing of what is suggested.
    if (written[kind].length === 0) continue
    const known = new Set(written[kind].map(fold))
    const offered = own.filter((detail) => detail.kind === kind).map(({ value }) => fold(value))
    const counts = labels[kind]
    counts.notes += 1
    counts.written += known.size
    counts.offered += offered.length
    counts.right += offered.filter((value) => known.has(value)).length
  }
}

function countDescription(
  counts: Descriptions,
  { description }: Hidden,
  own: readonly Detail[],
  sentences: readonly string[],
): void {
  if (description === undefined) return
  counts.written += 1
  const offered = own.find(({ kind }) => kind === 'description')?.value
  if (offered === undefined) return
  const alike = (text: string) => overlap(text, description)
  counts.offered.push({ alike: alike(offered), isVerbatim: sentences.includes(offered) })
  counts.first.push(alike(sentences[0] ?? ''))
  counts.nearest.push(Math.max(...sentences.map(alike)))
}

function fold(label: string): string {
  return label.normalize('NFC').trim().toLowerCase()
}

function descriptionRow(name: string, { written, offered, first, nearest }: Descriptions): string[] {
  return [
    name,
    String(written),
    String(offered.length),
    mean(offered.map(({ alike }) => alike)),
    mean(first),
    mean(nearest),
    mean(offered.map(({ isVerbatim }) => (isVerbatim ? 1 : 0))),
  ]
}

function labelRow(name: string, kind: string, { notes, written, offered, right }: Labels): string[] {
  const numbers = [notes, written, offered, right].map(String)
  return [name, kind, ...numbers, share(right, offered), share(right, written)]
}

function mean(values: readonly number[]): string {
  return share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2)
}
