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
  /** Whether it is of what happened in the period: what it was before is then that of the period before. */
  isOfPeriod?: true
}

const count = (section: SectionId, label: string, better: FigureKind['better'] = null): FigureKind => {
  return { section, label, unit: 'count', better }
}

const inPeriod = (section: SectionId, label: string, better: FigureKind['better'] = null): FigureKind => {
  return { ...count(section, label, better), isOfPeriod: true }
}

export const figureKinds = {
  notes: count('growth', 'Notes', 'more'),
  published: count('growth', 'Published', 'more'),
  words: { section: 'growth', label: 'Words', unit: 'words', better: 'more' },
  links: count('growth', 'Links that lead to something', 'more'),
  seedlings: count('growth', 'Seedlings'),
  buddings: count('growth', 'Budding notes'),
  evergreens: count('growth', 'Evergreens', 'more'),
  ripened: inPeriod('growth', 'Notes that ripened', 'more'),
  orphans: count('growth', 'Notes without links', 'less'),
  stubs: count('growth', 'Stubs that notes lead to', 'less'),
  stale: count('growth', 'Evergreens not tended for long', 'less'),
  duplicates: count('growth', 'Pairs that say nearly the same', 'less'),
  missing: count('links', 'Links to nothing', 'less'),
  ambiguous: count('links', 'Links that may mean several notes', 'less'),
  withheld: count('links', 'Links to what is not published'),
  webPages: count('links', 'Pages of others that notes link to'),
  webMoved: count('links', 'Of these moved', 'less'),
  webDead: count('links', 'Of these gone', 'less'),
  webDeadUnkept: count('links', 'Gone without a copy', 'less'),
  webUnknown: count('links', 'Never asked for', 'less'),
  webOld: count('links', 'Not asked for long', 'less'),
  offersWaiting: count('suggestions', 'Suggestions that wait in pull requests'),
  accepted: inPeriod('suggestions', 'Accepted', 'more'),
  declined: inPeriod('suggestions', 'Not taken over'),
  precision: {
    section: 'suggestions',
    label: 'Share accepted',
    unit: 'share',
    better: 'more',
    isOfPeriod: true,
  },
  rejected: inPeriod('suggestions', 'Added to the record of rejections'),
  rejectedMentions: count('suggestions', 'Rejected mentions on record'),
  rejectedRelated: count('suggestions', 'Rejected related notes on record'),
  written: count('writing', 'Notes that the garden wrote'),
  quotes: count('writing', 'Quotes in them'),
  verified: count('writing', 'Notes whose quotes all stand', 'more'),
  staleQuotes: count('writing', 'Quotes that do not stand any more', 'less'),
  posted: inPeriod('distribution', 'Posted', 'more'),
  postsFailed: count('distribution', 'Failed', 'less'),
  postsUnknown: count('distribution', 'Perhaps sent', 'less'),
  postsWaiting: count('distribution', 'Not sent yet'),
  tokensEnding: count('distribution', 'Tokens that end within a month', 'less'),
  calls: inPeriod('spend', 'Calls of engines'),
  cost: { section: 'spend', label: 'Cost', unit: 'nanos', better: 'less', isOfPeriod: true },
  monthCost: { section: 'spend', label: 'Cost of the month', unit: 'nanos', better: null },
  budgetLeft: { section: 'spend', label: 'Left of the month', unit: 'nanos', better: null },
  sitePages: count('site', 'Pages'),
  siteBytes: { section: 'site', label: 'Weight of the site', unit: 'bytes', better: 'less' },
  sitePageBytes: { section: 'site', label: 'Heaviest page', unit: 'bytes', better: 'less' },
  buildTime: { section: 'site', label: 'Time of the last build', unit: 'milliseconds', better: 'less' },
  performance: { section: 'site', label: 'Lowest performance', unit: 'score', better: 'more' },
  accessibility: { section: 'site', label: 'Lowest accessibility', unit: 'score', better: 'more' },
  contentfulPaint: {
    section: 'site',
    label: 'Slowest largest paint',
    unit: 'milliseconds',
    better: 'less',
  },
  runsFailed: inPeriod('automation', 'Failed runs', 'less'),
  workflowsSilent: count('automation', 'Workflows silent for too long', 'less'),
  workflowsOff: count('automation', 'Workflows that GitHub switched off', 'less'),
  nextAdded: count('next', 'Addresses that come'),
  nextWithdrawn: count('next', 'Addresses that go'),
  nextMoved: count('next', 'Addresses that move'),
  nextChanged: count('next', 'Pages that change'),
} as const satisfies Record<string, FigureKind>

export type FigureId = keyof typeof figureKinds
