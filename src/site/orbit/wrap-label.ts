/** Breaks a title into the lines of a label, by how wide its letters are in a typeface without serifs. */
import { remember } from '../../words/remember.ts'

/** The lines of `text`, none wider than `width` and at most `most`, both in ems; what has no room ends in an ellipsis. */
export function wrapLabel(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text, width)) {
    if (line !== '' && labelWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
  }
  if (line.trim() !== '') lines.push(line.trim())
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), shorten(`${lines[most - 1]}…`, width)]
}

/** About how wide a line is, in ems. */
export function labelWidth(text: string): number {
  return [...text].reduce((width, letter) => width + letterWidth(letter), 0)
}

const letterWidth = remember((letter) => {
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u.test(
      letter,
    )
  )
    return 1
  if (/[mwMW@%—…]/.test(letter)) return 0.86
  if (/[\p{Lu}\p{N}&+=<>~]/u.test(letter)) return 0.66
  if (/[iljtfrI .,:;'’|!()[\]/-]/.test(letter)) return 0.34
  return 0.56
})

/** Words with the space behind them; signs of scripts without spaces, and of words too long for a line, one by one. */
function piecesOf(text: string, width: number): string[] {
  return text.split(/(?<=[\s/–—-])/).flatMap((word) => {
    const parts = word.split(/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u)
    return parts.flatMap((part) => (labelWidth(part.trimEnd()) > width ? graphemes(part) : [part]))
  })
}

function shorten(line: string, width: number): string {
  const letters = graphemes(line.replace(/…$/, ''))
  while (letters.length > 0 && labelWidth(`${letters.join('')}…`) > width) letters.pop()
  return `${letters.join('').replace(/[\s,.;:–—-]+$/u, '')}…`
}

function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

const segmenter = new Intl.Segmenter()
