/**
 * What reports take: a garden of 5,000 notes that grew over 3,000 commits in a year and a half, and the weekly report of each
 * week of the last year, one after the other as schedules make them. The first, which knows nothing yet, stands apart.
 * `npm run bench:report`; `-- --notes 500 --commits 300 --weeks 5` measures a smaller one and writes nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { World } from '../pipelines/adapters/world.ts'
import { report } from '../pipelines/report/index.ts'
import { periodAt, previousPeriod } from '../src/garden/ops/period.ts'
import { settingsSchema } from '../src/schemas/settings.ts'
import { importRepository, type PlannedCommit } from '../tests/fakes/ops/import-repository.ts'
import { gardenFiles } from './garden/make-garden.ts'
import { planGarden } from './garden/plan-garden.ts'
import { createRandom } from './garden/random.ts'
import { writePart } from './report/results-file.ts'
import { count, table } from './report/table.ts'

const zone = 'Europe/Berlin'
const end = Date.parse('2026-11-23T06:00:00Z')
const hour = 3_600_000
const span = 78 * 7 * 24 * hour

interface Size {
  notes: number
  commits: number
  weeks: number
}

/** Notes come in order, and half of the commits change some that are there. */
function* plannedCommits({ notes, commits }: Size): Generator<PlannedCommit> {
  const random = createRandom(7)
  const size = { notes, seed: 7 }
  const files = [...gardenFiles(planGarden(size), size)].filter(
    (file): file is [string, string] => typeof file[1] === 'string' && file[0].endsWith('.md'),
  )
  for (let number = 0; number < commits; number++) {
    // Those at the beginning of a garden are many at once.
    const shareAt = (at: number) => Math.floor(files.length * (0.4 + 0.6 * (at / commits)))
    const come = files.slice(number === 0 ? 0 : shareAt(number), shareAt(number + 1))
    const [path, text] = files[random.below(shareAt(number))] ?? ['', '']
    const changed =
      number === 0 || random.chance(0.5) ? {} : { [path]: `${text}\nSeen again on visit ${number}.\n` }
    const at = Math.floor((end - span + (span * number) / commits) / 1000) * 1000
    yield { at, files: { ...Object.fromEntries(come), ...changed } }
  }
}

interface Taken {
  period: string
  seconds: number
  cpuSeconds: number
  notes: number | null
}

async function measure(size: Size, dir: string): Promise<Taken[]> {
  const vault = join(dir, 'vault')
  const root = join(dir, 'root')
  importRepository(vault, [...plannedCommits(size)])
  const settings = settingsSchema.parse({ title: 'Garden', public: ['.'] })
  const world: World = {
    root,
    cwd: root,
    clock: () => performance.now(),
    today: () => '2026-11-23',
    stage: () => {},
    notice: console.error,
  }
  let period = periodAt('week', end, zone)
  for (let week = 0; week <= size.weeks; week++) period = previousPeriod(period, zone)
  const taken: Taken[] = []
  for (let week = 0; week <= size.weeks; week++) {
    const [wall, cpu] = [performance.now(), process.cpuUsage()]
    const told = await report(world, { vault, settings }, { period: period.name, zone, now: end })
    const { user, system } = process.cpuUsage(cpu)
    const notes = told.sections[0]?.figures.find(({ id }) => id === 'notes')?.value ?? null
    taken.push({
      period: period.name,
      seconds: (performance.now() - wall) / 1000,
      cpuSeconds: (user + system) / 1e6,
      notes,
    })
    console.error(taken.at(-1))
    period = periodAt('week', period.end, zone)
  }
  return taken
}

function renderTaken([first, ...warm]: readonly Taken[], { notes, commits }: Size): string {
  const by = (of: 'seconds' | 'cpuSeconds') => warm.map((one) => one[of]).sort((a, b) => a - b)
  const middle = (of: 'seconds' | 'cpuSeconds') => (by(of)[warm.length >> 1] ?? 0).toFixed(1)
  const most = (of: 'seconds' | 'cpuSeconds') => (by(of).at(-1) ?? 0).toFixed(1)
  const rows = [
    ['the first, of 13 weeks', first?.seconds.toFixed(1) ?? '?', first?.cpuSeconds.toFixed(1) ?? '?'],
    [`the middle one of ${warm.length} that followed`, middle('seconds'), middle('cpuSeconds')],
    ['the slowest of these', most('seconds'), most('cpuSeconds')],
  ]
  const head = `${count(notes)} notes, ${count(commits)} commits; ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}.`
  return `${head}\n\n${table(['report', 'seconds', 'of processor time'], rows)}`
}

async function main(): Promise<void> {
  const options = {
    notes: { type: 'string', default: '5000' },
    commits: { type: 'string', default: '3000' },
    weeks: { type: 'string', default: '52' },
  } as const
  const { values } = parseArgs({ options })
  const size = { notes: Number(values.notes), commits: Number(values.commits), weeks: Number(values.weeks) }
  const dir = mkdtempSync(join(tmpdir(), 'report-'))
  try {
    const tables = renderTaken(await measure(size, dir), size)
    console.log(tables)
    const isWhole = Object.entries(options).every(
      ([name, { default: whole }]) => values[name as keyof typeof values] === whole,
    )
    if (isWhole) writePart(join(import.meta.dirname, 'RESULTS.md'), 'report', tables)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

await main()
