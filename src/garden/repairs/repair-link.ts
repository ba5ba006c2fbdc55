/** Repairs of links: each leads, after it, to the one file or heading that it can have meant. */
import type { Garden } from '../garden.ts'
import { resolvePath } from '../links/resolve-path.ts'
import { subpathResolver } from '../links/resolve-subpath.ts'
import type { VaultPath } from '../paths.ts'
import { linkForm, pathsInForm } from '../rename/link-form.ts'
import type { LinkWriter } from '../rename/link-writer.ts'
import { firstLeadingTo } from '../rename/rewrite-links.ts'
import { fitsSubpath, fitsWikilink } from '../rename/write-wikilink.ts'
import type { ResolvedLink } from '../resolve-links.ts'
import type { TextEdit } from '../text-edit.ts'
import type { LinkFormat } from '../vault.ts'
import type { LikelyTarget } from './likely-target.ts'
import type { FixableCode, Repair } from './repair.ts'

export interface LinkRepairs {
  garden: Garden
  format: LinkFormat | null
  write: LinkWriter
  likely: LikelyTarget
  /** Files that may become targets: linking to another would publish it. */
  isOpen(path: VaultPath): boolean
}

/** The repair of one link, or null; `line` gives the line that it stands in, but for itself. */
export function repairLink(link: ResolvedLink, line: () => string, context: LinkRepairs): Repair | null {
  if (link.outcome === 'missing') return reversed(link, context) ?? missing(link, context)
  if (link.via === 'alias' && link.outcome === 'found') return byAlias(link, line, context)
  return link.outcome === 'found' && link.anchor === null ? heading(link, context) : null
}

function missing(link: ResolvedLink, { garden, format, write, likely, isOpen }: LinkRepairs): Repair | null {
  const target = likely(link.path)
  if (target === null || !isOpen(target)) return null
  const paths = pathsInForm(linkForm(link, link.source, target, format), link.source, target)
  const path = firstLeadingTo(target, paths, link, garden, format)
  return path === null ? null : repair('link-missing', link, write(link, { path, subpath: null }))
}

function heading(link: ResolvedLink, { garden, write }: LinkRepairs): Repair | null {
  const { target, subpath } = link
  const note = target === null ? undefined : garden.notes.get(target)
  if (!note || subpath === null || subpath.includes('#') || subpath.startsWith('^')) return null
  const wanted = folded(subpath)
  const [found, ...others] = note.headings.filter(({ text }) => wanted !== '' && folded(text) === wanted)
  const words = found?.text.replace(/[#^[\]|\\%]+/g, ' ').trim() ?? ''
  if (!found || others.length > 0 || !fitsSubpath(words)) return null
  if (subpathResolver(note)(words) !== found.id) return null
  return repair('link-heading-missing', link, write(link, { path: null, subpath: words }))
}

/** Obsidian follows `[[note|alias]]`. Where the `|` could end a cell of a table, nothing is done. */
function byAlias(link: ResolvedLink, line: () => string, { garden, format }: LinkRepairs): Repair | null {
  const { kind, target, display, path, raw, start, end } = link
  if (kind !== 'wikilink' || target === null || (display === null && line().includes('|'))) return null
  const paths = pathsInForm({ style: 'name', extension: false }, link.source, target)
  const name = firstLeadingTo(target, paths, link, garden, format)
  if (name === null || !raw.includes(path)) return null
  const at = raw.indexOf(path)
  const rest = raw.slice(at + path.length, -2)
  const text = `${raw.slice(0, at)}${name}${rest}${display === null ? `|${path}` : ''}]]`
  return repair('link-by-alias', link, { start, end, text })
}

function reversed(link: ResolvedLink, { garden, isOpen }: LinkRepairs): Repair | null {
  const { kind, display, path, subpath, source, raw, start, end } = link
  if (kind !== 'wikilink' || display === null || subpath !== null || !fitsWikilink(display)) return null
  const swapped = resolvePath(garden.index, source, display)
  if (swapped.outcome !== 'found' || swapped.target === null || !isOpen(swapped.target)) return null
  const bar = raw.includes('\\|') ? '\\|' : '|'
  return repair('link-reversed', link, { start, end, text: `[[${display}${bar}${path}]]` })
}

function repair(code: FixableCode, link: ResolvedLink, edit: TextEdit): Repair {
  const before =
    link.start <= edit.start && edit.end <= link.end
      ? link.raw.slice(edit.start - link.start, edit.end - link.start)
      : link.path
  const title = `write \`${edit.text}\` in place of \`${before}\``
  return { code, file: link.source, start: link.start, title, edits: [edit] }
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}
