/**
 * Much of a site stands on it many times: its navigation on every page, the text
 * of a note on its page and in several feeds. What is in such a piece is looked
 * for once.
 */
import type { ArtefactText } from './artefact/artefact-text.ts'

/** Looks for secrets in a piece of an artefact. */
export type SearchPiece = (piece: string, place: keyof ArtefactText) => readonly number[]

/** Shorter pieces are read as fast as they are remembered, longer ones are whole files, which stand on a site once. */
const [shortest, longest] = [64, 20_000]

/** UTF-16 units of all remembered pieces; beyond it, all is forgotten. */
const most = 16_000_000

/** The same search, with the answers of earlier ones. */
export function rememberPieces(search: SearchPiece): SearchPiece {
  const known = new Map<string, readonly number[]>()
  let size = 0
  return (piece, place) => {
    if (piece.length < shortest || piece.length > longest) return search(piece, place)
    // A text of its own: a part of another would keep the whole of it in memory.
    const key = `${place} ${piece}`
    const answer = known.get(key)
    if (answer) return answer
    const found = search(piece, place)
    size += key.length
    if (size > most) {
      known.clear()
      size = key.length
    }
    known.set(key, found)
    return found
  }
}
