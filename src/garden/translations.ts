/**
 * Which published notes say the same in different languages. A note names its
 * original in `translationOf`; all that are joined so, over whatever steps, are
 * one group. Notes that are not published join nothing.
 */
import type { NoteTranslations } from '../schemas/page.ts'
import { createMessage, type Message } from './message.ts'
import type { Note } from './note.ts'
import { noteLanguage } from './note-words.ts'
import { compareText, type VaultPath } from './paths.ts'
import type { ResolvedLink } from './resolve-links.ts'

/** By path, the note in all its languages; notes in one language alone are none of it. */
export type Translations = ReadonlyMap<VaultPath, NoteTranslations>

/** The groups of the `published` notes, and what cannot be part of one. `around` is the language of the site. */
export function planTranslations(
  published: Iterable<Note>,
  links: ReadonlyMap<VaultPath, readonly ResolvedLink[]>,
  around: string,
): { translations: Translations; messages: Message[] } {
  const notes = new Map([...published].map((note) => [note.path, note]))
  const messages: Message[] = []
  const claims = new Map<VaultPath, Claim>()
  for (const [path] of notes) {
    const link = links.get(path)?.find(({ property }) => property === 'translationOf')
    if (!link || link.target === null || link.outcome === 'withheld') continue
    const original = notes.get(link.target)
    if (original?.format === 'markdown' && link.target !== path)
      claims.set(path, { link, target: link.target })
    else messages.push(messageAt(link, link.target === path ? ofItself : ofNoNote))
  }
  const translations = new Map<VaultPath, NoteTranslations>()
  for (const paths of joined(claims)) {
    const members = inOrder(
      [...paths].flatMap((path) => notes.get(path) ?? []),
      claims,
    ).map((note) => ({ note, lang: noteLanguage(note, around) ?? around }))
    const byLanguage = Map.groupBy(members, ({ lang }) => lang.toLowerCase())
    for (const [first, ...others] of byLanguage.values())
      for (const { note, lang } of others) {
        const claim = claims.get(note.path)
        if (first && claim) messages.push(messageAt(claim.link, sameLanguage(lang, first.note)))
      }
    const kept = [...byLanguage.values()].flatMap(([first]) => first ?? [])
    const group = groupOf(kept, claims, around)
    if (kept.length > 1) for (const { note } of kept) translations.set(note.path, group)
  }
  return { translations, messages }
}

/** What a note says of its original. */
interface Claim {
  link: ResolvedLink
  target: VaultPath
}

interface Member {
  note: Note
  lang: string
}

/** The notes that claims join, group by group. */
function joined(claims: ReadonlyMap<VaultPath, Claim>): Set<VaultPath>[] {
  const groups = new Map<VaultPath, Set<VaultPath>>()
  const groupAt = (path: VaultPath) => {
    const group = groups.get(path) ?? new Set([path])
    groups.set(path, group)
    return group
  }
  for (const [path, { target }] of claims) {
    const [small, large] = [groupAt(path), groupAt(target)].sort((a, b) => a.size - b.size)
    if (!small || !large || small === large) continue
    for (const member of small) {
      large.add(member)
      groups.set(member, large)
    }
  }
  return [...new Set(groups.values())]
}

/** The original first: no claim leads on from it. The others by path. */
function inOrder(notes: readonly Note[], claims: ReadonlyMap<VaultPath, Claim>): Note[] {
  const rank = ({ path }: Note) => (claims.has(path) ? 1 : 0)
  return notes.toSorted((a, b) => rank(a) - rank(b) || compareText(a.path, b.path))
}

/** The site's own language comes first, the others by their tags. */
function groupOf(
  members: readonly Member[],
  claims: ReadonlyMap<VaultPath, Claim>,
  around: string,
): NoteTranslations {
  const primary = (lang: string) => lang.toLowerCase().split('-', 1)[0]
  const distance = ({ lang }: Member) =>
    lang.toLowerCase() === around.toLowerCase() ? 0 : primary(lang) === primary(around) ? 1 : 2
  const sorted = members.toSorted(
    (a, b) => distance(a) - distance(b) || compareText(a.lang.toLowerCase(), b.lang.toLowerCase()),
  )
  const original = members.find(({ note }) => !claims.has(note.path))?.note.slug ?? null
  const [first] = sorted
  const own = first && distance(first) < 2 ? first.note.slug : null
  return {
    notes: sorted.map(({ note, lang }) => ({ slug: note.slug, title: note.title, lang })),
    original,
    fallback: own ?? original ?? first?.note.slug ?? '',
  }
}

const ofItself = 'This note names itself as the note that it is a translation of; name its original.'
const ofNoNote = '`translationOf` leads to a file that is no note; name the note that this one translates.'

function sameLanguage(lang: string, { path }: Note): string {
  return `This translation is in the language \`${lang}\`, and so is \`${path}\`, which readers are led to. Give one of them another \`lang\`, or take \`translationOf\` out of this note.`
}

function messageAt({ source, line, column, start }: ResolvedLink, reason: string): Message {
  return createMessage('translation-unclear', reason, {
    file: source,
    point: { line, column, offset: start },
  })
}
