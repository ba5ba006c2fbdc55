/** Writes a note that answers a question in quoted sentences of other notes, or says why it does not. */
import { fileChanges } from '../../src/garden/changes/file-changes.ts'
import { linkKey, type VaultPath } from '../../src/garden/paths.ts'
import { linkName } from '../../src/garden/suggest/accept/link-name.ts'
import { linkStyle } from '../../src/garden/suggest/accept/link-style.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { Vault } from '../../src/garden/vault.ts'
import { answerQuestion } from '../../src/garden/writing/answer-question.ts'
import {
  findSynthesis,
  newSynthesis,
  renewSynthesis,
  type SynthesisRequest,
  sectionsByNote,
  synthesisPath,
} from '../../src/garden/writing/plan-synthesis.ts'
import { writeQuoteLink } from '../../src/garden/writing/render/write-quote-link.ts'
import type { Sentence } from '../../src/garden/writing/sentences/sentence.ts'
import type { NoSynthesis } from '../../src/garden/writing/synthesis.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { applyChanges } from '../adapters/changes/apply-changes.ts'
import { settleVault } from '../adapters/changes/settle-vault.ts'
import { type LibraryRead, readLibrary } from '../adapters/read-library.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { readableFolder } from '../adapters/readable-folder.ts'
import { requireOwnFolder } from '../adapters/require-own-folder.ts'
import type { World } from '../adapters/world.ts'

export interface SynthesizeOptions {
  /** A folder of the vault for a new note; the root when empty. */
  folder: string
  /** Whether notes that are not published may be quoted: then the synthesis is not published either. */
  withPrivate: boolean
  dryRun: boolean
}

export type Synthesized =
  | { state: 'written' | 'unchanged'; path: string; text: string; changes: FileChange[]; conflicts: string[] }
  | ({ state: 'refused' } & NoSynthesis)

/** Fewer verified claims than these, or a smaller share of those that were made, are no synthesis. */
const fewestClaims = 2
const leastVerified = 0.6

/**
 * Makes the note anew where the question was asked before. Throws `UserError` where a person has edited
 * what the garden wrote, or where another note has the name.
 */
export async function synthesize(
  world: World,
  place: GardenPlace,
  question: string,
  { folder: given, withPrivate, dryRun }: SynthesizeOptions,
): Promise<Synthesized> {
  const folder = readableFolder(given, place.settings.ignore)
  await requireOwnFolder(place.vault, folder)
  if (!dryRun) await settleVault(place.vault)
  const { read, library } = await readLibrary(world, place)
  const { withheld } = read.garden.publishSet
  const answer = answerQuestion(library, question, { isAsked: (note) => withPrivate || !withheld.has(note) })
  const { garden, vault } = read
  const before = findSynthesis(garden.notes.values(), question)
  const path = before?.path ?? synthesisPath(question, folder)
  const linkTo = linkWriter(read, path)
  const claims = answer.claims.filter(({ support }) => support.every((sentence) => linkTo(sentence) !== null))
  const made = answer.claims.length + answer.refused.length
  const refuse = (reason: NoSynthesis['reason']): Synthesized => {
    const { searched, missing } = answer
    return { state: 'refused', question, reason, searched, missing }
  }
  if (made === 0) return refuse('nothing-found')
  if (claims.length < leastVerified * made) return refuse('too-many-refused')
  if (claims.length < fewestClaims) return refuse('too-few-claims')
  const titleOf = (note: VaultPath) => garden.notes.get(note)?.title ?? note
  const request: SynthesisRequest = {
    question,
    today: world.today(),
    isPublic: !withPrivate,
    sections: sectionsByNote(claims, titleOf),
    writeLink: (sentence) => linkTo(sentence) ?? '',
  }
  const changes = before ? renew(vault, path, request) : create(read, path, request)
  const conflicts = dryRun ? [] : (await applyChanges(place.vault, changes)).conflicts
  const text = changes[0]?.edits.map((edit) => edit.text).join('\n') ?? ''
  return { state: changes.length > 0 ? 'written' : 'unchanged', path, text, changes, conflicts }
}

/** Writes the link to a sentence; null where no link can lead to its note alone: such a note is not quoted. */
function linkWriter(
  { garden, vault }: LibraryRead['read'],
  path: VaultPath,
): (sentence: Sentence) => string | null {
  const context = {
    garden,
    format: vault.obsidian.linkFormat,
    style: linkStyle(garden, vault.obsidian),
    settings: { linkText: 'title' as const },
    bibliography: null,
  }
  return (sentence) => {
    const note = garden.notes.get(sentence.note)
    const name = linkName('wikilink', path, sentence.note, context)
    return note && name !== null ? writeQuoteLink(sentence, name, note) : null
  }
}

function create({ garden }: LibraryRead['read'], path: VaultPath, request: SynthesisRequest): FileChange[] {
  const taken = garden.index.byEnding.get(linkKey(path.slice(path.lastIndexOf('/') + 1)))?.[0]
  if (taken) throw new UserError(`\`${taken}\` has this name already.`, 'Ask in other words.')
  return [{ path, hash: null, to: null, edits: [{ start: 0, end: 0, text: newSynthesis(request) }] }]
}

function renew(vault: Vault, path: VaultPath, request: SynthesisRequest): FileChange[] {
  const source = vault.notes.find((file) => file.path === path)?.text ?? ''
  const edits = renewSynthesis(source, request)
  if (edits === 'edited')
    throw new UserError(
      `\`${path}\` answers this question and was edited by hand: it stays as it is.`,
      'Take `generated` out of its properties to make it yours, or move your words out of its markers.',
    )
  return edits.length === 0 ? [] : fileChanges(vault, new Map([[path, edits]]))
}
