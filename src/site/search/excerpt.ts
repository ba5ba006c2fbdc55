/** Excerpts as Pagefind writes them: text in which `<` and `>` are escaped, with `<mark>` around what was found. */
import { joinWords } from '../../garden/search/split-words.ts'

export interface Piece {
  text: string
  marked: boolean
}

/** The pieces of an excerpt, with the spaces taken out that part words for the index. */
export function excerptPieces(excerpt: string): Piece[] {
  const marked = excerpt.split(/<\/?mark>/)
  const plain = joinWords(marked.map(plainText).join(edge)).split(edge)
  return plain.flatMap((text, at) => (text === '' ? [] : [{ text, marked: at % 2 === 1 }]))
}

/** Stands for the edge of a mark, and in no text: a character that Unicode gives no meaning. */
const edge = '\uffff'

function plainText(text: string): string {
  return text.replaceAll(edge, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
}
