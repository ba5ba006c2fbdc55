/** What every subcommand takes and how it meets the world. */
import { dirname } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import type { World } from '../pipelines/adapters/world.ts'

export interface SharedOptions {
  vault?: string
  json?: boolean
  verbose?: boolean
}

export interface AddressOptions {
  url?: string
  base?: string
  trailingSlash?: string
}

/** Adds `--url`, `--base` and `--trailing-slash`, for a host that knows where the site will stand. */
export function withAddressOptions(command: Command): Command {
  return command
    .option('--url <url>', 'the address to publish at, without its path, in place of the setting')
    .option('--base <path>', 'the path below that address, such as /repo/, in place of the setting')
    .option(
      '--trailing-slash <mode>',
      'whether the addresses of pages end in a slash, always or never, in place of the setting',
    )
}

/** Adds `--vault`, `--json` and `--verbose`. */
export function withSharedOptions(command: Command): Command {
  return command
    .option('--vault <dir>', 'another folder of Markdown than the configured one')
    .option('--json', 'print JSON to standard output and nothing else there')
    .option('--verbose', 'name every stage with its time')
}

/** The world of this process. Stages show on a terminal, or with `--verbose`. */
export function createWorld({ json, verbose }: SharedOptions): World {
  const command = process.argv[2]
  const live = !verbose && !json && process.stderr.isTTY
  return {
    root: dirname(import.meta.dirname),
    cwd: process.cwd(),
    ...(command !== undefined && /^[a-z]+$/.test(command) ? { command } : {}),
    clock: () => performance.now(),
    // Swedes write dates as ISO 8601 does.
    today: () => new Date().toLocaleDateString('sv'),
    stage: (name, durationMs) => {
      if (verbose && durationMs !== undefined) process.stderr.write(`${name} ${durationMs} ms\n`)
      if (live) process.stderr.write(durationMs === undefined ? `\r\u001B[2K${name} …` : '\r\u001B[2K')
    },
    notice: (text) => process.stderr.write(`${live ? '\r\u001B[2K' : ''}${text}\n`),
  }
}

/** Reads from the command line how many are wanted. */
export function parseMost(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It is a whole number from 1 to 999999.')
}

/** Reads a port from the command line. */
export function parsePort(value: string): number {
  const port = Number(value)
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
}

/** Prints one JSON document to standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
