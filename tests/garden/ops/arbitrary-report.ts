/** Reports of chance, and the same report of a garden whose private names are others. */
import fc from 'fast-check'
import { type FigureId, figureKinds, sectionIds } from '../../../src/garden/ops/figures.ts'
import type {
  Chart,
  Figure,
  Item,
  Listing,
  OpsReport,
  Section,
  Source,
  Task,
} from '../../../src/garden/ops/ops-report.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'

/** Text that means something to a terminal, to Markdown, to GitHub or to HTML. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '\u001B[31mred\u001B]8;;https://evil.example\u0007',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    'hi @octocat, see #12 and GH-3, org/repo#4',
    '[click](https://evil.example) ![](https://evil.example/p.png)',
    '| a | b |\n| - | - |',
    '</details></code>',
    '```\n# Heading\n- [ ] task',
    'line\r\nline\u2028line',
    '\u202Etxet desrever',
    'javascript:alert(1)',
    '字'.repeat(60),
    'x'.repeat(400),
  ),
)

const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('javascript:alert(1)', 'https://a.example/"><b>', 'data:text/html,x'),
)
const number = fc.oneof(fc.nat(2_000_000), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constant(null))
const instants = { begin: '2026-11-15T23:00:00Z', end: '2026-11-22T23:00:00Z', asOf: '2026-11-22T23:00:00Z' }
const commit = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 })

const source: fc.Arbitrary<Source> = fc.oneof(
  fc.record({ kind: fc.constant('commit' as const), commit }),
  fc.record({ kind: fc.constant('file' as const), path: hostileText, line: fc.constantFrom(null, 3) }),
  fc.record({ kind: fc.constant('command' as const), command: hostileText }),
  fc.record({
    kind: fc.constant('command' as const),
    command: fc.constantFrom('one check', 'one costs --json'),
  }),
  fc.record({ kind: fc.constant('page' as const), url: address }),
  fc.record({ kind: fc.constant('ledger' as const), file: fc.constantFrom('observed/run-2026.jsonl') }),
)

const item: fc.Arbitrary<Item> = fc.record({
  text: hostileText,
  note: fc.option(hostileText.map((text) => toVaultPath(`${text.replace(/[\\/]/g, '')}.md`))),
  url: fc.option(address),
  detail: fc.option(hostileText),
  isPublic: fc.boolean(),
})
const task: fc.Arbitrary<Task> = fc
  .tuple(item, fc.option(hostileText))
  .map(([one, command]) => ({ ...one, command }))

const chart: fc.Arbitrary<Chart> = fc
  .tuple(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 3 }))
  .chain(([length, series]) =>
    fc.record({
      id: fc.constantFrom('notes', 'words', 'moves'),
      title: fc.constantFrom('Notes', 'Words & links'),
      form: fc.constantFrom('line' as const, 'bars' as const),
      unit: fc.constantFrom('count' as const, 'share' as const, 'milliseconds' as const),
      periods: fc.constant(Array.from({ length }, (_, at) => `2026-W${30 + at}`)),
      series: fc.array(
        fc.record({
          name: fc.constantFrom('all', 'evergreen'),
          values: fc.array(number, { minLength: length, maxLength: length }),
        }),
        { minLength: series, maxLength: series },
      ),
    }),
  )

const list: fc.Arbitrary<Listing> = fc.array(item, { maxLength: 14 }).chain((items) =>
  fc.record({
    id: fc.constant('orphans'),
    title: fc.constant('Notes that nothing links to'),
    items: fc.constant(items),
    total: fc.nat(50).map((more) => items.length + more),
  }),
)

function figuresOf(section: Section['id']): fc.Arbitrary<Figure[]> {
  const ids = Object.keys(figureKinds).filter(
    (id): id is FigureId => figureKinds[id as FigureId].section === section,
  )
  return fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        value: number,
        before: number,
        sources: fc.array(source, { maxLength: 3 }),
      }),
    ),
  )
}

const sections = fc.tuple(
  ...sectionIds.map((id) =>
    fc.record({
      id: fc.constant(id),
      figures: figuresOf(id),
      charts: fc.array(chart, { maxLength: 2 }),
      lists: fc.array(list, { maxLength: 1 }),
      gap: fc.constantFrom(null, 'Nothing was recorded.'),
    }),
  ),
)

export const arbitraryReport: fc.Arbitrary<OpsReport> = fc.record({
  version: fc.constant(1 as const),
  kind: fc.constant('week' as const),
  period: fc.constant('2026-W47'),
  zone: fc.constant('Europe/Berlin'),
  begin: fc.constant(instants.begin),
  end: fc.constant(instants.end),
  asOf: fc.constant(instants.asOf),
  commit: fc.option(commit),
  before: fc.option(commit),
  currency: fc.constantFrom(null, 'EUR'),
  sections,
  tasks: fc.array(task, { maxLength: 14 }),
  isQuiet: fc.boolean(),
})

/** The same report with other names wherever not all may read them. */
export function withOtherNames(report: OpsReport, name: string): OpsReport {
  const renamed = <Kind extends Item>(one: Kind): Kind =>
    one.isPublic
      ? one
      : { ...one, text: name, note: toVaultPath('other.md'), url: `https://other.example/`, detail: name }
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      figures: section.figures.map((figure) => ({
        ...figure,
        sources: figure.sources.map((one) => otherSource(one, name)),
      })),
      lists: section.lists.map((one) => ({ ...one, items: one.items.map(renamed) })),
    })),
    tasks: report.tasks.map((one) =>
      one.isPublic ? one : { ...renamed(one), command: `one inspect ${name}` },
    ),
  }
}

function otherSource(source: Source, name: string): Source {
  if (source.kind === 'file') return { ...source, path: name }
  if (source.kind === 'page') return { ...source, url: `https://other.example/${encodeURIComponent(name)}` }
  const isBare = source.kind !== 'command' || /^one (check|costs --json)$/.test(source.command)
  return isBare ? source : { ...source, command: `one inspect ${name}` }
}
