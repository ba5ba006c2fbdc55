/** Pieces of the notes of the sample garden, as seeds of damage. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../src/content/notes')
const mostCharacters = 800

/** The beginnings of the bodies of all notes, help notes among them. */
export const sampleNotes: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => readFileSync(join(folder, path), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
  .map((body) => body.slice(0, mostCharacters))
