/**
 * The rooms of the house and which rooms each may import from. A file imports
 * freely from its own room. Dependencies point one way only.
 */
export interface Room {
  name: string
  /** Path prefixes of folders (ending in `/`), or whole paths of files. */
  at: readonly string[]
  mayImport: readonly string[]
  /** No file system, network, environment, clock, random numbers or framework. */
  pure?: true
  /** Each folder in this room is shut off from its neighbours. */
  cells?: true
}

const core = ['schemas', 'words', 'markdown', 'queries', 'garden'] as const

export const rooms: readonly Room[] = [
  { name: 'schemas', at: ['src/schemas/'], mayImport: [], pure: true },
  { name: 'words', at: ['src/words/'], mayImport: [], pure: true },
  { name: 'markdown', at: ['src/markdown/'], mayImport: ['schemas', 'words'], pure: true },
  { name: 'queries', at: ['src/queries/'], mayImport: ['schemas', 'words', 'markdown'], pure: true },
  { name: 'garden', at: ['src/garden/'], mayImport: ['schemas', 'words', 'markdown', 'queries'], pure: true },
  { name: 'styles', at: ['src/styles/'], mayImport: [] },
  { name: 'site', at: ['src/site/'], mayImport: core },
  { name: 'components', at: ['src/components/'], mayImport: [...core, 'site', 'styles'] },
  { name: 'layouts', at: ['src/layouts/'], mayImport: [...core, 'site', 'styles', 'components'] },
  { name: 'pages', at: ['src/pages/'], mayImport: [...core, 'site', 'styles', 'components', 'layouts'] },
  // A card is a page of the site that Astro cannot draw: what is on it, the pages and these adapters ask the same code.
  { name: 'cards', at: ['pipelines/adapters/cards/'], mayImport: [...core, 'site', 'adapters'] },
  // The program of the pages runs here, and with it what it asks of the store.
  { name: 'program', at: ['pipelines/adapters/program/'], mayImport: [...core, 'site', 'adapters'] },
  { name: 'adapters', at: ['pipelines/adapters/'], mayImport: core },
  {
    name: 'pipelines',
    at: ['pipelines/'],
    mayImport: [...core, 'adapters', 'cards', 'program'],
    cells: true,
  },
  { name: 'scripts', at: ['scripts/'], mayImport: [...core, 'adapters', 'pipelines', 'settings'] },
  { name: 'settings', at: ['garden.config.ts'], mayImport: ['schemas'] },
  // Wiring: the framework looks for these files where they stand.
  { name: 'wiring', at: ['astro.config.mjs', 'src/middleware.ts'], mayImport: ['site'] },
  { name: 'tests', at: ['tests/', 'vitest.config.ts'], mayImport: ['*'] },
  { name: 'bench', at: ['bench/'], mayImport: ['*'] },
]

/** The room of `path` and, in a room of cells, the folder in it; null where no room was built. */
export function placeOf(path: string): Place | null {
  const room = rooms.find(({ at }) =>
    at.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place)),
  )
  if (!room) return null
  const cell = room.cells ? (path.split('/')[1] ?? null) : null
  return { room, cell }
}

/** Whether a file at `from` may import one at `to`. */
export function mayImport(from: Place, to: Place): boolean {
  if (from.room === to.room) return from.cell === to.cell
  return from.room.mayImport.includes(to.room.name) || from.room.mayImport.includes('*')
}

export interface Place {
  room: Room
  cell: string | null
}
