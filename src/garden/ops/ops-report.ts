/** The ops report as data: how the garden and its machinery stand at the end of a period, and what to do next. */
import type { VaultPath } from '../paths.ts'
import type { FigureId, SectionId, Unit } from './figures.ts'

export const periodKinds = ['week', 'month', 'quarter', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** The same repository, instant and zone give the same report, byte for byte. */
export interface OpsReport {
  version: 1
  kind: PeriodKind
  /** Such as `2026-W47`, `2026-11`, `2026-Q4` or `2026`. */
  period: string
  /** Of IANA, such as `Europe/Berlin`. */
  zone: string
  /** Instants; the period ends just before `end`. */
  begin: string
  end: string
  /** The instant of which it tells: `end`, or earlier while the period still runs. */
  asOf: string
  /** The newest commit of the default branch then; null before the first. */
  commit: string | null
  /** The same when the period began. */
  before: string | null
  /** What figures in `nanos` are billionths of, such as `EUR`; null where no engine was ever set up. */
  currency: string | null
  /** Each, in their order. */
  sections: Section[]
  /** The things most worth doing, the most first: the first seven that all may read, and the first seven of the others. */
  tasks: Task[]
  /** Whether there is nothing to say: nothing changed, nothing is wrong, nothing waits. */
  isQuiet: boolean
}

export interface Section {
  id: SectionId
  figures: Figure[]
  charts: Chart[]
  lists: Listing[]
  /** Why there are no figures, such as that nothing was recorded; null where there are some. It names no note, as do the titles of charts and lists. */
  gap: string | null
}

export interface Figure {
  id: FigureId
  /** Null where it is not known. */
  value: number | null
  /** At the end of the period before. */
  before: number | null
  /** What it was read from. */
  sources: Source[]
}

export type Source =
  | { kind: 'commit'; commit: string }
  /** `path` is below the root of the repository. */
  | { kind: 'file'; path: string; line: number | null }
  /** What lists it on a laptop. */
  | { kind: 'command'; command: string }
  | { kind: 'page'; url: string }
  /** A file of the branch `one/ledger`. */
  | { kind: 'ledger'; file: string }

/** The last periods, oldest first, the one of the report at the end. */
export interface Chart {
  id: string
  title: string
  form: 'line' | 'bars'
  unit: Unit
  periods: string[]
  series: { name: string; values: (number | null)[] }[]
}

export interface Listing {
  id: string
  title: string
  /** The first ten that all may read and the first ten of the others, in one order, so that no private name decides which public ones are seen. */
  items: Item[]
  /** How many there are. */
  total: number
}

export interface Item {
  /** In plain text. */
  text: string
  /** The note that it is of. */
  note: VaultPath | null
  url: string | null
  /** What there is to know besides, such as since when. */
  detail: string | null
  /** Whether all may read it: it names nothing that is not published. */
  isPublic: boolean
}

export interface Task extends Item {
  /** What does it; null where `url` leads there. */
  command: string | null
}
