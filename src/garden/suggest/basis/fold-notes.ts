/** Folds notes that changed into a view that was read before they did. */
import type { CorpusNote } from '../corpus/corpus.ts'
import { seenTargets } from '../corpus/hidden-links.ts'
import { companyOf } from '../signals/company.ts'
import { type Content, countTerms, weigh } from '../signals/content.ts'
import { foldIn, type Latent } from '../signals/latent.ts'
import { addNames, removeNames } from '../signals/phrases.ts'
import type { View } from '../view.ts'

/**
 * The view with the notes of `read` at their positions: those of new notes follow the last. What the garden
 * says as a whole stays as it was: how rare terms and phrases are, the basis of the
 * latent space, and what notes are about that were there before. Links and names are those of the
 * notes now. `view` itself is used up.
 */
export function foldNotes(view: View, read: ReadonlyMap<number, CorpusNote>): View {
  const notes = [...view.corpus.notes]
  const { phrases } = view.mentions
  for (const [at, note] of read) {
    const before = notes[at]
    if (before) removeNames(phrases, before, at)
    notes[at] = note
  }
  for (const [at, note] of read) addNames(phrases, note, at)
  const added = notes.slice(view.corpus.notes.length)
  const content = addTexts(view.content, added, view)
  const targets = notes.map((note, at) =>
    read.has(at) ? [...seenTargets(note, at, view.hidden)] : (view.company.targets[at] ?? []),
  )
  return {
    ...view,
    corpus: { ...view.corpus, notes },
    content,
    latent: addRows(view.latent, content.vectors.slice(view.content.vectors.length)),
    company: companyOf(targets),
    contexts: [...view.contexts, ...added.map(() => weigh(new Map(), content.idf))],
  }
}

function addTexts(content: Content, added: readonly CorpusNote[], { hidden }: View): Content {
  const { idf, vectors, names } = content
  const weightOf = (terms: readonly number[]) => terms.reduce((sum, term) => sum + (idf[term] ?? 0), 0)
  return {
    ...content,
    vectors: [
      ...vectors,
      ...added.map((note, at) => weigh(countTerms(note, vectors.length + at, hidden), idf)),
    ],
    names: {
      ...names,
      weights: [...names.weights, ...added.map(({ nameTerms }) => weightOf(nameTerms))],
      vectors: [
        ...names.vectors,
        ...added.map(({ nameTerms }) => weigh(new Map(nameTerms.map((term) => [term, 1])), idf)),
      ],
    },
  }
}

function addRows(latent: Latent, vectors: readonly Parameters<typeof foldIn>[0][]): Latent {
  const notes = new Float32Array(latent.notes.length + vectors.length * latent.dimensions)
  notes.set(latent.notes)
  vectors.forEach((vector, at) => {
    notes.set(foldIn(vector, latent), latent.notes.length + at * latent.dimensions)
  })
  return { ...latent, notes }
}
