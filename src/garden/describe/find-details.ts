/** What the notes of a garden could say of themselves, learned from the garden alone. */
import { linkingTo } from '../graph.ts'
import { compareText, type VaultPath } from '../paths.ts'
import { type Detail, detailId, detailKinds, type MutePicture } from './detail.ts'
import { type LookersGiven, openLookers } from './lookers.ts'

export interface DescribeGiven extends LookersGiven {
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
  /** The notes that were looked at, in that order. */
  looked: VaultPath[]
  /** Whether more notes could have details: then those behind the last one were not looked at. */
  more: boolean
}

export function findDetails(given: DescribeGiven): FoundDetails {
  const { library, corpus, rejected } = given
  const { garden } = library
  const found: FoundDetails = { details: [], mute: [], looked: [], more: false }
  const lookAt = openLookers(given)
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
    found.looked.push(note.path)
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
