/** Reads a garden as a corpus, for those who suggest links and those who measure suggestions. */

import type { Corpus } from '../../src/garden/suggest/corpus/corpus.ts'
import { gatherCorpus } from '../../src/garden/suggest/corpus/gather-corpus.ts'
import { readProse } from '../../src/markdown/prose.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import type { GardenRead } from './read-garden.ts'
import { openStemmer } from './stemmers.ts'

export async function readCorpus(
  { lang }: Pick<Settings, 'lang'>,
  { vault, garden, treeOf }: Pick<GardenRead, 'vault' | 'garden' | 'treeOf'>,
): Promise<Corpus> {
  const texts = new Map(vault.notes.map((file) => [file.path, file]))
  const stem = await openStemmer(lang)
  return gatherCorpus(garden, (path) => readProse(treeOf(path), texts.get(path)?.text ?? ''), stem)
}
