/**
 * What the notes of a vault say, as those who write from it count it. It is kept between runs by the
 * content of each note; where nothing changed, nothing is read but that, and nothing is written.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Note } from '../../src/garden/note.ts'
import { notesOf } from '../../src/garden/suggest/corpus/gather-corpus.ts'
import { openWordIndex, readNoteWords, type WordIndex } from '../../src/garden/writing/words/word-index.ts'
import { areRowsOf, makeWordRows, type WordRows } from '../../src/garden/writing/words/word-rows.ts'
import { readProse } from '../../src/markdown/prose.ts'
import { labelCacheDir, sharedCacheDir } from './cache-dir.ts'
import { readKept, writeKept } from './kept-value.ts'
import { readingSources } from './notes/open-vault-notes.ts'
import type { GardenRead } from './read-garden.ts'
import type { GardenPlace } from './read-settings.ts'
import { hashSources } from './renderer-hash.ts'
import { openStemmer } from './stemmers.ts'
import type { World } from './world.ts'

/** The code that runs, wherever the project that it runs for lies. */
const program = resolve(import.meta.dirname, '../..')

/** Fewer notes are read as quickly as they are kept. */
const fewest = 64

export async function readWords(world: World, place: GardenPlace, read: GardenRead): Promise<WordIndex> {
  const { vault, garden, treeOf } = read
  const stem = await openStemmer(place.settings.lang)
  const notes = notesOf(garden)
  const keys = notes.map(keyOf)
  const texts = new Map(vault.notes.map((file) => [file.path, file]))
  const wordsOf = (at: number) => {
    const path = notes[at]?.path
    if (path === undefined) throw new Error('A note is out of reach.')
    return readNoteWords(readProse(treeOf(path), texts.get(path)?.text ?? ''), stem)
  }
  if (notes.length < fewest) return openWordIndex(notes, makeWordRows(keys, null, wordsOf), stem)
  const dir = sharedCacheDir(world.root, place.vault, 'words')
  const file = join(dir, 'words.bin')
  const maker = await makerOf(place)
  const known = readKept(file, maker, world.notice) as WordRows | null
  if (known && areRowsOf(known, keys)) return openWordIndex(notes, known, stem)
  const rows = makeWordRows(keys, known, wordsOf)
  try {
    mkdirSync(dir, { recursive: true })
    writeKept(file, maker, rows)
    await labelCacheDir(dir, place.vault)
  } catch (error) {
    world.notice(`What notes say cannot be kept in \`${dir}\`: ${String(error)}`)
  }
  return openWordIndex(notes, rows, stem)
}

/** What a note says follows from its bytes, and from what it may cite. */
function keyOf({ path, hash, bibliography }: Note): string {
  return [path, hash, bibliography ?? ''].join('\0')
}

async function makerOf({ settings }: GardenPlace): Promise<string> {
  const { node, v8, icu } = process.versions
  return `${await hashSources(program, readingSources)} ${node} ${v8} ${icu} ${settings.lang}`
}
