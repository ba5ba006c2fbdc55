/** `one verify` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { count } from '../../src/garden/report/count.ts'
import { visibleText } from '../../src/garden/report/visible-text.ts'
import type { QuoteProblem } from '../../src/garden/writing/verify/writing.ts'
import { isPublicLog } from '../public-log.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

export function verifyCommand(): Command {
  return withSharedOptions(new Command('verify'))
    .description('Look whether the quotes of written notes still stand in the notes that they are of')
    .argument('[note]', 'its file name, its path in the vault, or an alias; all written notes without it')
    .action(runVerify)
}

/** What is the matter with a quote. */
const reasons: Record<QuoteProblem['state'], string> = {
  moved: 'stands under another heading now',
  changed: 'stands there no more',
  missing: 'is of a note that is not there',
  withheld: 'is of a note that is not published',
}

async function runVerify(note: string | undefined, options: SharedOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { verify } = await import('../../pipelines/verify/index.ts')
  const notes = await verify(world, place, note ?? null, { onlyPublic: isPublicLog() })
  const broken = notes.flatMap(({ problems }) => problems).length
  process.exitCode = broken > 0 ? 1 : 0
  if (options.json) return printJson({ notes })
  for (const { note: path, edited, problems } of notes) {
    if (edited) console.log(visibleText(`${path} was edited by hand: only its footnotes are looked at`))
    for (const { state, of, quote, line, column } of problems)
      console.log(
        visibleText(`${path}:${line}:${column} “${quote}” ${reasons[state]}${of === null ? '' : ` (${of})`}`),
      )
  }
  const quotes = notes.reduce((sum, one) => sum + one.quotes, 0)
  if (notes.length === 0) return console.log('No note was written by `one synthesize` or `one draft`.')
  console.log(`${quotes - broken} of ${count(quotes, 'quote')} in ${count(notes.length, 'note')} hold`)
}
