/** What the notes of a garden could say of themselves, learned from the garden alone. */
import { linkingTo } from '../graph.ts'
import type { Note } from '../note.ts'
import type { TreeOf } from '../note-body.ts'
import { noteTopic } from '../note-topic.ts'
import { compareText, type VaultPath } from '../paths.ts'
import type { Corpus } from '../suggest/corpus/corpus.ts'
import { findTerms } from '../suggest/corpus/terms.ts'
import type { Vault } from '../vault.ts'
import type { Library } from '../writing/library.ts'
import { centralSentence } from './central-sentence.ts'
import {
  type Detail,
  type DetailKind,
  detailId,
  detailKinds,
  type MutePicture,
  type PicturePlace,
} from './detail.ts'
import { learnAliases } from './learned-aliases.ts'
import { openNearestNotes } from './nearest-notes.ts'
import { findMutePictures } from './picture-words.ts'
import { voteLabels } from './vote-labels.ts'

export interface DescribeGiven {
  library: Library
  /** The same notes with their links, and the words of these. */
  corpus: Corpus
  vault: Pick<Vault, 'notes'>
  treeOf: TreeOf
  folderTopics: boolean
  /** The ids of details that the owner does not want. */
  rejected: ReadonlySet<string>
  /** Which notes are looked at. */
  isAsked: (note: VaultPath) => boolean
  /** So many details are enough; null for all. */
  most: number | null
}

export interface FoundDetails {
  /** By note, those that most notes link to first. */
  details: Detail[]
  /** Pictures that nobody but the owner can describe. */
  mute: MutePicture[]
  /** Whether more notes could have details: then those behind the last one were not looked at. */
  more: boolean
}

/** Neighbours that are asked, the support that a label needs, and the share of their votes. */
const neighbours = 12
const leastSupport = 3
const leastTopicShare = 0.6
const leastTagShare = 0.55
const mostTags = 3

export function findDetails(given: DescribeGiven): FoundDetails {
  const { library, corpus, rejected } = given
  const { garden } = library
  const found: FoundDetails = { details: [], mute: [], more: false }
  const lookAt = lookers(given)
  const ranked = corpus.notes
    .flatMap(({ path }, at) => {
      const note = garden.notes.get(path)
      const isOpen = note?.format === 'markdown' && note.frontmatter !== 'malformed' && !note.tooDeep
      return note && isOpen && given.isAsked(path) && !library.isWritten(path) ? [{ note, at }] : []
    })
    .map((one) => ({ ...one, links: linkingTo(garden.graph, one.note.path).size }))
    .sort((a, b) => b.links - a.links || compareText(a.note.path, b.note.path))
  const isEnough = () => given.most !== null && found.details.length >= given.most
  for (const { note, at } of ranked) {
    found.more = isEnough()
    if (found.more) break
    for (const kind of detailKinds)
      for (const { value, basis, picture } of lookAt[kind](note, at)) {
        if (value === null) {
          const { file, line, column } = picture
          found.mute.push({ note: note.path, file, line, column })
          continue
        }
        const id = detailId(kind, note.path, value, picture)
        const isNew = !rejected.has(id) && !isEnough()
        if (isNew) found.details.push({ id, kind, note: note.path, value, basis, picture })
      }
  }
  return found
}

type Found =
  | { value: string; basis: string[]; picture: PicturePlace | null }
  | { value: null; basis: string[]; picture: PicturePlace }
type Looker = (note: Note, at: number) => Found[]

function lookers({
  library,
  corpus,
  vault,
  treeOf,
  folderTopics,
}: DescribeGiven): Record<DetailKind, Looker> {
  const { garden, stem, sentencesOf, isCommon } = library
  const near = openNearestNotes(corpus)
  const pathOf = (at: number) => corpus.notes[at]?.path ?? ('' as VaultPath)
  const noteOf = (at: number) => garden.notes.get(pathOf(at))
  // What a withheld note says goes into no published one.
  const isHeard = (from: number, to: number) =>
    corpus.notes[from]?.isPublic === true || corpus.notes[to]?.isPublic === false
  const isWhole = (from: number, link: number) => noteOf(from)?.links[link]?.subpath === null
  const topicsOf = (at: number) => {
    const note = noteOf(at)
    const topic = note ? noteTopic(garden, note, { folderTopics }) : null
    return topic === null ? [] : [topic]
  }
  const aliases = Map.groupBy(learnAliases(corpus, { isHeard, isWhole, isCommon, stem }), ({ note }) => note)
  const sources = new Map(vault.notes.map(({ path, text }) => [path, text]))
  const vote = (at: number, labelsOf: (note: number) => readonly string[], leastShare: number) =>
    voteLabels(
      near(at, neighbours, (from) => isHeard(from, at) && labelsOf(from).length > 0),
      labelsOf,
    )
      .filter(({ share, support }) => share >= leastShare && support.length >= leastSupport)
      .map(({ label, support }) => ({ value: label, basis: support.map(pathOf), picture: null }))
  return {
    description(note) {
      if (note.fields.description !== undefined) return []
      const names = new Set([note.title, note.id].flatMap((name) => findTerms(name, stem)))
      const sentence = centralSentence(sentencesOf(note.path), names, stem)
      return sentence ? [{ value: sentence.text, basis: [sentence.text], picture: null }] : []
    },
    topic: (note, at) =>
      note.fields.topic === undefined && noteTopic(garden, note, { folderTopics }) === null
        ? vote(at, topicsOf, leastTopicShare).slice(0, 1)
        : [],
    tag: (note, at) =>
      note.tags.length === 0
        ? vote(at, (from) => noteOf(from)?.tags ?? [], leastTagShare).slice(0, mostTags)
        : [],
    alias: (_note, at) =>
      (aliases.get(at) ?? []).map(({ words, from }) => ({
        value: words,
        basis: from.map(pathOf),
        picture: null,
      })),
    alt: (note) =>
      findMutePictures(treeOf(note.path, 'look'), sources.get(note.path) ?? '').map(
        ({ words, source, ...picture }) => ({ value: words, basis: source ? [source] : [], picture }),
      ),
  }
}
