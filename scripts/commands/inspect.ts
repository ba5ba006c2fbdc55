/** `one inspect` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { Inspection } from '../../pipelines/inspect/index.ts'
import { messageRecord } from '../../src/garden/report/message-record.ts'
import { isPublicLog } from '../public-log.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

export function inspectCommand(): Command {
  return withSharedOptions(new Command('inspect'))
    .description('Print all that is known of one note')
    .argument('<note>', 'its file name, its path in the vault, or an alias')
    .action(runInspect)
}

async function runInspect(name: string, options: SharedOptions): Promise<void> {
  const world = createWorld(options)
  const { inspect } = await import('../../pipelines/inspect/index.ts')
  const inspection = await inspect(world, await readSettings(world, options), name, {
    publicOnly: isPublicLog(),
  })
  if (!options.json) return printInspection(inspection)
  const blocks = Object.fromEntries(inspection.note.blocks)
  printJson({
    ...inspection,
    note: { ...inspection.note, blocks },
    messages: inspection.messages.map(messageRecord),
  })
}

function printInspection({ note, url, withheld, links, backlinks, related, messages }: Inspection): void {
  const rows: [string, string][] = [
    ['title', note.title],
    ['path', note.path],
    ['published', url ?? `no: ${withheld}`],
    ['maturity', note.fields.maturity ?? ''],
    ['topic', note.fields.topic ?? ''],
    ['tags', note.tags.join(', ')],
    ['words', String(note.words)],
  ]
  for (const [name, value] of rows) if (value) console.log(`${name.padEnd(10)} ${value}`)
  printList(
    'headings',
    note.headings.map(({ depth, text, id }) => `${'  '.repeat(depth - 1)}${text}  #${id}`),
  )
  printList(
    'links',
    links.map(
      ({ line, column, raw, outcome, target }) => `${line}:${column}  ${raw}  ${outcome}  ${target ?? ''}`,
    ),
  )
  printList(
    'backlinks',
    backlinks.map(({ source, line, column, raw }) => `${source}:${line}:${column}  ${raw}`),
  )
  printList(
    'related',
    related.map(({ path, reason }) => `${path}  ${reason}`),
  )
  printList(
    'messages',
    messages.map(
      (message) => `${message.line ?? '?'}:${message.column ?? '?'}  ${message.ruleId}  ${message.reason}`,
    ),
  )
}

function printList(name: string, items: string[]): void {
  if (items.length === 0) return
  console.log(`\n${name}`)
  for (const item of items) console.log(`  ${item.trimEnd()}`)
}
