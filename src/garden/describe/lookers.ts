/** Looks for each kind of detail in one note after the other. */
import type { Note } from '../note.ts'
import type { TreeOf } from '../note-body.ts'
import { noteTopic } from '../note-topic.ts'
import { once } from '../once.ts'
import type { VaultPath } from '../paths.ts'
import type { Corpus } from '../suggest/corpus/corpus.ts'
import { findTerms } from '../suggest/corpus/terms.ts'
import type { Vault } from '../vault.ts'
import type { Library } from '../writing/library.ts'
import { centralSentence } from './central-sentence.ts'
import type { DetailKind, PicturePlace } from './detail.ts'
import { learnAliases } from './learned-aliases.ts'
import { openNearestNotes } from './nearest-notes.ts'
import { findMutePictures } from './picture-words.ts'
import { isSureLabel } from './sure-label.ts'
import { type LabelVote, voteLabels } from './vote-labels.ts'

export interface LookersGiven {
  library: Library
  /** The same notes with their links, and the words of these. */
  corpus: Corpus
  vault: Pick<Vault, 'notes'>
  treeOf: TreeOf
  folderTopics: boolean
  /** Whether labels of a note may be told; of all where nothing is said. */
  mayTell?: (note: VaultPath) => boolean
}

/** How sure the garden has to be of a label. */
export interface LookerBounds {
  /** Whether `isSureLabel` decides; else every label of a neighbour is one. */
  isSure: boolean
  /** Notes that link with a name. */
  leastLinking: number
  /** Of one note. */
  mostTopics: number
  mostTags: number
}

/** Of what is suggested. */
export const sure: LookerBounds = { isSure: true, leastLinking: 2, mostTopics: 1, mostTags: 3 }

/** Of what somebody else may choose from. */
export const possible: LookerBounds = { isSure: false, leastLinking: 1, mostTopics: 12, mostTags: 30 }

const neighbours = 12

export type Found =
  | { value: string; basis: string[]; picture: PicturePlace | null }
  | { value: null; basis: string[]; picture: PicturePlace }
export type Looker = (note: Note, at: number) => Found[]

export function openLookers(
  { library, corpus, vault, treeOf, folderTopics, mayTell = () => true }: LookersGiven,
  { isSure, leastLinking, mostTopics, mostTags }: LookerBounds = sure,
): Record<DetailKind, Looker> {
  const { garden, stem, sentencesOf, isCommon } = library
  const near = openNearestNotes(corpus)
  const pathOf = (at: number) => corpus.notes[at]?.path ?? ('' as VaultPath)
  const noteOf = (at: number) => garden.notes.get(pathOf(at))
  // What a withheld note says goes into no published one.
  const isHeard = (from: number, to: number) =>
    mayTell(pathOf(from)) && (corpus.notes[from]?.isPublic === true || corpus.notes[to]?.isPublic === false)
  const isWhole = (from: number, link: number) => noteOf(from)?.links[link]?.subpath === null
  const topicsOf = (at: number) => {
    const note = noteOf(at)
    const topic = note ? noteTopic(garden, note, { folderTopics }) : null
    return topic === null ? [] : [topic]
  }
  const aliases = Map.groupBy(
    learnAliases(corpus, { isHeard, isWhole, isCommon, stem, leastNotes: leastLinking }),
    ({ note }) => note,
  )
  const sources = new Map(vault.notes.map(({ path, text }) => [path, text]))
  const tagsOf = (at: number) => noteOf(at)?.tags ?? []
  const openVote = (labelsOf: (note: number) => readonly string[]) => {
    const shareOfAll = once(() => labelShares(corpus.notes.map((_, at) => labelsOf(at))))
    return (at: number) => {
      const voters = near(at, neighbours, (from) => isHeard(from, at) && labelsOf(from).length > 0)
      const isBeside = (note: number) => folderOf(pathOf(note)) === folderOf(pathOf(at))
      const isGood = (vote: LabelVote) =>
        !isSure ||
        isSureLabel(vote, {
          nearest: voters[0]?.note,
          shareOfAll: shareOfAll().get(vote.label) ?? 0,
          isBeside,
        })
      return voteLabels(voters, labelsOf)
        .filter(isGood)
        .map(({ label, support }) => ({ value: label, basis: support.map(pathOf), picture: null }))
    }
  }
  const [voteTopics, voteTags] = [openVote(topicsOf), openVote(tagsOf)]
  return {
    description(note) {
      if (note.fields.description !== undefined) return []
      const names = new Set([note.title, note.id].flatMap((name) => findTerms(name, stem)))
      const sentence = centralSentence(sentencesOf(note.path), names, stem)
      return sentence ? [{ value: sentence.text, basis: [sentence.text], picture: null }] : []
    },
    topic: (note, at) =>
      note.fields.topic === undefined && noteTopic(garden, note, { folderTopics }) === null
        ? voteTopics(at).slice(0, mostTopics)
        : [],
    tag: (note, at) => (note.tags.length === 0 ? voteTags(at).slice(0, mostTags) : []),
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

/** The share of all notes with labels that have each. */
function labelShares(labels: readonly (readonly string[])[]): Map<string, number> {
  const labelled = labels.filter(({ length }) => length > 0)
  const counts = new Map<string, number>()
  for (const own of labelled)
    for (const label of new Set(own)) counts.set(label, (counts.get(label) ?? 0) + 1)
  return new Map(Array.from(counts, ([label, count]) => [label, count / labelled.length]))
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
