/** Writes a draft of what a brief asks for: claims that stand on quoted sentences, and gaps for the owner to fill. */
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { VaultPath } from '../../src/garden/paths.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { Draft } from '../../src/garden/writing/brief/draft-brief.ts'
import { readBrief } from '../../src/garden/writing/brief/read-brief.ts'
import type { DraftMode } from '../../src/garden/writing/drafting/draft-mode.ts'
import { type MadeDraft, makeDraft } from '../../src/garden/writing/drafting/make-draft.ts'
import { madeBy } from '../../src/garden/writing/model/made-by.ts'
import { findPlace, writeAt } from '../../src/garden/writing/writing-place.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { applyWriting } from '../adapters/apply-writing.ts'
import { beginWriting } from '../adapters/begin-writing.ts'
import { openDraftingEngine } from '../adapters/engine/open-drafting-engine.ts'
import type { EngineOptions } from '../adapters/engine/open-engine.ts'
import { openQuoteLinks } from '../adapters/quote-links.ts'
import type { LibraryRead } from '../adapters/read-library.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { requireOpenPlace } from '../adapters/require-open-place.ts'
import { requireShown } from '../adapters/require-shown.ts'
import type { World } from '../adapters/world.ts'

export interface DraftCommandOptions {
  /** A folder of the vault for a new note; the root when empty. */
  folder: string
  /** Whether notes that are not published may be quoted. */
  withPrivate: boolean
  /** Who writes, where there is an engine. */
  mode: DraftMode
  dryRun: boolean
  /** Whether the world may read what is said: then no note is written or named that is not published. */
  onlyPublic?: boolean
  /** Stands in for the network and the environment; null keeps to the embedded engine. */
  engine?: EngineOptions | null
}

export interface Drafted
  extends Pick<Draft, 'quoted' | 'open'>,
    Pick<MadeDraft, 'writer' | 'estimates' | 'notices' | 'counts'> {
  /** `empty`: the notes say nothing of the brief, and nothing was written. */
  state: 'written' | 'unchanged' | 'empty'
  path: string
  text: string
  changes: FileChange[]
  conflicts: string[]
}

/** `file` is relative to where the command runs. Throws `UserError` for a brief that cannot be read, and where a note is not the draft's to write. */
export async function draft(
  world: World,
  place: GardenPlace,
  file: string,
  { folder: given, withPrivate, mode, dryRun, onlyPublic = false, engine }: DraftCommandOptions,
): Promise<Drafted> {
  const { settings } = place
  const brief = readBrief(await readText(resolve(world.cwd, file)), basename(file), settings.lang)
  if (brief.sections.length === 0)
    throw new UserError(
      `The brief \`${file}\` asks for nothing.`,
      'Write headings, and under each a list of the points to make.',
    )
  const { folder, library } = await beginWriting(world, place, { folder: given, dryRun })
  const { garden } = library.read
  const subject = { kind: 'brief', brief: brief.title } as const
  // Nobody is asked for a text that has no place.
  const found = findPlace(library.read, subject, { title: brief.title, folder })
  requireShown(garden, found.path, onlyPublic)
  requireOpenPlace(found, {
    what: 'a draft of this brief',
    otherName: 'Give the brief another title, or rename that note.',
  })
  const { path } = found
  const linkTo = openQuoteLinks(library.read, path)
  const isQuotable = quotable(library, linkTo)
  const isAsked = (note: VaultPath) =>
    (withPrivate || !garden.publishSet.withheld.has(note)) && isQuotable(note)
  const { drafting, close } = await openDraftingEngine(world, place, library.read, {
    onlyKnown: dryRun,
    ...(engine !== undefined && { engine }),
  })
  const { sections, ...made } = await makeDraft(library.library, brief, {
    drafting,
    isAsked,
    mode,
    onlyKnown: dryRun,
    lang: settings.lang,
  }).finally(close)
  if (made.quoted === 0) return { path, ...made, state: 'empty', text: '', changes: [], conflicts: [] }
  const changes = writeAt(found, library.read.vault, {
    subject,
    model: madeBy(made.writer, settings.engine?.currency ?? ''),
    title: brief.title,
    today: world.today(),
    // A draft is the owner's to finish before anybody reads it.
    isPublic: false,
    sections,
    read: [],
    writeLink: (sentence, words) => linkTo(sentence, words) ?? '',
  })
  const planned = { vault: library.read.vault, path, changes }
  return { path, ...made, ...(await applyWriting(place.vault, planned, { dryRun })) }
}

/** A note that no link can lead to alone is not quoted. */
function quotable({ library }: LibraryRead, linkTo: ReturnType<typeof openQuoteLinks>) {
  return (note: Parameters<typeof library.sentencesOf>[0]) => {
    const [first] = library.sentencesOf(note)
    return first !== undefined && linkTo(first) !== null
  }
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason = code === undefined ? 'it is not text in UTF-8' : (reasons.get(code) ?? code)
    throw new UserError(`The brief \`${path}\` cannot be read: ${reason}.`, 'Name a file of Markdown.')
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
])
