/** Reads a garden as a corpus, for those who suggest links and those who measure suggestions. */

import type { VaultPath } from '../../src/garden/paths.ts'
import type { Corpus, CorpusNote } from '../../src/garden/suggest/corpus/corpus.ts'
import {
  type CorpusReading,
  gatherCorpus,
  gatherNote,
} from '../../src/garden/suggest/corpus/gather-corpus.ts'
import { readProse } from '../../src/markdown/prose.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import type { GardenRead } from './read-garden.ts'
import { openStemmer } from './stemmers.ts'

type Read = Pick<GardenRead, 'vault' | 'garden' | 'treeOf'>

export async function readCorpus({ lang }: Pick<Settings, 'lang'>, read: Read): Promise<Corpus> {
  return gatherCorpus(read.garden, proseIn(read), await openStemmer(lang))
}

/** Some notes of the garden, for a corpus that was read before, where `places` says where each belongs. */
export async function readCorpusNotes(
  { lang }: Pick<Settings, 'lang'>,
  read: Read,
  { corpus, places }: Pick<CorpusReading, 'corpus' | 'places'>,
  paths: readonly VaultPath[],
): Promise<Map<number, CorpusNote>> {
  const { garden } = read
  const reading = { garden, places, corpus, proseOf: proseIn(read), stem: await openStemmer(lang) }
  return new Map(
    paths.flatMap((path) => {
      const note = garden.notes.get(path)
      const at = places.get(path)
      return note && at !== undefined ? [[at, gatherNote(note, reading)] as const] : []
    }),
  )
}

function proseIn({ vault, treeOf }: Read): CorpusReading['proseOf'] {
  const texts = new Map(vault.notes.map((file) => [file.path, file]))
  return (path) => readProse(treeOf(path), texts.get(path)?.text ?? '')
}
