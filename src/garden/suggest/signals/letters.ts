/**
 * Titles by their letters: “Gartenpflege” and “Garten”, “vscode proxy” and “VSCode”
 * have most of them in common where no word is the same.
 */
import type { Corpus } from '../corpus/corpus.ts'
import { foldWord } from '../corpus/words.ts'
import { type SparseVector, toVector } from './sparse.ts'

export interface Letters {
  /** For each note the pairs and triples of letters of its title, by how rare they are. */
  vectors: SparseVector[]
  /** How many different ones there are. */
  size: number
}

export function readLetters({ notes }: Corpus): Letters {
  const numbers = new Map<string, number>()
  const frequency: number[] = []
  const rows = notes.map(({ names }) => {
    const row = [...new Set(piecesOf(foldWord(names[0]?.spelling ?? '')))].map((piece) => {
      const number = numbers.get(piece) ?? numbers.size
      numbers.set(piece, number)
      return number
    })
    for (const number of row) frequency[number] = (frequency[number] ?? 0) + 1
    return row
  })
  const weightOf = (number: number) => Math.log(notes.length / (frequency[number] ?? 1))
  return {
    vectors: rows.map((row) => toVector(row.map((number) => [number, weightOf(number)] as const))),
    size: numbers.size,
  }
}

/** Pairs and triples of letters, the space before and behind the title included. */
function piecesOf(title: string): string[] {
  const signs = [' ', ...title, ' ']
  return signs.flatMap((sign, at) => {
    const pair = `${sign}${signs[at + 1] ?? ''}`
    return at + 2 < signs.length ? [pair, `${pair}${signs[at + 2]}`] : [pair]
  })
}
