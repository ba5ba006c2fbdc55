/** A small garden as data, with one of most things, which edits change and which is written as a vault. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pngPicture } from '../../bench/garden/pictures.ts'
import { createRandom } from '../../bench/garden/random.ts'
import type { SettingsInput } from '../../src/schemas/settings.ts'

export interface NoteState {
  /** Its path in the vault without `.md`. */
  path: string
  title: string
  published: boolean
  aliases: string[]
  tags: string[]
  topic: string | null
  maturity: string | null
  /** Its blocks. */
  body: string[]
}

export interface GardenState {
  notes: NoteState[]
  /** Another number is another picture. */
  picture: number
  /** The words of a card of the canvas. */
  card: string
  settings: Partial<SettingsInput>
  /** How often the code was changed. */
  engine: number
}

const plain = { published: true, aliases: [], tags: [], topic: null, maturity: null }

/** Short notes in a row: with fewer notes than this in all, what was read of them is not kept. */
const row = Array.from(
  { length: 60 },
  (_, at): NoteState => ({
    ...plain,
    path: `row/step-${at}`,
    title: `Step ${at}`,
    body: [`After it comes [[step-${at + 1}]]${at % 20 === 0 ? ', beside [[moss]]' : ''}.`],
  }),
)

/** The first note is the home page, which edits leave public and in its place. */
export const firstState: GardenState = {
  notes: [
    { ...plain, path: 'index', title: 'Home', body: ['Begin at [[moss]], [[fern]] or [[stone]].'] },
    {
      ...plain,
      path: 'moss',
      title: 'Moss grows slowly',
      aliases: ['Bryophyte'],
      tags: ['plants/low', 'shade'],
      topic: 'plants',
      maturity: 'evergreen',
      body: [
        'Moss is beside [[fern]] and on [[stone|old stone]].',
        '## Where it grows',
        'In the shade of [[fern#Its leaves|leaves]], with $x^2$ cells.[^1]',
        '[^1]: A note on cells.',
        '```js\nconst moss = 1\n```',
        '![[spot.png]]',
      ],
    },
    {
      ...plain,
      path: 'plants/fern',
      title: 'Fern',
      tags: ['plants/tall'],
      topic: 'plants',
      maturity: 'budding',
      body: [
        'A fern, as [[Bryophyte]] is.',
        '## Its leaves',
        '> [!note] Leaves\n> Many of them.',
        '![[moss#Where it grows]]',
      ],
    },
    {
      ...plain,
      path: 'ground/stone',
      title: 'Stone',
      maturity: 'seedling',
      topic: 'ground',
      body: [
        'It holds [[moss]] and [[river]].',
        '![[map.canvas]]',
        '| a | b |\n| --- | --- |\n| 1 | [[fern]] |',
      ],
    },
    {
      ...plain,
      path: 'ground/river',
      title: 'River',
      published: false,
      body: ['Water at the [[stone]], unseen.'],
    },
    {
      ...plain,
      path: 'list',
      title: 'List',
      tags: ['shade'],
      body: [
        '```base\nviews:\n  - type: table\n    name: All\n    order: [file.name, maturity]\n```',
        'See [[moss]].',
      ],
    },
    ...row,
  ],
  picture: 1,
  card: 'A card of [[moss]]',
  settings: { cards: false, topics: [{ id: 'plants', title: 'Plants' }] },
  engine: 0,
}

/** Makes the vault in `dir` hold the garden and nothing else. */
export function writeState(dir: string, state: GardenState): void {
  rmSync(dir, { recursive: true, force: true })
  for (const [path, content] of filesOf(state)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
}

function filesOf({ notes, picture, card }: GardenState): [path: string, content: string | Uint8Array][] {
  const place = { x: 0, y: 0, width: 200, height: 100 }
  const canvas = {
    nodes: [
      { ...place, id: 'a', type: 'text', text: card },
      { ...place, id: 'b', type: 'file', file: 'moss.md', x: 300 },
    ],
    edges: [{ id: 'e', fromNode: 'a', toNode: 'b' }],
  }
  return [
    ...notes.map((note): [string, string] => [`${note.path}.md`, textOf(note)]),
    ['spot.png', pngPicture(createRandom(picture))],
    ['map.canvas', JSON.stringify(canvas)],
  ]
}

function textOf({ title, published, aliases, tags, topic, maturity, body }: NoteState): string {
  const lines = [
    `title: ${title}`,
    `created: 2026-01-02`,
    ...(published ? [] : ['publish: false']),
    ...(aliases.length > 0 ? [`aliases: [${aliases.join(', ')}]`] : []),
    ...(tags.length > 0 ? [`tags: [${tags.join(', ')}]`] : []),
    ...(topic ? [`topic: ${topic}`] : []),
    ...(maturity ? [`maturity: ${maturity}`] : []),
  ]
  return `---\n${lines.join('\n')}\n---\n\n${body.join('\n\n')}\n`
}
