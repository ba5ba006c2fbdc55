/** Shows messages where the command runs: at a terminal, or in a job of GitHub Actions. */
import { appendFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { countSeverity, type Message } from '../src/garden/message.ts'
import { renderGithub } from '../src/garden/report/render-github.ts'
import { renderTerminal } from '../src/garden/report/render-terminal.ts'

export interface ReportOptions {
  vault: string
  cwd: string
  privateNames: readonly string[]
}

/** Writes the report to standard error and returns the exit code. */
export async function reportMessages(messages: readonly Message[], options: ReportOptions): Promise<number> {
  if (process.env['GITHUB_ACTIONS'] === 'true') await reportToGithub(messages, options)
  else process.stderr.write(renderTerminal(messages, { color: process.stderr.isTTY }))
  return exitCodeOf(messages)
}

/** 1 when the content has errors, else 0. */
export function exitCodeOf(messages: readonly Message[]): number {
  return countSeverity(messages, 'error') > 0 ? 1 : 0
}

async function reportToGithub(
  messages: readonly Message[],
  { vault, cwd, privateNames }: ReportOptions,
): Promise<void> {
  const folder = relative(cwd, vault)
  const prefix = folder === '' ? '' : `${folder}/`
  const { annotations, summary } = renderGithub(messages, { prefix, privateNames })
  process.stderr.write(annotations)
  const file = process.env['GITHUB_STEP_SUMMARY']
  if (file) await appendFile(file, summary)
}
