/**
 * What the page around a body is put together from, as one short text for each
 * note. It names what a page shows of other notes through what can change it:
 * who they are, what they say where they link here, and what lists say of them.
 */
import type { Answers } from '../../schemas/webmention.ts'
import type { Note } from '../note.ts'
import { noteCrumbs } from '../note-crumbs.ts'
import type { VaultPath } from '../paths.ts'
import type { ResolvedLink } from '../resolve-links.ts'
import { restingSince } from '../resting.ts'
import { writtenNote } from '../writing/written-note.ts'
import type { Planning } from './planning.ts'

/** Tells one long text from another. */
export type Digest = (text: string) => string

/** What a frame is made from besides its garden. */
export interface FrameParts {
  /** The key of the body. */
  body: string
  /** What other sites say of the note. */
  answers?: Answers | undefined
}

/**
 * Equal keys give equal results of `planNote`, and the same answers. `maker`
 * stands for the code that plans.
 */
export function frameKeys(
  planning: Planning,
  maker: string,
  digest: Digest,
): (note: Note, parts: FrameParts) => string {
  const { garden, settings, entryOf, leadOf } = planning
  const { graph } = garden
  const whole = digest(wholeOf(planning, maker))
  const linksOf = (path: VaultPath) => garden.links.get(path) ?? []
  const nameOf = (path: VaultPath) => {
    const note = garden.notes.get(path)
    return note ? whoIs(note) : path
  }
  /** What the file of a note says, where its links lead, and to whom. */
  const textOf = remember((path) => {
    const { hash = '', bibliography = '' } = garden.notes.get(path) ?? {}
    return digest([nameOf(path), hash, bibliography, ...linksOf(path).map(placeOf(nameOf))].join('\0'))
  })
  /** The same, with the sections that its links name. */
  const wordsOf = remember((path) => {
    const sections = linksOf(path).flatMap(({ anchor, target }) => (anchor && target ? textOf(target) : []))
    return sections.length === 0 ? textOf(path) : digest([textOf(path), ...sections].join('\0'))
  })
  const listedAs = remember((path) => {
    const note = garden.notes.get(path)
    if (!note || garden.publishSet.withheld.has(path)) return nameOf(path)
    return `${whoIs(note)}\0${entryOf(note).description}`
  })
  /** A neighbour, with all of its own. */
  const nearOf = remember((path) => {
    const neighbours = [...(graph.neighbours.get(path) ?? [])].map(listedAs)
    return digest([listedAs(path), ...(graph.targets.get(path) ?? []), '', ...neighbours].join('\0'))
  })
  return (note, { body, answers = null }) => {
    const { path, slug } = note
    const own = [
      whole,
      body,
      answers,
      entryOf(note),
      garden.histories?.get(path),
      restingSince(garden, note, settings),
      noteCrumbs(garden, note, settings, leadOf),
      planning.places().get(slug),
      planning.identities().get(path),
      writtenNote(garden, note, settings),
    ]
    const others = [
      ...[...(graph.sources.get(path) ?? [])].map(wordsOf),
      '',
      ...[...(graph.neighbours.get(path) ?? [])].map(nearOf),
    ]
    return digest([JSON.stringify(own), wordsOf(path), ...others].join('\0'))
  }
}

/** All that decides what any name in any text means, and what of it may be shown. */
function wholeOf({ garden, notes, settings }: Planning, maker: string): string {
  const { index, publishSet, attachments, untrusted, host } = garden
  return JSON.stringify([
    maker,
    settings,
    host,
    index.extensions,
    [...index.byPath],
    [...index.byAlias],
    [...publishSet.withheld],
    [...attachments],
    [...untrusted],
    notes.map(({ path, slug }) => [path, slug]),
  ])
}

/** What any page that names a note shows of it. */
function whoIs({ path, slug, title, format, fields, script }: Note): string {
  return [path, slug, title, format, fields.lang, script, fields.maturity].join('\0')
}

function placeOf(nameOf: (path: VaultPath) => string): (link: ResolvedLink) => string {
  return ({ outcome, target, anchor }) =>
    `${outcome}\0${target === null ? '' : nameOf(target)}\0${anchor ?? ''}`
}

function remember(make: (path: VaultPath) => string): (path: VaultPath) => string {
  const known = new Map<VaultPath, string>()
  return (path) => {
    const before = known.get(path)
    if (before !== undefined) return before
    const made = make(path)
    known.set(path, made)
    return made
  }
}
