/** Reads a garden for those who write from it. */
import { type Library, openLibrary } from '../../src/garden/writing/library.ts'
import { type GardenRead, readGarden } from './read-garden.ts'
import type { GardenPlace } from './read-settings.ts'
import { readWords } from './read-words.ts'
import { openStemmer } from './stemmers.ts'
import { runStage, type World } from './world.ts'

export interface LibraryRead {
  read: GardenRead
  library: Library
}

export async function readLibrary(world: World, place: GardenPlace): Promise<LibraryRead> {
  const { settings } = place
  const read = await readGarden(world, place)
  const corpus = await runStage(world, [], 'words', () => readWords(world, place, read))
  const stem = await openStemmer(settings.lang)
  const { vault, garden, treeOf } = read
  return { read, library: openLibrary({ vault, garden, treeOf, corpus, stem, settings }) }
}
