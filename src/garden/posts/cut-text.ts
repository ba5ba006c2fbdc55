/** Makes texts as short as a channel wants them. */

/** How many signs a channel takes a text for. */
export type Count = (text: string) => number

/** As readers see letters: a family of emoji is one, and so is a letter with its marks. */
export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of graphemes.segment(text)) count++
  return count
}

/** As Mastodon counts: graphemes, and 23 for each address whatever its length. */
export function countForMastodon(text: string): number {
  return countGraphemes(text.replace(/https?:\/\/\S+/gi, 'x'.repeat(23)))
}

/** `text` where it is no longer than `most`, else its first words and an ellipsis; empty where not even one sign has room. */
export function cutText(text: string, most: number, count: Count): string {
  if (count(text) <= most) return text
  const whole = cutBetween(words, text, most - 1, count).replace(/[\s\p{P}]+$/u, '')
  const kept = whole || cutBetween(graphemes, text, most - 1, count)
  return kept === '' ? '' : `${kept}…`
}

/** The longest beginning of whole segments that counts `most` at the most. */
function cutBetween(segmenter: Intl.Segmenter, text: string, most: number, count: Count): string {
  const ends = [...segmenter.segment(text)].map(({ segment, index }) => index + segment.length)
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (count(text.slice(0, ends[middle - 1])) <= most) low = middle
    else high = middle - 1
  }
  return text.slice(0, ends[low - 1] ?? 0)
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const words = new Intl.Segmenter(undefined, { granularity: 'word' })
