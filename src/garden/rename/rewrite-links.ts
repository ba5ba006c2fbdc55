/** Decides for every link of a garden whether it must be written anew when a file moves, and how. */

import type { Move } from '../changes/edited-vault.ts'
import type { Garden } from '../garden.ts'
import { subpathResolver } from '../links/resolve-subpath.ts'
import { baseName, folderOf, stemOf, type VaultPath } from '../paths.ts'
import { type ResolvedLink, resolveOccurrence } from '../resolve-links.ts'
import type { LinkFormat } from '../vault.ts'
import { isDotted, type LinkForm, linkForm, pathsInForm, rebasePath } from './link-form.ts'
import { readWrittenPath, writeUrl } from './write-url.ts'
import { fitsWikilink } from './write-wikilink.ts'

export interface LinkPair {
  /** The link as it is. */
  old: ResolvedLink
  /** The same link in the garden as it will be. */
  now: ResolvedLink
}

/** Every link before and after, in the order of both; null where the two gardens do not have the same links. */
export function pairLinks(before: Garden, after: Garden, move: Move): LinkPair[] | null {
  const pairs: LinkPair[] = []
  for (const [path, links] of before.links) {
    const others = after.links.get(path === move.from ? move.to : path) ?? []
    if (others.length !== links.length) return null
    for (const [at, old] of links.entries()) {
      const now = others[at]
      if (now) pairs.push({ old, now })
    }
  }
  return pairs
}

/** Where a link has to lead after the move. */
export function wantedTarget({ target }: ResolvedLink, move: Move): VaultPath | null {
  return target === move.from ? move.to : target
}

/**
 * Whether a link means what it meant, and as surely. One that led nowhere may
 * lead to the new name, and one that could not tell two files apart to either.
 */
export function isKept({ old, now }: LinkPair, move: Move): boolean {
  if (old.target === null) {
    return now.target === null || now.target === move.to || old.candidates.includes(now.target)
  }
  const isSure = now.candidates.length === 1 || old.candidates.length > 1
  return now.target === wantedTarget(old, move) && isSure && (now.via === 'path' || old.via === 'alias')
}

/**
 * Whether a link that is kept is written anew all the same: it names its file by
 * a name that only letter case or the form of its letters tells from the new
 * one; it gave the way to a file, and the way is another; or it leads from a
 * note that moves to a place where nothing is yet.
 */
export function isOutdated({ old, now }: LinkPair, move: Move, format: LinkFormat | null): boolean {
  const { path, source, target, candidates } = old
  if (path === '' || (source !== move.from && target !== move.from)) return false
  if (target === null || now.target === null) {
    return candidates.length === 0 && isDotted(path) && folderOf(move.from) !== folderOf(move.to)
  }
  const { style } = formOf(old, target, format)
  const isWay = style === 'relative' || style === 'path'
  if (isWay && formOf(now, now.target, format).style !== style) return true
  const name = baseName(path)
  const isOldName = name === baseName(move.from) || name === stemOf(move.from)
  return target === move.from && isOldName && baseName(move.from) !== baseName(move.to)
}

/** How to write a link so that it means what it meant; null where no form of it does. */
export function findPath(
  { old, now }: LinkPair,
  after: Garden,
  move: Move,
  format: LinkFormat | null,
): string | null {
  const wanted = wantedTarget(old, move)
  const paths =
    old.target === null || wanted === null
      ? [rebasePath(old.path, folderOf(old.source), folderOf(now.source))]
      : pathsInForm(formOf(old, old.target, format), now.source, wanted)
  if (wanted !== null && isCard(old)) return fitsWikilink(wanted) ? wanted : null
  return firstLeadingTo(wanted, paths, { ...old, source: now.source }, after, format)
}

/** The first of `paths` that can stand in the link and surely leads to `wanted`, or nowhere for null. */
export function firstLeadingTo(
  wanted: VaultPath | null,
  paths: readonly string[],
  link: Pick<ResolvedLink, 'kind' | 'source'>,
  garden: Pick<Garden, 'index'>,
  format: LinkFormat | null,
): string | null {
  const found = paths.find((path) => {
    const isUrl = link.kind === 'markdown'
    const read = isUrl ? readWrittenPath(writeUrl('', { path, subpath: null }).text) : path
    if (read === null || (!isUrl && !fitsWikilink(path))) return false
    const resolution = resolveOccurrence(garden.index, link.source, { ...link, path: read }, format)
    const { target, candidates, via } = resolution
    return target === wanted && candidates.length === (wanted === null ? 0 : 1) && via === 'path'
  })
  return found ?? null
}

function formOf(link: ResolvedLink, target: VaultPath, format: LinkFormat | null): LinkForm {
  return isCard(link) ? { style: 'path', extension: true } : linkForm(link, link.source, target, format)
}

/** A card of a canvas names its file by the whole path, without brackets. */
function isCard({ kind, raw }: ResolvedLink): boolean {
  return kind === 'embed' && !raw.startsWith('!')
}

/** The words of the heading that the link led to, as they will be; null where they are no sure way to it. */
export function findSubpath({ old, now }: LinkPair, after: Garden): string | null {
  const note = now.target === null ? undefined : after.notes.get(now.target)
  const heading = note?.headings.find(({ id }) => id === old.anchor)
  if (!note || !heading) return null
  const words = heading.text.replace(/[#^[\]|\\%]+/g, ' ').trim()
  return subpathResolver(note)(words) === old.anchor ? words : null
}
