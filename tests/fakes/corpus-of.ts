/** A corpus of texts, for tests of what is learned from gardens. */
import { growGarden } from '../../src/garden/garden.ts'
import { type ReadNote, readNote } from '../../src/garden/note.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import type { Corpus } from '../../src/garden/suggest/corpus/corpus.ts'
import { gatherCorpus } from '../../src/garden/suggest/corpus/gather-corpus.ts'
import { readProse } from '../../src/markdown/prose.ts'

/** The corpus of `texts`, by path; words lose an English plural and nothing else. */
export function corpusOf(texts: Record<string, string>): Corpus {
  const read = new Map<string, ReadNote>(
    Object.entries(texts).map(([path, text]) => [
      path,
      readNote({ path: toVaultPath(path), text, hash: '', dates: null }),
    ]),
  )
  const garden = growGarden(
    [...read.values()].map(({ note }) => note),
    [],
    [],
    { public: ['.'] },
  )
  const proseOf = (path: string) => {
    const note = read.get(path)
    return note ? readProse(note.tree, note.source) : []
  }
  return gatherCorpus(garden, proseOf, (word) => (word.length > 3 ? word.replace(/s$/, '') : word))
}
