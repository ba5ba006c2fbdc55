/** `one doctor` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { doctor } from '../../pipelines/doctor/index.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

const marks = { good: '✓', missing: '–', bad: '✗' }

export function doctorCommand(): Command {
  return withSharedOptions(new Command('doctor'))
    .description('Say what is set up, what is missing, and what to do')
    .action(runDoctor)
}

async function runDoctor(options: SharedOptions): Promise<void> {
  const world = createWorld(options)
  const findings = await doctor(world, await readSettings(world, options))
  process.exitCode = findings.some(({ state }) => state === 'bad') ? 1 : 0
  if (options.json) return printJson(findings)
  for (const { subject, state, found, advice } of findings) {
    console.log(`${marks[state]} ${subject}: ${found}`)
    if (advice) console.log(`  ${advice}`)
  }
}
