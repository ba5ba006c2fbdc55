/** `one doctor` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { Finding } from '../../pipelines/doctor/finding.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

const marks = { good: '✓', missing: '–', bad: '✗' }

export function doctorCommand(): Command {
  return withSharedOptions(new Command('doctor'))
    .description('Say what is set up, what is missing, and what to do')
    .action(runDoctor)
}

/** 2 when the machine is not set up right, 1 when the content has problems, else 0. */
export function doctorExitCode(findings: readonly Pick<Finding, 'subject' | 'state'>[]): number {
  const bad = findings.filter(({ state }) => state === 'bad')
  if (bad.some(({ subject }) => subject === 'Runtime' || subject === 'History')) return 2
  return bad.length > 0 ? 1 : 0
}

async function runDoctor(options: SharedOptions): Promise<void> {
  const world = createWorld(options)
  const { doctor } = await import('../../pipelines/doctor/index.ts')
  const findings = await doctor(world, await readSettings(world, options), process.env)
  process.exitCode = doctorExitCode(findings)
  if (options.json) return printJson(findings)
  for (const { subject, state, found, advice } of findings) {
    console.log(`${marks[state]} ${subject}: ${found}`)
    if (advice) console.log(`  ${advice}`)
  }
}
