/** The report of a garden in a week in which something happened. */
import { type FigureId, figureKinds, sectionIds } from '../../../src/garden/ops/figures.ts'
import type { Chart, Figure, Item, OpsReport, Section } from '../../../src/garden/ops/ops-report.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'

const commit = '3f9c2ab51d7e04886a1b2c3d4e5f60718293a4b5'
const periods = [...Array.from({ length: 13 }, (_, at) => `2026-W${35 + at}`)]

const known: Partial<Record<FigureId, [value: number | null, before: number | null]>> = {
  notes: [1204, 1192],
  published: [986, 979],
  words: [412_508, 409_120],
  orphans: [41, 44],
  missing: [7, 5],
}

function figureOf(id: FigureId): Figure {
  const [value, before] = known[id] ?? [null, null]
  return {
    id,
    value,
    before,
    sources: [
      { kind: 'commit', commit },
      { kind: 'command', command: 'one check' },
    ],
  }
}

function item(text: string, more: Partial<Item> = {}): Item {
  return { text, note: null, url: null, detail: null, isPublic: true, ...more }
}

const charts: Record<string, Chart[]> = {
  growth: [
    {
      id: 'notes',
      title: 'Notes',
      form: 'line',
      unit: 'count',
      periods,
      series: [
        {
          name: 'Notes',
          values: [1080, 1088, 1101, 1104, 1104, 1117, 1131, 1140, 1152, 1163, 1179, 1192, 1204],
        },
      ],
    },
    {
      id: 'maturity',
      title: 'Notes by maturity',
      form: 'line',
      unit: 'count',
      periods,
      series: [
        { name: 'Seedling', values: [640, 642, 650, 651, 648, 655, 660, 661, 668, 670, 676, 680, 684] },
        { name: 'Budding', values: [300, 304, 309, 310, 312, 318, 325, 330, 334, 341, 350, 356, 361] },
        { name: 'Evergreen', values: [140, 142, 142, 143, 144, 144, 146, 149, 150, 152, 153, 156, 159] },
      ],
    },
  ],
  site: [
    {
      id: 'build-time',
      title: 'Time of a build',
      form: 'bars',
      unit: 'milliseconds',
      periods,
      series: [
        {
          name: 'Build',
          values: [
            41_000,
            40_500,
            null,
            43_000,
            44_100,
            42_900,
            45_000,
            44_800,
            61_000,
            47_000,
            46_200,
            46_900,
            47_300,
          ],
        },
      ],
    },
  ],
}

const lists: Partial<Record<Section['id'], Section['lists']>> = {
  growth: [
    {
      id: 'moves',
      title: 'Moves of maturity',
      items: [
        item('Spaced repetition', {
          note: toVaultPath('notes/Spaced repetition.md'),
          detail: 'budding to evergreen',
        }),
        item('Letter to the bank', {
          note: toVaultPath('private/Letter to the bank.md'),
          detail: 'seedling to budding',
          isPublic: false,
        }),
      ],
      total: 2,
    },
  ],
  links: [
    {
      id: 'missing',
      title: 'Links to nothing',
      items: [
        item('`Zettelkasten` in Tools for thought', {
          note: toVaultPath('notes/Tools for thought.md'),
          detail: 'since 2026-11-17',
        }),
      ],
      total: 7,
    },
  ],
}

export const sampleReport: OpsReport = {
  version: 1,
  kind: 'week',
  period: '2026-W47',
  zone: 'Europe/Berlin',
  begin: '2026-11-15T23:00:00Z',
  end: '2026-11-22T23:00:00Z',
  asOf: '2026-11-22T23:00:00Z',
  commit,
  before: '8d01c2ab51d7e04886a1b2c3d4e5f60718293a4b',
  currency: 'EUR',
  sections: sectionIds.map((id) => ({
    id,
    figures: Object.keys(figureKinds)
      .filter(
        (figure): figure is FigureId =>
          known[figure as FigureId] !== undefined && figureKinds[figure as FigureId].section === id,
      )
      .map(figureOf),
    charts: charts[id] ?? [],
    lists: lists[id] ?? [],
    gap: id === 'suggestions' ? 'No suggestion was offered yet.' : null,
  })),
  tasks: [
    {
      ...item('The workflow `Publish` has failed since Monday', {
        url: 'https://github.com/owner/garden/actions/runs/1',
        detail: 'three times',
      }),
      command: null,
    },
    { ...item('Two links lead to nothing that did last week'), command: 'one check' },
    {
      ...item('Letter to the bank is ready to be looked at', { isPublic: false }),
      command: "one verify 'private/Letter to the bank.md'",
    },
  ],
  isQuiet: false,
}

export const samplePlace = {
  title: 'The garden of Ada',
  repository: 'https://github.com/owner/garden',
  vault: 'content',
}
