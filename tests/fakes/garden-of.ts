/** A garden of texts, for tests of the core: no disk, no settings beyond those of any folder. */
import { type Garden, growGarden } from '../../src/garden/garden.ts'
import { readNote } from '../../src/garden/note.ts'
import { toVaultPath } from '../../src/garden/paths.ts'

/** Grows `texts`, by path: what ends in `.md` is a note, all else an attachment. */
export function gardenOf(texts: Record<string, string>): Garden {
  const paths = Object.keys(texts).map(toVaultPath)
  const notes = paths
    .filter((path) => path.endsWith('.md'))
    .map((path) => readNote({ path, text: texts[path] ?? '', hash: '', dates: null }).note)
  const attachments = paths.filter((path) => !path.endsWith('.md'))
  return growGarden(notes, attachments, [], { public: ['.'] })
}
