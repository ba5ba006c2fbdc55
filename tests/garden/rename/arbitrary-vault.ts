/** Random vaults in which names repeat, differ only in case or form, and links are written in every way. */
import fc from 'fast-check'
import { stemOf, toVaultPath } from '../../../src/garden/paths.ts'
import type { LinkFormat, Vault } from '../../../src/garden/vault.ts'

const folders = ['', 'a', 'a/b', 'b', 'A b']
const stems = [
  'x',
  'y',
  'X',
  'x y',
  'caf\u00e9',
  'cafe\u0301',
  'v1.2',
  "it's",
  '100%',
  '2024',
  'a & b',
  'new',
]

const path = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...stems), fc.constantFrom('.md', '.md', '.md', '.png'))
  .map(([folder, stem, extension]) => (folder === '' ? '' : `${folder}/`) + stem + extension)

/** How a link to a file may be written in a note; most ways lead somewhere, not always there. */
function linkTo(source: string, target: string, way: number): string {
  const up = '../'.repeat(source.split('/').length - 1)
  const name = target.split('/').at(-1) ?? ''
  const short = (text: string) => text.replace(/\.md$/, '')
  const url = (text: string) => encodeURI(text)
  const ways = [
    `[[${short(name)}]]`,
    `[[${short(name)}|words]]`,
    `[[ ${short(name)}#Part|words ]]`,
    `![[${short(target)}#^id]]`,
    `[[${target}]]`,
    `[[/${short(target)}]]`,
    `[[./${name}]]`,
    `[[${up}${short(target)}]]`,
    `[t](${url(name)})`,
    `[t](${url(target)} "title")`,
    `[t](<${up}${target.replace(/%/g, '%25')}#Part>)`,
    `![t](/${url(target)})`,
    `[t][ref]\n\n[ref]: ${url(up + target)} 'title'`,
    `| a | b |\n| --- | --- |\n| [[${short(name)}\\|words]] | c |`,
    `> [!note] [[${short(name)}]]\n> - [[${short(target)}]]`,
    `## About [[${short(name)}]]\n\n[[#About ${short(name)}]]`,
    `[[${name.toUpperCase()}]]`,
    `[[${name.normalize('NFD')}]]`,
    `[[nowhere]] [[]] \`[[${name}]]\``,
  ]
  return ways[way % ways.length] ?? ''
}

function propertyTo(target: string, way: number): string {
  const stem = stemOf(target)
  const ways = [
    `parent: "[[${stem}]]"`,
    `next: '[[${stem.replaceAll("'", "''")}|words]]'`,
    `relatedNotes: ["${stem}", "[[${target}]]"]`,
    `relatedNotes:\n  - ${stem.includes(' & ') ? 'x' : stem}\n  - "[[${stem}#Part]]"`,
    `image: "${target}"`,
    `my own: "[[${stem}]]" # kept`,
    `aliases: [old, "${stem}"]`,
    'title: A note',
  ]
  return ways[way % ways.length] ?? ''
}

export interface RandomVault {
  vault: Vault
  /** Positions in the list of all files. */
  from: number
  to: string
}

export const randomVault: fc.Arbitrary<RandomVault> = fc
  .record({
    paths: fc.uniqueArray(path, { minLength: 2, maxLength: 8 }),
    links: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(40)), { maxLength: 14 }),
    properties: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(20)), { maxLength: 4 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.boolean(),
    format: fc.constantFrom<LinkFormat | null>(null, 'shortest', 'relative', 'absolute'),
    from: fc.nat(7),
    to: path,
  })
  .filter(({ paths }) => paths.some((name) => name.endsWith('.md')))
  .map(({ paths, links, properties, lineEnd, mark, format, from, to }) => {
    const notes = paths.filter((name) => name.endsWith('.md'))
    const at = (list: readonly string[], index: number) => list[index % list.length] ?? ''
    const texts = new Map(notes.map((name) => [name, '']))
    for (const [source, target, way] of links) {
      const name = at(notes, source)
      const text = texts.get(name) ?? ''
      texts.set(
        name,
        `${text}\n\n${linkTo(name, at(paths, target), way).replaceAll('ref', `ref${text.length}`)}`,
      )
    }
    for (const [source, target, way] of properties) {
      const name = at(notes, source)
      const text = texts.get(name) ?? ''
      if (!text.startsWith('---')) texts.set(name, `---\n${propertyTo(at(paths, target), way)}\n---\n${text}`)
    }
    const files = [...texts].map(([name, text]) => ({
      path: toVaultPath(name),
      text: (mark ? '\uFEFF' : '') + `${text}\n\n## Part\n\nA block. ^id`.replaceAll('\n', lineEnd),
      hash: name,
      dates: null,
    }))
    const vault: Vault = {
      notes: files,
      attachments: paths.filter((name) => !name.endsWith('.md')).map(toVaultPath),
      obstacles: [],
      renames: [],
      obsidian: { strictLineBreaks: null, linkFormat: format },
    }
    return { vault, from: from % paths.length, to }
  })
