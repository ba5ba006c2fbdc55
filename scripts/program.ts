/** The subcommands of `one` and the options that they share. */
import { Command } from 'commander'
import { askCommand } from './commands/ask.ts'
import { buildCommand } from './commands/build.ts'
import { checkCommand } from './commands/check.ts'
import { costsCommand } from './commands/costs.ts'
import { describeCommand } from './commands/describe.ts'
import { devCommand } from './commands/dev.ts'
import { distributeCommand } from './commands/distribute.ts'
import { doctorCommand } from './commands/doctor.ts'
import { draftCommand } from './commands/draft.ts'
import { inspectCommand } from './commands/inspect.ts'
import { linkCommand } from './commands/link.ts'
import { linksCommand } from './commands/links.ts'
import { mcpCommand } from './commands/mcp.ts'
import { newCommand } from './commands/new.ts'
import { observeCommand } from './commands/observe.ts'
import { previewCommand } from './commands/preview.ts'
import { proposeCommand } from './commands/propose.ts'
import { renameCommand } from './commands/rename.ts'
import { reportCommand } from './commands/report.ts'
import { synthesizeCommand } from './commands/synthesize.ts'
import { tendCommand } from './commands/tend.ts'
import { verifyCommand } from './commands/verify.ts'
import { webmentionsCommand } from './commands/webmentions.ts'
import { readVersion } from './read-version.ts'

/** The whole command line, fresh for one run. Commands import their pipeline when they run: help and mistakes need none. */
export function createProgram(): Command {
  const program = new Command('one')
    .description('Publish a garden of Markdown notes, and look after it.')
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError(helpHint('one'))
    .addHelpText(
      'after',
      '\nEvery command has its own --help. Exit codes: 0 good, 1 the content has problems, 2 wrong usage or settings, 3 our bug.',
    )
  const commands = [
    devCommand(),
    buildCommand(),
    previewCommand(),
    checkCommand(),
    linksCommand(),
    linkCommand(),
    proposeCommand(),
    askCommand(),
    synthesizeCommand(),
    draftCommand(),
    verifyCommand(),
    describeCommand(),
    tendCommand(),
    inspectCommand(),
    newCommand(),
    renameCommand(),
    mcpCommand(),
    webmentionsCommand(),
    distributeCommand(),
    reportCommand(),
    observeCommand(),
    costsCommand(),
    doctorCommand(),
  ]
  for (const command of commands) {
    program.addCommand(inherit(command, program, `one ${command.name()}`))
    for (const inner of command.commands) inherit(inner, program, `one ${command.name()} ${inner.name()}`)
  }
  return program
}

/** A mistake is answered by the help of the command that it was made with. */
function inherit(command: Command, program: Command, name: string): Command {
  return command.exitOverride().copyInheritedSettings(program).showHelpAfterError(helpHint(name))
}

function helpHint(name: string): string {
  return `Run \`${name} --help\` to see what there is.`
}
