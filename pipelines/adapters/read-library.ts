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
  const read = await readGarden(world, place)
  return { read, library: await openGardenLibrary(world, place, read) }
}

/** For a garden that is read already. */
export async function openGardenLibrary(
  world: World,
  place: GardenPlace,
  read: GardenRead,
): Promise<Library> {
  const { settings } = place
  const corpus = await runStage(world, [], 'words', () => readWords(world, place, read))
  const stem = await openStemmer(settings.lang)
  const { vault, garden, treeOf } = read
  return openLibrary({ vault, garden, treeOf, corpus, stem, settings })
}
