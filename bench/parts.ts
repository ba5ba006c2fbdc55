/** What `npm run bench` can measure, each part in tables of its own. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchGarden, Builder } from './builders/builder.ts'
import { setUpEleventy } from './builders/eleventy.ts'
import { setUpHugo } from './builders/hugo.ts'
import { forgetCaches, ownCommand, setUpOwn } from './builders/own.ts'
import { setUpStockAstro } from './builders/stock-astro.ts'
import { makeGarden } from './garden/make-garden.ts'
import { measure } from './measure/measure.ts'
import { measureBuild } from './measure/measure-build.ts'
import { measureDescriptions } from './measure/measure-descriptions.ts'
import { measureDev } from './measure/measure-dev.ts'
import { measureDrafts } from './measure/measure-drafts.ts'
import { measureLinks } from './measure/measure-links.ts'
import { measureQuestions } from './measure/measure-questions.ts'
import { measureSuggestions } from './measure/measure-suggestions.ts'
import { type MeasuredBuild, renderBuilds, renderGrowth, renderStages } from './report/render-builds.ts'
import { count, megabytes, table, times } from './report/table.ts'

export interface BenchRequest {
  /** The folder of the project. */
  root: string
  /** A folder for all that is made, gone afterwards. */
  work: string
  sizes: readonly number[]
  seed: number
  /** Any of `one`, `hugo`, `eleventy` and `astro`. */
  builders: readonly string[]
  /** Told of every figure as it is measured. */
  say(line: string): void
}

export const parts = [
  'build',
  'check',
  'dev',
  'gardens',
  'links',
  'suggestions',
  'questions',
  'descriptions',
  'drafts',
] as const

export type Part = (typeof parts)[number]

/** Measures a part and returns its tables. */
export const measurePart: Record<Part, (request: BenchRequest) => Promise<string>> = {
  build: measureBuilds,
  check: measureChecks,
  dev: measureDevs,
  gardens: measureGardens,
  links: async () => measureLinks(),
  suggestions: (request) => {
    const made = request.sizes.map(
      (notes) => [notes, makeBenchGarden(request, notes, 'suggestions')] as const,
    )
    return measureSuggestions(request.root, new Map(made))
  },
  questions: measureAsked,
  descriptions: ({ root, work }) => measureDescriptions(root, join(work, 'descriptions')),
  drafts: ({ root, work }) => measureDrafts(root, join(work, 'drafts')),
}

async function measureBuilds(request: BenchRequest): Promise<string> {
  const builds: MeasuredBuild[] = []
  for (const notes of request.sizes) {
    const garden = makeBenchGarden(request, notes, 'build')
    for (const builder of request.builders.flatMap((name) => setUp(request, name, garden, notes) ?? [])) {
      const build = { builder: builder.name, notes, times: await measureBuild(builder) }
      request.say(renderBuilds([build]).split('\n').at(-1) ?? '')
      builds.push(build)
    }
  }
  const tables = [renderBuilds(builds), renderGrowth(builds), renderStages(builds)]
  return tables.filter((text) => text !== '').join('\n\n')
}

async function measureChecks(request: BenchRequest): Promise<string> {
  const rows: string[][] = []
  for (const notes of request.sizes) {
    const { vault } = makeBenchGarden(request, notes, 'check')
    const command = ownCommand(request.root, ['check', '--json', '--vault', vault])
    forgetCaches(request.root)
    const cold = await measure(command)
    const warm = await measure(command)
    rows.push([count(notes), times(cold), megabytes(cold.peakMB), times(warm), megabytes(warm.peakMB)])
  }
  return table(['one check, notes', 'cold s (CPU)', 'peak MB', 'warm s (CPU)', 'peak MB'], rows)
}

async function measureDevs(request: BenchRequest): Promise<string> {
  const seconds = (ms: number) => (ms / 1000).toFixed(2)
  const rows: string[][] = []
  for (const notes of request.sizes) {
    const garden = makeBenchGarden(request, notes, 'dev')
    const { coldMs, warmMs, textMs, titleMs } = await measureDev(request.root, garden)
    rows.push([count(notes), seconds(coldMs), seconds(warmMs), seconds(textMs), seconds(titleMs)])
  }
  const heads = [
    'one dev, notes',
    'first page cold s',
    'warm s',
    'edited text shown s',
    'edited title shown s',
  ]
  return table(heads, rows)
}

async function measureAsked(request: BenchRequest): Promise<string> {
  const large = request.sizes.map((notes) => ({ notes, ...makeBenchGarden(request, notes, 'questions') }))
  return measureQuestions(request.root, large)
}

/** Real gardens, where they lie beside the project: our own builds alone, without an edit. */
async function measureGardens({ root, work }: BenchRequest): Promise<string> {
  const corpora = join(root, '..', 'shared', 'corpora')
  const rows: string[][] = []
  for (const name of ['jzhao-garden', 'silverbullet-docs', 'obsidian-tasks-docs', 'oldwinter-zh']) {
    const vault = join(corpora, name)
    if (!existsSync(vault)) continue
    const own = setUpOwn(root, join(work, name), { vault, edited: '' })
    own.forget()
    const cold = await measure(own)
    const again = await measure(own)
    const { notes } = JSON.parse(cold.output) as { notes: number }
    rows.push([
      name,
      count(notes),
      times(cold),
      megabytes(cold.peakMB),
      times(again),
      megabytes(again.peakMB),
    ])
  }
  return table(['garden', 'notes', 'cold s (CPU)', 'peak MB', 'unchanged s (CPU)', 'peak MB'], rows)
}

/** Each part has gardens of its own, as some of them edit notes. */
function makeBenchGarden({ work, seed }: BenchRequest, notes: number, part: Part): BenchGarden {
  const vault = join(work, `${part}-${notes}`, 'vault')
  const published = makeGarden(vault, { notes, seed }).filter(({ draft }) => !draft)
  const middle = published[Math.floor(published.length / 2)]
  if (!middle) throw new Error('A garden of no note cannot be edited.')
  return { vault, edited: join(middle.folder, `${middle.name}.md`) }
}

function setUp(
  { root, work }: BenchRequest,
  name: string,
  garden: BenchGarden,
  notes: number,
): Builder | null {
  const dir = join(work, `build-${notes}`, name)
  const modules = join(root, 'node_modules')
  mkdirSync(dir, { recursive: true })
  if (name === 'one') return setUpOwn(root, dir, garden)
  if (name === 'hugo') return setUpHugo(dir, garden)
  if (name === 'eleventy') return setUpEleventy(dir, garden, modules)
  if (name === 'astro') return setUpStockAstro(dir, garden, modules)
  throw new Error(`There is no builder ${name}: one, hugo, eleventy and astro are known.`)
}
