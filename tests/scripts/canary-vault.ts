/**
 * A vault in which every place that must not leak holds a word of its own. A
 * new feature adds a row: the place, and the files that plant its word there.
 */
import type { SettingsInput } from '../../src/schemas/settings.ts'
import { jpeg, secret } from '../garden/metadata/pictures.ts'

type Files = Record<string, string | Uint8Array>

/** Makes the files of a place from its word, and lines for the one published note that links to everything. */
interface Place {
  name: string
  files?(word: string): Files
  /** Goes into the published note. */
  line?(word: string): string
  /** What the guard must find when it stands on a page; without it, the word alone. */
  planted?(word: string): string
}

const hidden = (properties: string, body = 'x') => `---\ndraft: true\n${properties}\n---\n${body}\n`

const bodyOf = (w: string) => `Words of the note, ${w}, and more. [[Canary]]`

const places: readonly Place[] = [
  {
    name: 'path of a draft',
    files: (w) => ({ [`drafts/${w}.md`]: hidden('') }),
    line: (w) => `[[${w}]] [words](drafts/${w}.md) ![[${w}]] ![[${w}#^b]]`,
  },
  {
    name: 'folder',
    files: (w) => ({ [`${w}/a.md`]: hidden('title: Xa') }),
    line: (w) => `[words](${w}/a.md "title") [ref][r${w.length}]\n\n[r${w.length}]: <${w}/a.md>`,
  },
  { name: 'title', files: (w) => ({ 'kept/t.md': hidden(`title: ${w}`) }), line: () => '[[kept/t]]' },
  { name: 'first heading', files: (w) => ({ 'kept/h.md': hidden('', `# ${w}`) }), line: () => '[[kept/h]]' },
  { name: 'alias', files: (w) => ({ 'kept/al.md': hidden(`aliases: [${w}]`) }), line: (w) => `[[${w}]]` },
  { name: 'permalink', files: (w) => ({ 'kept/p.md': hidden(`permalink: /${w}/`) }) },
  { name: 'tag', files: (w) => ({ 'kept/tag.md': hidden(`tags: [${w}]`) }) },
  { name: 'inline tag', files: (w) => ({ 'kept/itag.md': hidden('', `#${w}/deep`) }) },
  { name: 'topic', files: (w) => ({ 'kept/topic.md': hidden(`topic: ${w}`) }) },
  {
    name: 'body',
    files: (w) => ({ 'kept/body.md': hidden('', bodyOf(w)) }),
    planted: bodyOf,
  },
  { name: 'block id', files: (w) => ({ 'kept/block.md': hidden('', `Words. ^${w.toLowerCase()}`) }) },
  {
    name: 'heading',
    files: (w) => ({ 'kept/sub.md': hidden('', `x\n\n## ${w}\n`) }),
    line: (w) => `[[kept/sub#${w}]]`,
  },
  { name: 'description', files: (w) => ({ 'kept/d.md': hidden(`description: ${w}`) }) },
  { name: 'footnote', files: (w) => ({ 'kept/f.md': hidden('', `x[^1]\n\n[^1]: ${w}`) }) },
  {
    name: 'unclear flag',
    files: (w) => ({ [`kept/${w}.md`]: '---\npublish: maybe\n---\nx\n' }),
    line: (w) => `[[${w}]]`,
  },
  {
    name: 'broken properties',
    files: (w) => ({ [`kept/${w}.md`]: `---\ntitle: a: b\n---\n${w}\n` }),
    line: (w) => `[[${w}]]`,
  },
  {
    name: 'url collision',
    files: (w) => ({ [`kept/${w} 1.md`]: 'x\n', [`kept/${w}-1.md`]: 'x\n' }),
    planted: (w) => `${w}-1`,
    line: (w) => `[[${w} 1]]`,
  },
  {
    name: 'note that is no text',
    files: (w) => ({ [`kept/${w}.md`]: Uint8Array.of(0xff, 0) }),
    line: (w) => `[[${w}]]`,
  },
  { name: 'inline comment', line: (w) => `a %%${w}%% b` },
  { name: 'block comment', line: (w) => `%%\n${w}\n%%` },
  { name: 'comment over paragraphs', line: (w) => `a %%one\n\n${w}%% b` },
  { name: 'comment in a list', line: (w) => `- a\n  %%${w}\n- b%%` },
  { name: 'HTML comment', line: (w) => `a <!-- ${w} --> b` },
  { name: 'HTML comment over blocks', line: (w) => `<div>\n<!-- one\n\n${w}\n-->\n</div>` },
  { name: 'private property', files: (w) => ({ 'prop.md': `---\ninvoice: ${w}\n---\nx\n` }) },
  { name: 'private key', files: (w) => ({ 'key.md': `---\n${w}: 1\n---\nx\n` }) },
  { name: 'nested property', files: (w) => ({ 'nest.md': `---\nclient: {name: [${w}]}\n---\nx\n` }) },
  {
    name: 'property link',
    files: (w) => ({
      [`kept/${w}.md`]: hidden(''),
      'rel.md': `---\nparent: "[[${w}]]"\nrelatedNotes: ["[[${w}]]"]\nnext: ${w}\n---\nx\n`,
    }),
  },
  { name: 'unused attachment', files: (w) => ({ [`files/${w}.pdf`]: `%PDF ${w}` }) },
  {
    name: 'attachment of a draft',
    files: (w) => ({ [`files/${w}.png`]: w, 'kept/att.md': hidden('', `![[${w}.png]]`) }),
  },
  {
    name: 'folder of a used attachment',
    files: (w) => ({ [`${w}/used.png`]: 'png' }),
    line: () => '![[used.png]]',
  },
  {
    name: 'heading with a link',
    files: (w) => ({ [`kept/${w}.md`]: hidden('') }),
    line: (w) => `## About [[${w}]]`,
  },
  {
    name: 'table with a link',
    files: (w) => ({ [`kept/${w}.md`]: hidden('') }),
    line: (w) => `| a |\n|---|\n| [[${w}]] |`,
  },
  { name: 'image link', files: (w) => ({ [`kept/${w}.md`]: hidden('') }), line: (w) => `![](kept/${w}.md)` },
  {
    name: 'excerpt',
    files: (w) => ({ [`kept/${w}.md`]: hidden(''), 'excerpt.md': `To [[${w}]] and [[Canary]].\n` }),
  },
  {
    name: 'canvas card',
    files: (w) => ({
      [`kept/${w}.md`]: hidden(''),
      'board.canvas': JSON.stringify({
        nodes: [{ id: 'a', type: 'file', file: `kept/${w}.md`, x: 0, y: 0, width: 9, height: 9 }],
        edges: [],
      }),
    }),
    line: () => '![[board.canvas]]',
  },
  {
    name: 'unused canvas',
    files: (w) => ({
      [`${w}.canvas`]: JSON.stringify({
        nodes: [{ id: 'a', type: 'text', text: w, x: 0, y: 0, width: 9, height: 9 }],
        edges: [],
      }),
    }),
  },
  {
    name: 'query',
    files: (w) => ({ [`kept/${w}.md`]: hidden('tags: [q]') }),
    line: () => '```query\nx\n```',
  },
  {
    name: 'base',
    files: (w) => ({ [`kept/${w}.md`]: hidden('') }),
    line: () => '```base\nviews:\n  - type: table\n    name: All\n    order: [file.name]\n```',
  },
  {
    name: 'comments in properties',
    files: (w) => ({
      'said.md': `---\ntitle: "Said %%${w}%%"\ndescription: "x %%${w}%%"\naliases: ["old %%${w}%%"]\ntags: "x %% ${w} %%"\npatron: "Ada %%${w}%%"\n---\nx\n`,
    }),
    line: () => '[[said]]\n\n```base\nviews:\n  - type: table\n    name: All\n    order: [patron]\n```',
  },
  {
    name: 'title with a link',
    files: (w) => ({ [`kept/${w}.md`]: hidden(''), 'titled.md': `---\ntitle: "On [[${w}]]"\n---\nx\n` }),
    line: () => '[[titled]]',
  },
  {
    name: 'twins in a heading',
    files: (w) => ({ [`kept/one/${w}.md`]: hidden(''), [`kept/two/${w}.md`]: hidden('') }),
    line: (w) => `## Between [[${w}]]`,
  },
  {
    name: 'address in HTML',
    files: (w) => ({ [`kept/${w}.md`]: hidden('') }),
    line: (w) => `<a href="kept/${w}.md" title="${w}">words</a>`,
  },
  {
    name: 'comment in a diagram',
    line: (w) => `\`\`\`mermaid\nflowchart LR\n%% ${w}\nA --> B\n\`\`\``,
  },
  {
    name: 'names in a diagram',
    files: (w) => ({ [`kept/${w}.md`]: hidden('') }),
    line: (w) => `\`\`\`mermaid\nflowchart LR\nA["[[${w}]]"] --> B\nclick A "kept/${w}.md"\n\`\`\``,
  },
  {
    name: 'labels of a canvas',
    files: (w) => ({
      [`kept/${w}.md`]: hidden(''),
      'labels.canvas': JSON.stringify({
        nodes: [{ id: 'a', type: 'group', label: `On [[${w}]] %%${w}%%`, x: 0, y: 0, width: 9, height: 9 }],
        edges: [{ id: 'e', fromNode: 'a', toNode: 'a', label: `[[${w}]]` }],
      }),
    }),
    line: () => '![[labels.canvas]]',
  },
  {
    name: 'names in a base',
    files: (w) => ({
      [`kept/${w}.md`]: hidden(''),
      'views.base': `views:\n  - type: table\n    name: "On [[${w}]] %%${w}%%"\n  - type: list\n`,
    }),
    line: () => '![[views.base]]',
  },
  {
    name: 'leftovers in a drawing',
    files: (w) => ({
      [`kept/${w}.md`]: hidden(''),
      'drawing.svg': `<svg data-name="${w}"><style>/* ${w} */</style><a href="kept/${w}.md"><title>Map</title></a></svg>`,
    }),
    line: () => '![[drawing.svg]]',
  },
  {
    name: 'note in a room',
    files: (w) => ({
      [`client/${w}.md`]: `---\ntitle: ${w} one\ntags: [${w}two]\n---\n${bodyOf(w)}\n`,
      'client-link.md': `To [[${w}]].\n`,
    }),
  },
  { name: 'tag in a room', files: (w) => ({ 'client/tag.md': `---\ntags: [${w}]\n---\n` }) },
  { name: 'body in a room', files: (w) => ({ 'client/body.md': bodyOf(w) }), planted: bodyOf },
  { name: 'file in a room', files: (w) => ({ [`client/${w}.png`]: w, 'client/file.md': `![[${w}.png]]` }) },
  {
    name: 'former name of a note',
    files: () => ({ 'renamed.md': renamedBody }),
    line: () => '[[renamed]]',
  },
]

const renamedBody = 'A note that bore another name while nobody was to see it.\n'

const photo = `data:image/jpeg;base64,${jpeg().toString('base64')}`

/** Words that the settings hold. */
export const settingWords = {
  roomId: 'Canaryroomidzqxwv',
  roomTitle: 'Canaryroomtitlezqxwv',
  private: 'Canaryprivatewordzqxwv',
  office: 'Canaryofficezqxwv',
}

/** The settings of the vault; `list` is the file of private words. */
export function canarySettings(list: string): Pick<SettingsInput, 'rooms' | 'privateWords'> {
  const { roomId, roomTitle } = settingWords
  const passphrase = { env: 'ROOM_CANARY' }
  return { rooms: [{ id: roomId, title: roomTitle, folder: 'client', passphrase }], privateWords: list }
}

/** The files of the vault before its last commit: one of them bears its private name. */
export function formerVault(): Files {
  const { 'renamed.md': renamed = '', ...files } = canaryVault()
  return { ...files, [`kept/${formerName}.md`]: `---\ndraft: true\n---\n${renamed}` }
}

/** A word that no language has, for the place at `index`. */
const wordOf = (index: number) =>
  `Canary${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}zqxwv`

export const canaries = [
  ...places.map(({ name, planted }, index) => {
    const word = wordOf(index)
    return { name, word, planted: planted?.(word) ?? word }
  }),
  ...Object.entries(settingWords).map(([name, word]) => ({ name, word, planted: word })),
  { name: 'metadata of a photograph', word: secret, planted: `<img src="${photo}">` },
]

/** The name that a published note bore while it was a draft. */
export const formerName = canaries.find(({ name }) => name === 'former name of a note')?.word ?? ''

/** The files of the vault, by path. */
export function canaryVault(): Files {
  const style = `<svg><style>.a{background:url(${photo})}</style></svg>`
  const files: Files = { 'photo.jpg': jpeg(6), 'styled.svg': style }
  const lines = [
    '# Canary',
    '![[photo.jpg]]',
    `![photo](${photo})`,
    `<img src="${photo}">`,
    '![[styled.svg]]',
  ]
  for (const [index, place] of places.entries()) {
    Object.assign(files, place.files?.(wordOf(index)))
    lines.push(place.line?.(wordOf(index)) ?? '')
  }
  return { ...files, 'Canary.md': `${lines.join('\n\n')}\n\nLast %%${'without an end'}\n` }
}
