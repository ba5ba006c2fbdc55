/** What the help note on commands has to list, read from the command line itself. */
import type { Command } from 'commander'
import { createProgram } from '../../scripts/program.ts'
import { type HelpNote, type HelpSection, sectionsUnder } from './help-note.ts'
import { helpTables } from './help-tables.ts'

/** The default by each argument and option, as it is written: `<title>`, `--out <dir>`. */
export type OptionFacts = Record<string, string>

/** The options that every subcommand has, under an empty name, and what each subcommand has besides. */
export function commandFacts(): Record<string, OptionFacts> {
  const commands = createProgram().commands.map((command) => [command.name(), optionsOf(command)] as const)
  const [[, first] = ['', {}]] = commands
  const isShared = (flags: string) => commands.every(([, options]) => flags in options)
  const own = commands.map(([name, options]) => [name, pick(options, (flags) => !isShared(flags))])
  return Object.fromEntries([['', pick(first, isShared)], ...own])
}

/** The same, as the help note says it. */
export function documentedCommands(help: HelpNote): Record<string, OptionFacts> {
  const shared = sectionsUnder(help, 'Options of every command')
  const own = help.sections.flatMap((section) => {
    const [, name] = /^one (\S+)$/.exec(section.title) ?? []
    return name === undefined || name === 'help' ? [] : [[name, documentedOptions([section])]]
  })
  return Object.fromEntries([['', documentedOptions(shared)], ...own])
}

function optionsOf(command: Command): OptionFacts {
  const help = command.createHelp()
  return Object.fromEntries([
    ...help.visibleArguments(command).map((argument) => [`<${argument.name()}>`, '']),
    ...command.registeredArguments.map((argument) => [`<${argument.name()}>`, '']),
    ...help.visibleOptions(command).map(({ flags, defaultValue }) => [flags, String(defaultValue ?? '')]),
  ])
}

function documentedOptions(sections: readonly HelpSection[]): OptionFacts {
  const tables = sections.flatMap(({ nodes }) => helpTables(nodes)).filter(({ head }) => head[0] === 'Option')
  return Object.fromEntries(
    tables.flatMap(({ rows }) =>
      rows.map(([flags, fallback]) => [flags?.codes.join(' ') ?? '', fallback?.codes.join(' ') ?? '']),
    ),
  )
}

function pick(options: OptionFacts, test: (flags: string) => boolean): OptionFacts {
  return Object.fromEntries(Object.entries(options).filter(([flags]) => test(flags)))
}
