/**
 * Plans a rename: the move of a file, and every link that must be written anew
 * so that all of them lead where they led. The plan is read back before it is
 * given: one after which any link would mean something else is never given.
 */
import type { Root } from 'mdast'
import type { Settings } from '../../schemas/settings.ts'
import { editVault, type Move, regrow, type VaultEdits } from '../changes/edited-vault.ts'
import type { Garden } from '../garden.ts'
import { stemOf, type VaultPath } from '../paths.ts'
import type { ResolvedLink } from '../resolve-links.ts'
import type { TextEdit } from '../text-edit.ts'
import { UserError } from '../user-error.ts'
import type { Vault } from '../vault.ts'
import { aliasEdits } from './alias-edits.ts'
import { cannotKeep, linkWriter } from './link-writer.ts'
import { findPath, findSubpath, isKept, isOutdated, type LinkPair, pairLinks } from './rewrite-links.ts'
import type { NewTarget } from './write-wikilink.ts'

export interface RenameRequest extends Move {
  /** Whether the note keeps its old name as an alias. */
  alias: boolean
}

export interface RenameState {
  vault: Vault
  garden: Garden
  settings: Pick<Settings, 'public'>
  treeOf(path: VaultPath): Root
}

/** A link that is written anew. */
export interface Rewrite {
  link: ResolvedLink
  edit: TextEdit
}

export interface PlannedRename {
  /** By the present path of the file. */
  edits: Map<VaultPath, TextEdit[]>
  /** By note, in the order of its links. */
  rewrites: Rewrite[]
  /** The garden as it will be. */
  after: Garden
}

/** A rewrite may change the words of a heading, and that the links to it: a few rounds settle all. */
const mostRounds = 4

const byHand = 'Rename the file by hand.'

/** Throws `UserError` where a link cannot be kept. */
export function planRename(state: RenameState, request: RenameRequest): PlannedRename {
  const { vault, garden, settings } = state
  const writeLink = linkWriter(vault, state.treeOf)
  const own = request.alias ? aliasEdits(textOf(state, request.from), stemOf(request.from)) : []
  let targets: ReadonlyMap<ResolvedLink, NewTarget> = new Map()
  for (let round = 0; round < mostRounds; round++) {
    const rewrites = [...targets].map(([link, target]) => ({ link, edit: writeLink(link, target) }))
    const edits = groupEdits(rewrites, request.from, own)
    const after = regrow(tryEdits(vault, edits, request), garden, settings)
    const pairs = pairLinks(garden, after, request)
    if (!pairs) throw new UserError('After this, a note would be read as having other links.', byHand)
    const next = new Map(pairs.flatMap((pair) => targetOf(state, pair, after, request, targets)))
    if (next.size === targets.size && [...next].every(([link, target]) => targets.get(link) === target)) {
      requireOwnAddress(garden, after, request)
      return { edits, rewrites, after }
    }
    targets = next
  }
  throw new UserError('No way was found to keep every link.', byHand)
}

/** Two notes with one address would both be withheld. */
function requireOwnAddress(before: Garden, after: Garden, { from, to }: Move): void {
  const collides = ({ publishSet }: Garden, path: VaultPath) =>
    publishSet.withheld.get(path) === 'url-collision'
  if (!collides(after, to) || collides(before, from)) return
  throw new UserError(`Another note has the address that \`${to}\` would have.`, 'Choose another name.')
}

/** What a link has to say, where that is not what it says; what is known already is kept. */
function targetOf(
  { vault }: RenameState,
  pair: LinkPair,
  after: Garden,
  move: Move,
  targets: ReadonlyMap<ResolvedLink, NewTarget>,
): [ResolvedLink, NewTarget][] {
  const { old, now } = pair
  const known = targets.get(old)
  const format = vault.obsidian.linkFormat
  const isSound = isKept(pair, move)
  if (!isSound || (!known && isOutdated(pair, move, format))) {
    const path = known ? null : findPath(pair, after, move, format)
    if (path === null && !isSound) throw cannotKeep(old)
    if (path !== null && path !== old.path) return [[old, { path, subpath: null }]]
  }
  if (old.anchor !== null && old.anchor !== now.anchor) {
    const subpath = known?.subpath ? null : findSubpath(pair, after)
    if (subpath === null) throw cannotKeep(old)
    return [[old, { path: known?.path ?? null, subpath }]]
  }
  return known ? [[old, known]] : []
}

/** Links by reference share the address of their definition, which changes once. */
function groupEdits(
  rewrites: readonly Rewrite[],
  from: VaultPath,
  own: readonly TextEdit[],
): Map<VaultPath, TextEdit[]> {
  const edits = new Map<VaultPath, TextEdit[]>(own.length > 0 ? [[from, [...own]]] : [])
  for (const { link, edit } of rewrites) {
    const present = edits.get(link.source) ?? []
    const isThere = present.some((other) => other.start === edit.start && other.text === edit.text)
    if (!isThere) edits.set(link.source, [...present, edit])
  }
  return edits
}

function tryEdits(vault: Vault, edits: VaultEdits, move: Move): Vault {
  try {
    return editVault(vault, edits, move)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UserError('Two links that must change stand in one another.', byHand)
  }
}

function textOf({ vault }: RenameState, path: VaultPath): string {
  const text = vault.notes.find((note) => note.path === path)?.text
  if (text === undefined || text === null) {
    throw new UserError(`\`${path}\` has no properties to hold an alias.`, 'Leave `--alias` out.')
  }
  return text
}
