/** The command `one`: reads the arguments, runs a subcommand, and turns what happens into an exit code. */
import { CommanderError } from 'commander'
import { UserError } from '../src/garden/user-error.ts'
import { createProgram } from './program.ts'

/** Runs the command with `args`. Exit codes: 0 good, 1 content with problems, 2 wrong usage or settings, 3 our bug. */
export async function run(args: string[]): Promise<void> {
  process.stdout.on('error', stopAtClosedPipe)
  try {
    await createProgram().parseAsync(args, { from: 'user' })
  } catch (error) {
    process.exitCode = report(error, args.includes('--verbose'))
  }
}

/** Whoever reads the output may have enough of it, as `head` does: that is no error. */
function stopAtClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

function report(error: unknown, verbose: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UserError) {
    console.error(`${error.message}\n${error.hint}`)
    return 2
  }
  const bug = error instanceof Error ? error : new Error(String(error))
  console.error(`Something went wrong that is not your fault: ${bug.message}`)
  console.error(verbose ? bug.stack : 'Run again with --verbose to see where.')
  return 3
}

if (process.argv[1] === import.meta.filename) await run(process.argv.slice(2))
