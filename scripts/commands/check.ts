/** `one check` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { RepairRecord } from '../../src/garden/repairs/repair-report.ts'
import { count } from '../../src/garden/report/count.ts'
import { messageRecord } from '../../src/garden/report/message-record.ts'
import { publicMessageTest } from '../../src/garden/report/public-message.ts'
import { isPublicLog } from '../public-log.ts'
import { reportConflicts } from '../report-conflicts.ts'
import { exitCodeOf, reportMessages } from '../report-messages.ts'
import { publicationRecord, reportPublication } from '../report-publication.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

interface CheckOptions extends SharedOptions {
  fix?: boolean
  dryRun?: boolean
  published?: boolean
  accept?: boolean
  requireAccepted?: boolean
}

export function checkCommand(): Command {
  return withSharedOptions(new Command('check'))
    .description('Find all that is wrong with the content, each with its place')
    .option('--fix', 'make the safe repairs first')
    .option('--dry-run', 'with --fix, only show what would be repaired')
    .option('--published', 'say what will be published, and what changed since it was last accepted')
    .option('--accept', 'record what will be published as accepted, in .one/published.json of the vault')
    .option(
      '--require-accepted',
      'end with exit code 1 when other addresses would be published than accepted',
    )
    .action(runCheck)
}

async function runCheck(options: CheckOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const dryRun = options.dryRun === true
  const fixed = options.fix ? await runFix(world, place, dryRun) : null
  if (fixed && fixed.conflicts.length > 0) {
    process.exitCode = reportConflicts(fixed.conflicts)
    return
  }
  const { accept, requireAccepted = false } = options
  const wanted = options.published || requireAccepted
  const { check } = await import('../../pipelines/check/index.ts')
  const report = await check(world, place, { fixes: options.json, published: wanted, accept })
  const { notes, published, withheld, links, messages, fixes, privateNames, publication } = report
  const refused = requireAccepted && publication?.accepted === false
  if (options.json) {
    process.exitCode = refused ? 1 : exitCodeOf(messages)
    const all = messages.map((message, at) => ({ message, fix: fixes?.[at] ?? null }))
    const isPublic = publicMessageTest(privateNames)
    const shown = isPublicLog() ? all.filter(({ message }) => isPublic(message)) : all
    const records = shown.map(({ message, fix }) => ({ ...messageRecord(message), fix }))
    const done = fixed ? { fixed: fixed.repairs, changes: fixed.changes } : {}
    const compared = publication ? { publication: publicationRecord(publication) } : {}
    return printJson({ notes, links, messages: records, ...done, ...compared })
  }
  if (fixed) printRepairs(fixed.repairs, dryRun)
  const code = await reportMessages(messages, { vault: place.vault, cwd: world.cwd, privateNames })
  process.exitCode = refused ? 1 : code
  const { found, ambiguous, missing } = links
  console.log(`${count(notes, 'note')}: ${published} published, ${withheld} withheld`)
  console.log(
    `${count(found + ambiguous + missing + links.withheld, 'link')}: ${found} found, ${ambiguous} ambiguous, ${missing} missing, ${links.withheld} to withheld notes`,
  )
  if (publication) await reportPublication(publication, refused)
}

/** Repairs load the whole core, which a check of a garden at rest does without. */
async function runFix(...job: Parameters<typeof import('../../pipelines/fix/index.ts').fix>) {
  const { fix } = await import('../../pipelines/fix/index.ts')
  return fix(...job)
}

/** A public log of a job gets the count alone: what is repaired may be private. */
function printRepairs(repairs: readonly RepairRecord[], dryRun: boolean): void {
  const isPublic = process.env['GITHUB_ACTIONS'] === 'true'
  for (const { rule, file, line, column, before, after } of isPublic ? [] : repairs) {
    console.log(`${file}:${line}:${column}  ${rule}`)
    for (const row of before.split('\n')) console.log(`  - ${row.trimEnd()}`)
    for (const row of after.split('\n')) console.log(`  + ${row.trimEnd()}`)
  }
  console.log(
    `${repairs.length} ${repairs.length === 1 ? 'repair' : 'repairs'}${dryRun ? ' to make' : ' made'}`,
  )
}
