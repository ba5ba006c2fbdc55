/** Looks whether the quotes of written notes still stand in the notes that they are of. */
import { location } from 'vfile-location'
import type { Garden } from '../../src/garden/garden.ts'
import type { VaultPath } from '../../src/garden/paths.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { Library } from '../../src/garden/writing/library.ts'
import { findMarked } from '../../src/garden/writing/render/markers.ts'
import { storedQuotes } from '../../src/garden/writing/verify/stored-quotes.ts'
import { type QuoteState, verifyQuotes } from '../../src/garden/writing/verify/verify-quotes.ts'
import { type LibraryRead, readLibrary } from '../adapters/read-library.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface VerifiedNote {
  note: VaultPath
  /** How many quotes it holds. */
  quotes: number
  /** Whether somebody wrote into its text or took away its marks: what it says beside its quotes may be no quote. */
  edited: boolean
  /** Those that do not stand any more where they say. */
  problems: QuoteProblem[]
}

export interface QuoteProblem {
  state: Exclude<QuoteState['state'], 'holds'>
  /** The note that it is said to be of. */
  of: VaultPath | null
  quote: string
  /** One-based. */
  line: number
  column: number
}

export interface VerifyOptions {
  /** Whether the world may read what is said: then nothing that is not published is named. */
  onlyPublic: boolean
}

/** Verifies one note, or all that the garden has written. Throws `UserError` where there is no such note. */
export async function verify(
  world: World,
  place: GardenPlace,
  path: string | null,
  { onlyPublic }: VerifyOptions,
): Promise<VerifiedNote[]> {
  const { read, library } = await readLibrary(world, place)
  const { notes, publishSet } = read.garden
  if (path !== null && !notes.has(path as VaultPath))
    throw new UserError(`There is no note \`${path}\`.`, 'Give its path in the vault.')
  const chosen = path === null ? [...notes.keys()].filter(library.isWritten) : [path as VaultPath]
  const told = chosen.filter((note) => !onlyPublic || isForReaders(publishSet, note))
  return told.map((note) => verifyNote(note, read, library)).map((one) => (onlyPublic ? unnamed(one) : one))
}

/** The same without the names and the words of notes that are not published. */
function unnamed({ problems, ...verified }: VerifiedNote): VerifiedNote {
  const named = problems.map((problem) => {
    return problem.state === 'withheld' ? { ...problem, of: null, quote: '' } : problem
  })
  return { ...verified, problems: named }
}

function verifyNote(note: VaultPath, read: LibraryRead['read'], library: Library): VerifiedNote {
  const source = read.vault.notes.find((file) => file.path === note)?.text ?? ''
  const marked = findMarked(source)
  if (!marked) return { note, quotes: 0, edited: library.isWritten(note), problems: [] }
  const quotes = storedQuotes(read.treeOf(note, 'look'), marked)
  const states = verifyQuotes(quotes, {
    links: read.garden.links.get(note) ?? [],
    sentencesOf: library.sentencesOf,
    isWithheld: withheldFrom(read.garden, note),
  })
  const place = location(source)
  const problems = states.flatMap(({ quote, note: of, state }): QuoteProblem[] => {
    const { line, column } = place.toPoint(quote.start) ?? { line: 1, column: 1 }
    return state === 'holds' ? [] : [{ state, of, quote: quote.text, line, column }]
  })
  return { note, quotes: quotes.length, edited: !marked.untouched, problems }
}

/** Whether a note is published, or would be if it did not quote one that is not. */
function isForReaders({ withheld }: Garden['publishSet'], note: VaultPath): boolean {
  return !withheld.has(note) || withheld.get(note) === 'withdrawn-quote'
}

function withheldFrom({ publishSet }: Garden, reader: VaultPath): (note: VaultPath) => boolean {
  return (note) => isForReaders(publishSet, reader) && publishSet.withheld.has(note)
}
