/** Random notes in which names of other notes stand where a link can be made of them, and where none can. */
import fc from 'fast-check'

/** The notes of the garden, and words that mean each of them. */
export const targets: Readonly<Record<string, readonly string[]>> = {
  'moss.md': ['moss', 'Moss', 'old *moss*', 'mo', 'peat\nmoss'],
  'b/fern.md': ['fern', 'ferns', 'the fern'],
  'a/fern.md': ['Fern', 'fern', 'erns'],
  'C# [x].md': ['C# [x]', 'C#'],
  'a/A & B.md': ['A & B', 'A &amp; B', 'amp'],
  '苔藓.md': ['苔藓', '苔'],
  "a/It's 100%.md": ["It's 100%", "It's"],
  'v1.2.md': ['v1.2'],
}

const words = Object.values(targets).flat()

const inline = fc
  .tuple(fc.constantFrom(...words), fc.nat(40), fc.constantFrom('', ' ', ' und ', ', ', '的', '(', ': '))
  .map(([word, way, gap]) => {
    const ways = [
      word,
      word,
      `**${word}**`,
      `_${word}_x`,
      `a**${word}**b`,
      `==${word}==`,
      `~~${word}~~`,
      `\`${word}\``,
      `$${word}$`,
      `[${word}](https://example.org/${encodeURIComponent(word)})`,
      `[see ${word}][ref]`,
      `[[moss|${word}]]`,
      `![${word}](p.png)`,
      `https://example.org/${word}`,
      `<span title="${word}">${word}</span>`,
      `<a href="/">${word}</a>`,
      `<b>${word}`,
      `%%${word}%%`,
      `<!-- ${word} -->`,
      `\\${word}`,
      `\\[${word}\\]`,
      `[${word}](`,
      `[[${word}`,
      `${word}]]`,
      `[${word}]: `,
      `!${word}`,
      `${word}[^1]`,
      `^[${word}]`,
      `#${word}`,
      `${word} ^id`,
      `{${word}}`,
      `<Card>${word}</Card>`,
      `${word}\n`,
      `${word}  \n`,
      `*${word}`,
      `${word}|`,
    ]
    return (ways[way % ways.length] ?? '') + gap
  })

const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))

const block = fc.tuple(line, line, fc.nat(30)).map(([first, second, way]) => {
  const quoted = (text: string, mark: string) => text.replaceAll('\n', `\n${mark}`)
  const cell = first.replaceAll('\n', ' ')
  const ways = [
    first,
    first,
    first,
    `# ${cell}`,
    `${cell}\n===`,
    `- ${quoted(first, '  ')}\n- [ ] ${quoted(second, '  ')}`,
    `> ${quoted(first, '> ')}`,
    `> [!note] ${cell}\n> ${quoted(second, '> ')}`,
    `| a | b |\n|---|---|\n| ${cell} | ${second.replaceAll('\n', ' ')} |`,
    `\`\`\`\n${first}\n\`\`\``,
    `~~~moss\n${first}`,
    `    ${first}`,
    `<div>\n${first}\n</div>`,
    `<div>\n\n${first}\n\n</div>`,
    `<a>\n\n${first}\n\n</a>`,
    `$$\n${first}\n$$`,
    `[^1]: ${first}`,
    `[ref]: https://example.org "${cell}"`,
    `%%\n${first}\n%%`,
    `<Card title="${cell}">\n\n${second}\n\n</Card>`,
    `export const a = "${cell}"`,
    `${first}\n${second}`,
    `up:: ${first}`,
    '---',
  ]
  return ways[way % ways.length] ?? ''
})

const head = fc.constantFrom(
  '',
  '',
  '---\ntitle: moss\n---\n',
  '---\nrelatedNotes:\n  - moss # mine\n  - "[[fern]]"\n---\n\n',
  "---\r\nrelated: [ '[[moss]]' ]\r\n---\r\n",
  '---\nrelatedNotes: v1.2\ntags: [a]\n---',
  '---\ntags: [moss\n---\n',
)

/** The text of a note. */
export const randomNote: fc.Arbitrary<string> = fc
  .record({
    mark: fc.boolean(),
    head,
    blocks: fc.array(block, { maxLength: 6 }),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    gap: fc.constantFrom('\n\n', '\n\n', '\n'),
  })
  .map(({ mark, head: top, blocks, lineEnd, gap }) => {
    const body = blocks.join(gap).replace(/\r?\n/g, lineEnd)
    return (mark ? '\uFEFF' : '') + top + body
  })
