/** Boxes of Markdown that a reader ticks: `- [ ]` becomes `- [x]`. */

const box = /^(\s*[-*+] \[)([ xX])(\] .*)$/

/** `after` with each box ticked that is ticked in `before`, where the same words stand behind it. */
export function keepTicks(before: string, after: string): string {
  const ticked = new Set(
    before.split('\n').flatMap((line) => {
      const [, , mark, words] = box.exec(line) ?? []
      return mark !== undefined && mark !== ' ' && words !== undefined ? [words] : []
    }),
  )
  return mapBoxes(after, (words) => ticked.has(words))
}

/** `text` as it is with no box ticked. */
export function withoutTicks(text: string): string {
  return mapBoxes(text, () => false)
}

function mapBoxes(text: string, isTicked: (words: string) => boolean): string {
  return text
    .split('\n')
    .map((line) =>
      line.replace(box, (_, start: string, _mark, words: string) =>
        [start, isTicked(words) ? 'x' : ' ', words].join(''),
      ),
    )
    .join('\n')
}
