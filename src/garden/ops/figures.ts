/** Every figure of the ops report: what it is called, what it counts, and which way is better. */

/** In the order in which they are told. */
export const sectionIds = [
  'growth',
  'links',
  'suggestions',
  'writing',
  'distribution',
  'spend',
  'site',
  'automation',
  'next',
] as const
export type SectionId = (typeof sectionIds)[number]

export const units = ['count', 'words', 'share', 'bytes', 'milliseconds', 'days', 'nanos', 'score'] as const
export type Unit = (typeof units)[number]

export interface FigureKind {
  section: SectionId
  label: string
  unit: Unit
  /** Null where neither is. */
  better: 'more' | 'less' | null
}

const count = (section: SectionId, label: string, better: FigureKind['better'] = null): FigureKind => {
  return { section, label, unit: 'count', better }
}

export const figureKinds = {
  notes: count('growth', 'Notes', 'more'),
  published: count('growth', 'Published', 'more'),
  words: { section: 'growth', label: 'Words', unit: 'words', better: 'more' },
  orphans: count('growth', 'Notes that nothing links to', 'less'),
  missing: count('links', 'Links to nothing', 'less'),
} as const satisfies Record<string, FigureKind>

export type FigureId = keyof typeof figureKinds
