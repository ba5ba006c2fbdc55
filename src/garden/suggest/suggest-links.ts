/** Which links the notes of a garden could have: the policy of what is shown of all that is worth a look. */
import { openCandidates } from './candidates.ts'
import type { NeverTest } from './never-test.ts'
import type { Models } from './rank/models.ts'
import { type Shortlisted, shortlist } from './shortlist.ts'
import type { Suggestion } from './suggestion.ts'
import type { View } from './view.ts'

export interface SuggestOptions {
  models: Models
  /** The ids of suggestions that are never shown again. */
  rejected: ReadonlySet<string>
  /** What else is never shown; nothing where it is left out. */
  isNever?: NeverTest
  /** Ranks this many targets for every note, whatever their scores; null shows what is worth a look. */
  top: number | null
  /** The source of a note, with its byte order mark. */
  sourceOf(path: string): string
}

/** More than these in one note are a burden. */
export const mostPerNote = 3

/** The suggestions note by note, in the order of their paths, the best of each note first. */
export function suggestLinks(view: View, options: SuggestOptions): Suggestion[] {
  const { models, top, sourceOf } = options
  const { notes } = view.corpus
  const finder = openCandidates(view)
  return notes.flatMap((note, source) => {
    const ranked = shortlist(finder, view.corpus, source, { models, all: top !== null, sourceOf }).filter(
      ({ target }) => !note.isPublic || notes[target]?.isPublic === true,
    )
    const all: Shortlisted[] = []
    for (const { tell } of ranked) {
      if (all.length === top) break
      const told = tell()
      if (isWanted(told, options)) all.push(told)
    }
    return top === null ? chooseLinks(all) : all.map(withoutBlock)
  })
}

/** Whether nobody said that it is never to be shown. */
export function isWanted(
  { id, source, target, anchor }: Suggestion,
  { rejected, isNever }: Pick<SuggestOptions, 'rejected' | 'isNever'>,
): boolean {
  return !rejected.has(id) && !isNever?.({ source, target, phrase: anchor?.text ?? null })
}

/** Of what is worth a look in one note, best first: at most `most`, and of those in one paragraph the best. */
export function chooseLinks(all: readonly Shortlisted[], most = mostPerNote): Suggestion[] {
  const taken = new Set<number>()
  const chosen: Suggestion[] = []
  for (const suggestion of all) {
    const { block } = suggestion
    if (chosen.length === most) break
    if (block !== null && taken.has(block)) continue
    if (block !== null) taken.add(block)
    chosen.push(withoutBlock(suggestion))
  }
  return chosen
}

function withoutBlock({ block: _block, ...suggestion }: Shortlisted): Suggestion {
  return suggestion
}
