/** A corpus of texts, for tests of what is learned from gardens. */
import { growGarden } from '../../src/garden/garden.ts'
import { type ReadNote, readNote } from '../../src/garden/note.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import type { Corpus } from '../../src/garden/suggest/corpus/corpus.ts'
import { gatherCorpus } from '../../src/garden/suggest/corpus/gather-corpus.ts'
import type { Stem } from '../../src/garden/suggest/corpus/words.ts'
import { readProse } from '../../src/markdown/prose.ts'

/** The corpus of `texts`, by path. */
export function corpusOf(texts: Record<string, string>, stem: Stem = stemPlural): Corpus {
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
  return gatherCorpus(garden, proseOf, stem)
}

/** Takes an English plural off a word, and nothing else. */
export function stemPlural(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word
}
