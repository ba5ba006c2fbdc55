/** The published notes with all that posts may say of them. */
import { noteEntry } from '../../src/garden/note-entry.ts'
import { startPlanning } from '../../src/garden/plan/planning.ts'
import { renderNote } from '../../src/garden/plan/render-note.ts'
import type { Candidate } from '../../src/garden/posts/choose-posts.ts'
import { ownWords } from '../../src/garden/posts/own-words.ts'
import { publishedNotes } from '../../src/garden/posts/published-notes.ts'
import { openSentences } from '../../src/garden/writing/sentences/open-sentences.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import type { GardenRead } from '../adapters/read-garden.ts'
import { openStemmer } from '../adapters/stemmers.ts'

/** The most pages that one note tells that it links to them. */
const mostTargets = 20

/** Notes of others are left out: their words are not the owner's to send. */
export async function collectCandidates(
  { garden, vault, treeOf }: GardenRead,
  settings: Settings,
): Promise<Candidate[]> {
  const stem = await openStemmer(settings.lang)
  const sentencesOf = openSentences({ vault, garden, treeOf, settings })
  const { strictLineBreaks } = vault.obsidian
  const softBreaks = settings.softBreaks ?? strictLineBreaks === false
  const planning = startPlanning(garden, treeOf, { ...settings, softBreaks })
  return [...publishedNotes(garden, settings)].flatMap(([identity, { note, path, url }]) => {
    if (note.document || garden.untrusted.has(path)) return []
    const { slug, title, description, tags, lang, created } = noteEntry(garden, note, settings)
    const targets = new Set(note.web?.map(({ address }) => address).filter((one) => isElsewhere(one, url)))
    return [
      {
        ...{ identity, url, slug, title, tags, created },
        lang: lang ?? settings.lang,
        targets: [...targets].slice(0, mostTargets),
        words: () =>
          note.fields.description === undefined
            ? ownWords({
                names: [title, note.id],
                sentences: sentencesOf(path),
                excerpt: description,
                stem,
              })
            : [description ?? ''].filter((text) => text !== ''),
        markdown: () => renderNote(planning, note).markdown,
      },
    ]
  })
}

function isElsewhere(address: string, own: string): boolean {
  return /^https?:/.test(address) && new URL(address).host !== new URL(own).host
}
