/** Text in lines that a terminal shows whole. */

/** Breaks `text` between words; what is longer than a line, such as an address, stays whole. Lines after the first begin with `indent`. */
export function wrapText(text: string, indent = '  ', most = 80): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= most) lines.splice(-1, 1, `${line} ${word}`)
    else lines.push(line === undefined ? word : indent + word)
  }
  return lines.join('\n')
}
