/** What the body of a note is rendered from, as one text that tells whether it must be rendered again. */
import type { BodySettings } from './body-settings.ts'
import type { Garden } from './garden.ts'
import { viewLink } from './link-view.ts'
import type { Note } from './note.ts'
import type { VaultPath } from './paths.ts'
import { publicAddress } from './public-address.ts'
import type { QueryRunner } from './queries/run-queries.ts'
import type { ResolvedLink } from './resolve-links.ts'
import { viewNamed } from './view-named.ts'
import { viewWeb } from './web/web-view.ts'

/**
 * Everything that decides how a note's body is rendered, as text: equal keys
 * give equal HTML. `renderer` stands for the code that renders.
 */
export function noteBodyKey(
  garden: Garden,
  note: Note,
  renderer: string,
  settings: BodySettings,
  run: QueryRunner,
): string {
  return JSON.stringify([renderer, settings, keysOf(garden, note, settings, run, new Map())])
}

/** A note with all the notes that it shows, and those that they show, each once: `notes` is filled with them. */
function keysOf(
  garden: Garden,
  note: Note,
  settings: BodySettings,
  run: QueryRunner,
  notes: Map<VaultPath, unknown>,
): unknown[] {
  const links = garden.links.get(note.path) ?? []
  notes.set(note.path, [
    note.path,
    note.title,
    note.hash,
    links.map((link) => viewLink(garden, link, settings)),
    note.named?.map((name) => [
      viewNamed(garden, note, name, settings),
      publicAddress(garden, note, name) === null,
    ]),
    note.citations.map(({ key }) => garden.works.get(key) ?? key),
    note.web?.map(({ address }) => viewWeb(garden, address)),
    // What a query finds may change with any other note, and with the day.
    note.queries.map((query) => run(note, query).html),
    embeddedNotes(garden, links).map((base) =>
      base.document?.format === 'base' ? run(base, base.document.query, { self: note }).html : null,
    ),
  ])
  for (const target of embeddedNotes(garden, links)) {
    if (!notes.has(target.path)) keysOf(garden, target, settings, run, notes)
  }
  return [...notes.values()]
}

function embeddedNotes(garden: Garden, links: readonly ResolvedLink[]): Note[] {
  return links.flatMap((link) => {
    const target = link.embedded && link.target ? garden.notes.get(link.target) : undefined
    return target && link.outcome !== 'withheld' ? [target] : []
  })
}
