/** `one rename` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { RenameReport } from '../../src/garden/rename/rename-report.ts'
import { reportConflicts } from '../report-conflicts.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

interface RenameCommandOptions extends SharedOptions {
  alias?: boolean
  dryRun?: boolean
}

export function renameCommand(): Command {
  return withSharedOptions(new Command('rename'))
    .description('Rename or move a note or an attachment, and every link to it')
    .argument('<old>', 'the file, as a link names it')
    .argument('<new>', 'its new name, or its new path in the vault; a folder ends in /')
    .option('--alias', 'keep the old name as an alias of the note')
    .option('--dry-run', 'only say what would be done')
    .action(runRename)
}

async function runRename(old: string, name: string, options: RenameCommandOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const choices = { alias: options.alias === true, dryRun: options.dryRun === true }
  const { rename } = await import('../../pipelines/rename/index.ts')
  const { plan, conflicts } = await rename(world, place, { old, new: name }, choices)
  process.exitCode = reportConflicts(conflicts)
  if (options.json) return printJson(plan)
  if (conflicts.length === 0) printPlan(plan, choices.dryRun)
}

function printPlan({ from, to, links, published }: RenameReport, dryRun: boolean): void {
  const rows = links.map(({ source, line, column, before, after }) => [
    `${source}:${line}:${column}`,
    before,
    after,
  ])
  const widths = [0, 1].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)))
  for (const [place = '', before = '', after = ''] of rows) {
    console.log(`${place.padEnd(widths[0] ?? 0)}  ${before.padEnd(widths[1] ?? 0)}  →  ${after}`)
  }
  const edited = new Set(links.map(({ source }) => source)).size
  console.log(
    `${dryRun ? 'Would rename' : 'Renamed'} ${from} to ${to}: ${count(links.length, 'link')} in ${count(edited, 'file')}`,
  )
  if (published.before === published.after) return
  console.log(
    published.after ? 'The note is published there, and was not before.' : 'The note is not published there.',
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
