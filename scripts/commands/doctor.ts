/** `one doctor` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { Finding } from '../../pipelines/doctor/finding.ts'
import { renderMoney } from '../../src/garden/engine/price.ts'
import { count } from '../../src/garden/report/count.ts'
import { githubAccess } from '../github-access.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'
import type { Trial } from '../try-pipelines.ts'

interface DoctorOptions extends SharedOptions {
  github?: boolean
  try?: boolean
}

const marks = { good: '✓', missing: '–', bad: '✗' }

export function doctorCommand(): Command {
  return withSharedOptions(new Command('doctor'))
    .description('Say what is set up, what is missing, and what to do')
    .option('--github', 'ask GitHub too how the repository is set up there')
    .option(
      '--try',
      'run all that workflows run, without writing or sending, and say what it would do and cost',
    )
    .action(runDoctor)
}

/** 2 when the machine is not set up right, 1 when the content has problems, else 0. */
export function doctorExitCode(findings: readonly Pick<Finding, 'subject' | 'state'>[]): number {
  const bad = findings.filter(({ state }) => state === 'bad')
  if (bad.some(({ subject }) => subject === 'Runtime' || subject === 'History')) return 2
  return bad.length > 0 ? 1 : 0
}

async function runDoctor(options: DoctorOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const access = githubAccess(process.env)
  const { doctor } = await import('../../pipelines/doctor/index.ts')
  const findings = await doctor(world, place, process.env)
  if (options.github) {
    const { askGithub } = await import('../../pipelines/doctor/ask-github.ts')
    findings.push(...(await askGithub(place, access)))
  }
  const trials: Trial[] = []
  if (options.try) {
    const { tryPipelines } = await import('../try-pipelines.ts')
    trials.push(...(await tryPipelines({ world, place, access, env: process.env })))
  }
  process.exitCode = doctorExitCode(findings)
  if (options.json) return printJson(options.try ? { findings, trials } : findings)
  for (const line of [...findings.flatMap(tellFinding), ...tellTrials(trials), tellNext(findings)])
    console.log(line)
}

function tellFinding({ subject, state, found, advice }: Finding): string[] {
  return [`${marks[state]} ${subject}: ${found}`, ...(advice ? [`  ${advice}`] : [])]
}

function tellTrials(trials: readonly Trial[]): string[] {
  if (trials.length === 0) return []
  return ['', 'Tried, with nothing written, sent or paid:', ...trials.flatMap(tellTrial)]
}

function tellTrial({ command, found, fails, cost, durationMs }: Trial): string[] {
  const price = cost ? `costs at most ${renderMoney(cost.nanos, cost.currency)}` : 'costs nothing'
  const mark = fails ? marks.missing : marks.good
  return [`${mark} ${command}: ${found}`, `  ${(durationMs / 1000).toFixed(1)} s; ${price}`]
}

/** The one thing to do first: what is wrong, else what is missing, in the order of the list. */
function tellNext(findings: readonly Finding[]): string {
  const open = findings.filter(({ state, advice }) => state !== 'good' && advice !== null)
  const [first] = [...open.filter(({ state }) => state === 'bad'), ...open]
  if (!first) return '\nAll of this is set up.'
  const more = open.length > 1 ? ` (${count(open.length, 'thing')} in all)` : ''
  return `\nNext: ${first.subject}${more}. ${first.advice}`
}
