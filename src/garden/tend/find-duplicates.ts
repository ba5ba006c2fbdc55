/** Notes that say nearly the same, and are no translations of each other. */
import type { VaultPath } from '../paths.ts'
import type { TendScope, TendTask } from './task.ts'
import { tendedNotes } from './tended-notes.ts'

const leastLikeness = 0.7

/** Two short notes are alike by their names alone. */
const fewestWords = 20

export function findDuplicates(scope: TendScope): TendTask[] {
  const { garden, likeness } = scope
  const notes = tendedNotes(scope).filter(({ words }) => words >= fewestWords)
  const own = new Set(notes.map(({ path }) => path))
  return notes.flatMap(({ path }) => {
    const same = likeness()
      .near(path, leastLikeness)
      .filter(({ note }) => path < note && own.has(note) && !areTranslations(garden, path, note))
    return same.map(
      ({ note, likeness: share }): TendTask => ({
        kind: 'near-duplicate',
        note: path,
        place: null,
        others: [note],
        reason: `It says nearly the same as \`${note}\`: make one of the two, or tell them apart.`,
        weight: 0.4 + 0.5 * share,
      }),
    )
  })
}

function areTranslations({ translations, notes }: TendScope['garden'], one: VaultPath, other: VaultPath) {
  const slug = notes.get(other)?.slug
  return translations.get(one)?.notes.some((note) => note.slug === slug) ?? false
}
