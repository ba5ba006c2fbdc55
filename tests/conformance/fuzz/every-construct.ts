/** A vault with every construct, and words in it that no page may show. */
const withheld = '---\npublish: false\n---\n# Zebrafinch\n\nzebrafinch-text ^zebra\n'

/** What the other notes of the vault are. */
export const others: Readonly<Record<string, string>> = {
  'Zebrafinch.md': withheld,
  'moss.md': '---\naliases: [Green]\n---\n# Moss\n\nA text. ^block\n\n## Kinds\n\n![[fern]]\n',
  'fern.md': '# Fern\n\n- one %%zebrafinch-note%%\n- two\n',
  'board.canvas': JSON.stringify({
    nodes: [
      { id: 'a', type: 'text', x: 0, y: 0, width: 200, height: 90, text: '**Hello** [[moss]]' },
      { id: 'b', type: 'file', x: 300, y: 0, width: 200, height: 90, file: 'moss.md' },
    ],
    edges: [{ id: 'c', fromNode: 'a', toNode: 'b', label: 'to' }],
  }),
  'picture.png': '',
}

/** Pieces of notes, to be damaged. None holds a secret. */
export const pieces: readonly string[] = [
  '# One\n\nSee [[moss]], [[moss#Kinds|kinds]], [[moss#^block]] and ![[fern]].\n\n![[picture.png|100x50]] ![[board.canvas]]\n',
  '> [!note]- A title with *stress*\n> Text [[moss]]\n> > [!warning]\n> > - nested\n> >   1. more\n',
  'Formula $a^2 + \\frac{b}{c}$ and\n\n$$\n\\begin{matrix} a & b \\\\ c & d \\end{matrix}\n$$\n',
  'Cited [@doe2020, p. 3; -@roe] and @doe2020. A note.[^1] Inline.^[with *text*]\n\n[^1]: The words.\n    More words.\n',
  '| a | b |\n|:--|--:|\n| [[moss\\|m]] | `x\\|y` |\n| ==high== | ~~gone~~ |\n',
  '<div class="a"><p>Raw <b>HTML</b></p></div>\n\n<details><summary>S</summary>\n\n*inside*\n\n</details>\n',
  '```ts\nconst a: number = 1\n```\n\n~~~mermaid\ngraph TD; A-->B\n~~~\n\n    indented\n',
  '```base\nfilters:\n  and:\n    - file.hasTag("x")\nviews:\n  - type: table\n    name: All\n    order: [file.name, note.year]\n```\n\n```query\ntag:#x OR "words"\n```\n',
  '- [ ] task #todo/one\n- [x] done\n  - [/] half\n\n1. a\n2. b\n\nTerm\n***\n\nSetext\n===\n',
  '[a](moss.md) [b](<moss.md#Kinds> "title") [c][ref] <https://example.org> https://example.org/x\n\n[ref]: fern.md "F"\n',
  '**bold *both*** __b__ _i_ `code` \\* &amp; &#35; emoji 🌱 ünï 花\\\nbreak  \nbreak\n',
  'One (two) [three] {four} "five" \'six\' <seven> %% a comment %% eight <!-- nine --> ten\n',
]

/** Each hides the word `zebrafinch` in a way of its own. */
export const secrets: readonly string[] = [
  'Before %%zebrafinch%% after.',
  '%%\nzebrafinch\n\nzebrafinch\n%%',
  'Before <!-- zebrafinch --> after.',
  '<!--\nzebrafinch\n\nzebrafinch\n-->',
  'Before [[Zebrafinch]] after ![[Zebrafinch#^zebra]].',
  'Before [words](Zebrafinch.md) after.',
  '![[fern]]',
]
