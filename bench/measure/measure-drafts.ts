/**
 * What both modes of `one draft` ask and keep, over briefs for two gardens, beside a draft in quotations.
 * The model is a server of ours: the figures show cost and mechanics, never how well a model writes.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { type Drafted, draft } from '../../pipelines/draft/index.ts'
import { createWorld } from '../../scripts/shared-options.ts'
import { pointsOf } from '../../src/garden/writing/brief/brief-points.ts'
import { readBrief } from '../../src/garden/writing/brief/read-brief.ts'
import { draftModes } from '../../src/garden/writing/drafting/draft-mode.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { count, table } from '../report/table.ts'
import { type DraftingServer, openDraftingServer } from './drafting-server.ts'

interface BenchBrief {
  garden: string
  brief: string
}

const engine = {
  baseUrl: 'http://127.0.0.1:9/v1',
  key: { env: 'BENCH_KEY' },
  currency: 'EUR',
  budget: { run: 100, month: 1000 },
  text: { model: 'bench', inputPrice: 1, outputPrice: 2 },
}

/** Over the gardens that there are. `work` is for copies. */
export async function measureDrafts(root: string, work: string): Promise<string> {
  const briefs = JSON.parse(readFileSync(join(root, 'bench', 'briefs.json'), 'utf8')) as BenchBrief[]
  const rows: string[][] = []
  for (const [at, { garden, brief }] of briefs.entries()) {
    const vault =
      garden === 'sample'
        ? join(root, 'src', 'content', 'notes')
        : join(root, '..', 'shared', 'corpora', garden)
    if (!existsSync(vault)) continue
    for (const mode of ['quotations', ...draftModes] as const)
      rows.push(await measureDraft(vault, join(work, `${at}-${mode}`), { garden, brief }, mode))
  }
  return table(heads, rows)
}

const heads = [
  'garden',
  'brief',
  'mode',
  'calls',
  'tokens in',
  'out',
  'at most, as reserved',
  'claims proposed',
  'that stood',
  'dropped by readers',
  'added for the critic',
  'reworded',
  'claims written',
  'points made',
]

async function measureDraft(
  vault: string,
  dir: string,
  { garden, brief }: BenchBrief,
  mode: 'quotations' | 'single' | 'team',
): Promise<string[]> {
  const copy = join(dir, 'vault')
  mkdirSync(dir, { recursive: true })
  cpSync(vault, copy, { recursive: true, filter: (path) => isNote(path) })
  writeFileSync(join(dir, 'brief.md'), brief)
  const project = createWorld({ vault: copy, json: true })
  const read = await readSettings(project, { vault: copy })
  // Its caches go with it.
  const world = { ...project, root: dir, cwd: dir }
  const place = {
    ...read,
    settings: { ...read.settings, engine: settingsSchema.parse({ title: 'Bench', engine }).engine },
  }
  const server = openDraftingServer()
  const options = {
    folder: '',
    withPrivate: false,
    mode: mode === 'quotations' ? 'single' : mode,
    engine: mode === 'quotations' ? null : { env: { BENCH_KEY: 'none' }, fetch: server.fetch },
  } as const
  const { estimates } = await draft(world, place, 'brief.md', { ...options, dryRun: true })
  const most = mode === 'quotations' ? undefined : estimates?.[mode].nanos
  const made = await draft(world, place, 'brief.md', { ...options, dryRun: false })
  const asked = readBrief(brief, 'brief.md', 'en')
  return [
    garden,
    asked.title,
    mode,
    ...figures(made, server, most),
    `${pointsOf(asked).length - made.open} of ${pointsOf(asked).length}`,
  ]
}

function figures({ counts, quoted }: Drafted, server: DraftingServer, most: number | undefined): string[] {
  const { calls, input, output } = server.counts
  const money = most === undefined ? '–' : `${(most / 1e9).toFixed(2)} EUR`
  const steps = counts
    ? [counts.proposed, counts.stood, counts.dropped, counts.added, counts.reworded].map(String)
    : ['–', '–', '–', '–', '–']
  return [String(calls), count(input), count(output), money, ...steps, String(quoted)]
}

function isNote(path: string): boolean {
  return basename(path) !== '.git' && (statSync(path).isDirectory() || path.endsWith('.md'))
}
