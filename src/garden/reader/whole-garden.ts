/** The garden as its owner sees it: with all notes, and all links between them. */
import type { Garden } from '../garden.ts'
import { buildGraph } from '../graph.ts'
import { compareText } from '../paths.ts'
import { resolveLinks } from '../resolve-links.ts'
import { planTranslations } from '../translations.ts'
import type { LinkFormat } from '../vault.ts'

/** A view of `garden` in which nothing is withheld. For its owner alone: no site is made of it. `lang` is the language of the site. */
export function wholeGarden(garden: Garden, format: LinkFormat | null, lang: string): Garden {
  const notes = new Map(
    [...garden.notes.values()].map((note) => [
      note.path,
      { ...note, title: note.writtenTitle ?? note.title },
    ]),
  )
  const links = resolveLinks(notes, garden.index, format)
  const published = new Map()
  for (const note of [...notes.values()].sort((a, b) => compareText(a.path, b.path)))
    published.set(published.has(note.slug) ? note.path : note.slug, note)
  return {
    ...garden,
    notes,
    links,
    graph: buildGraph(links),
    translations: planTranslations(notes.values(), links, lang).translations,
    publishSet: { ...garden.publishSet, published, withheld: new Map() },
  }
}
