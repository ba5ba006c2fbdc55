/** What is never suggested: by the settings, by the property `suggestions` of notes, and in texts that the garden wrote. */
import type { Settings } from '../../schemas/settings.ts'
import type { Note } from '../note.ts'
import { isInside, linkKey, settingsFolder, stemOf, type VaultPath } from '../paths.ts'
import { writtenFor } from '../writing/is-written.ts'

/** A link that could be suggested; `phrase` are the words that would become it, null for a related note. */
export interface PossibleLink {
  source: VaultPath
  target: VaultPath
  phrase: string | null
}

export type NeverTest = (link: PossibleLink) => boolean

/** Says of a suggestion for a garden of `notes` whether it is never made. */
export function neverTest(
  { neverFrom, neverTo, neverPhrases }: Settings['suggestions'],
  notes: ReadonlyMap<VaultPath, Pick<Note, 'path' | 'fields' | 'extra'>>,
): NeverTest {
  const paths = [...notes.keys()]
  const quiet = [...notes.values()].flatMap(({ path, fields }) =>
    fields.suggestions === false ? [path] : [],
  )
  const sources = new Set([...quiet, ...pathsIn(paths, neverFrom)])
  // A link in it would be an edit by hand, after which the text is never made anew.
  const written = new Set([...notes.values()].flatMap((note) => (writtenFor(note) ? [note.path] : [])))
  const targets = new Set([...quiet, ...pathsIn(paths, neverTo)])
  const phrases = new Set(neverPhrases.map(phraseKey))
  return ({ source, target, phrase }) =>
    sources.has(source) ||
    targets.has(target) ||
    (phrase !== null && (written.has(source) || phrases.has(phraseKey(phrase))))
}

/** The `paths` that `places` name: a folder, a path with or without its ending, or the name of a note alone. */
function pathsIn(paths: readonly VaultPath[], places: readonly string[]): VaultPath[] {
  const keys = places.flatMap((place) => {
    const folder = settingsFolder(place)
    return folder === null ? [] : [linkKey(folder)]
  })
  return paths.filter((path) => {
    const names = [path, path.replace(/\.[^./]*$/, ''), stemOf(path)].map(linkKey)
    return keys.some((key) => names.includes(key) || isInside(key, names[0] ?? ''))
  })
}

function phraseKey(phrase: string): string {
  return linkKey(phrase.trim().replace(/\s+/g, ' '))
}
