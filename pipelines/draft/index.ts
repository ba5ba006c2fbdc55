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
import {
  findPlace,
  type OpenPlace,
  type WritingPlace,
  writeAt,
} from '../../src/garden/writing/writing-place.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { applyChanges } from '../adapters/changes/apply-changes.ts'
import { settleVault } from '../adapters/changes/settle-vault.ts'
import { openDraftingEngine } from '../adapters/engine/open-drafting-engine.ts'
import type { EngineOptions } from '../adapters/engine/open-engine.ts'
import { openQuoteLinks } from '../adapters/quote-links.ts'
import { type LibraryRead, readLibrary } from '../adapters/read-library.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readableFolder } from '../adapters/readable-folder.ts'
import { requireOwnFolder } from '../adapters/require-own-folder.ts'
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
  const folder = readableFolder(given, settings.ignore)
  await requireOwnFolder(place.vault, folder)
  if (!dryRun) await settleVault(place.vault)
  const brief = readBrief(await readText(resolve(world.cwd, file)), basename(file), settings.lang)
  const library = await readLibrary(world, place)
  const { garden } = library.read
  const subject = { kind: 'brief', brief: brief.title } as const
  // Nobody is asked for a text that has no place.
  const found = findPlace(library.read, subject, { title: brief.title, folder })
  requireShown(garden, found.path, onlyPublic)
  const to = requirePlace(found)
  const { path } = to
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
  const nothing = { path, ...made, text: '', changes: [], conflicts: [] }
  if (made.quoted === 0) return { state: 'empty', ...nothing }
  const changes = writeAt(to, library.read.vault, {
    subject,
    model: madeBy(made.writer, settings.engine?.currency ?? ''),
    title: brief.title,
    today: world.today(),
    // A draft is the owner's to finish before anybody reads it.
    isPublic: false,
    sections,
    read: [],
    writeLink: (sentence) => linkTo(sentence) ?? '',
  })
  const { conflicts } = dryRun ? { conflicts: [] } : await applyChanges(place.vault, changes)
  const text = changes[0]?.edits.map((edit) => edit.text).join('\n') ?? ''
  return { ...nothing, state: changes.length > 0 ? 'written' : 'unchanged', text, changes, conflicts }
}

/** A note that no link can lead to alone is not quoted. */
function quotable({ library }: LibraryRead, linkTo: ReturnType<typeof openQuoteLinks>) {
  return (note: Parameters<typeof library.sentencesOf>[0]) => {
    const [first] = library.sentencesOf(note)
    return first !== undefined && linkTo(first) !== null
  }
}

function requirePlace(place: WritingPlace): OpenPlace {
  if (place.state === 'new' || place.state === 'known') return place
  const { path } = place
  if (place.state === 'taken')
    throw new UserError(
      `\`${path}\` has this name already.`,
      'Give the brief another title, or rename that note.',
    )
  throw new UserError(
    `\`${path}\` is a draft of this brief and was edited by hand: it stays as it is.`,
    'Take `generated` out of its properties to make it yours, or move your words out of its markers.',
  )
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(
      `The brief \`${path}\` cannot be read: ${code ?? 'it is not text in UTF-8'}.`,
      'Name a file of Markdown.',
    )
  }
}
