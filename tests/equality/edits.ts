/** What authors do to a garden between two builds, drawn by chance. */
import * as fc from 'fast-check'
import type { GardenState, NoteState } from './garden-state.ts'

export interface Edit {
  kind: EditKind
  /** Which note is meant, and which other one, both counted around. */
  note: number
  other: number
  /** Chooses among values, or is part of one. */
  turn: number
}

type Change = (state: GardenState, edit: Edit, note: NoteState) => GardenState

const titles = ['Moss grows slowly', 'Fern', 'A new name', 'Leaves & <stones>', 'River']
const tags = ['shade', 'plants/low', 'plants', 'new']
const topics = ['plants', 'ground', 'sky', null]
const folders = ['', 'plants/', 'ground/', 'other/deep/']
const settings: GardenState['settings'][] = [
  { title: 'Another garden' },
  { lang: 'de' },
  { linkText: 'raw' },
  { noun: 'notebook' },
  { base: '/repo/' },
  { trailingSlash: 'never' },
  { previews: false },
  { author: { name: 'Ada' } },
  { cards: true },
]

const changes = {
  add: (state, { turn, other }) => ({
    ...state,
    notes: [
      ...state.notes,
      {
        path: `new-${turn}-${state.notes.length}`,
        title: `New ${turn}`,
        published: turn % 4 !== 0,
        aliases: [],
        tags: ['new'],
        topic: null,
        maturity: 'seedling',
        body: [`It leads to [[${nameOf(state, other)}]].`],
      },
    ],
  }),
  write: (state, { turn }, note) =>
    withNote(state, note, { body: [...note.body, `A sentence of number ${turn}.`] }),
  link: (state, { other, turn }, note) =>
    withNote(state, note, { body: [...note.body, `Number ${turn} is at [[${nameOf(state, other)}]].`] }),
  embed: (state, { other }, note) =>
    withNote(state, note, { body: [...note.body, `![[${nameOf(state, other)}]]`] }),
  cut: (state, _, note) => withNote(state, note, { body: note.body.slice(0, -1) }),
  retitle: (state, { turn }, note) => withNote(state, note, { title: pick(titles, turn) }),
  rename: (state, { turn }, note) =>
    moved(state, note, note.path.replace(/[^/]*$/, `named-${turn}-${state.notes.indexOf(note)}`)),
  move: (state, { turn }, note) => moved(state, note, note.path.replace(/^(?:.*\/)?/, pick(folders, turn))),
  remove: (state, _, note) => ({ ...state, notes: state.notes.filter((one) => one !== note) }),
  publish: (state, _, note) => withNote(state, note, { published: !note.published }),
  alias: (state, { turn }, note) =>
    withNote(state, note, { aliases: note.aliases.length > 0 ? [] : [`Other name ${turn}`, 'Bryophyte'] }),
  tag: (state, { turn }, note) => withNote(state, note, { tags: toggled(note.tags, pick(tags, turn)) }),
  topic: (state, { turn }, note) => withNote(state, note, { topic: pick(topics, turn) }),
  grow: (state, { turn }, note) =>
    withNote(state, note, { maturity: pick(['seedling', 'budding', 'evergreen', null], turn) }),
  picture: (state, { turn }) => ({ ...state, picture: turn }),
  canvas: (state, { turn, other }) => ({ ...state, card: `Card ${turn} of [[${nameOf(state, other)}]]` }),
  setting: (state, { turn }) => ({ ...state, settings: { ...state.settings, ...pick(settings, turn) } }),
  upgrade: (state) => ({ ...state, engine: state.engine + 1 }),
} satisfies Record<string, Change>

export type EditKind = keyof typeof changes

export const editKinds = Object.keys(changes) as EditKind[]

/** One of the first notes more often than one of the row. */
const place = fc.oneof({ weight: 3, arbitrary: fc.nat(7) }, { weight: 1, arbitrary: fc.nat(99) })

/** Any edit; upgrades, after which all is built anew, come seldom. */
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...editKinds.filter((kind) => kind !== 'upgrade')) },
    { weight: 1, arbitrary: fc.constant<EditKind>('upgrade') },
  ),
  note: place,
  other: place,
  turn: fc.nat(9),
})

/** The garden after an edit. The home page is left where it is. */
export function applyEdit(state: GardenState, edit: Edit): GardenState {
  const [home, ...others] = state.notes
  const staying: ReadonlySet<EditKind> = new Set(['rename', 'move', 'remove', 'publish'])
  const notes = staying.has(edit.kind) || !home ? others : state.notes
  const note = notes[edit.note % notes.length]
  const change: Change = changes[edit.kind]
  return note ? change(state, edit, note) : state
}

function withNote(state: GardenState, note: NoteState, more: Partial<NoteState>): GardenState {
  return { ...state, notes: state.notes.map((one) => (one === note ? { ...one, ...more } : one)) }
}

/** Unless another note is there. */
function moved(state: GardenState, note: NoteState, path: string): GardenState {
  return state.notes.some((one) => one.path === path) ? state : withNote(state, note, { path })
}

function nameOf({ notes }: GardenState, at: number): string {
  return notes[at % notes.length]?.path.replace(/^.*\//, '') ?? ''
}

function toggled(list: readonly string[], item: string): string[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item]
}

function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], at: number): Item {
  const item = items[at % items.length]
  if (item === undefined) throw new RangeError('There is nothing to pick from.')
  return item
}
