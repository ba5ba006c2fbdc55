/** Finds the commands that a document tells its readers to run, and checks that they exist. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { createProgram } from '../../scripts/program.ts'
import { projectRoot } from './help-note.ts'

/** The lines of shell blocks, split at `&&`, and every piece of code that starts like a command of ours. */
export function commandLines(tree: Root): string[] {
  const lines: string[] = []
  visit(tree, (node) => {
    if (node.type === 'code' && node.lang === 'sh') lines.push(...node.value.split(/\n|&&/))
    if (node.type === 'inlineCode' && /^(?:npx )?one [a-z]|^npm /.test(node.value)) lines.push(node.value)
  })
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** What is wrong with one line, or null when it can be run. */
export function commandFault(line: string): string | null {
  const [program, verb, name, ...rest] = words(line)
  if (program === 'npm' && verb === 'run' && name === 'one') return subcommandFault(line, rest.slice(1))
  if (program === 'npm') return scriptFault(line, verb === 'run' ? name : verb)
  if (program === 'npx' && verb === 'one') return subcommandFault(line, [name ?? '', ...rest])
  if (program === 'one')
    return subcommandFault(line, [verb ?? '', ...(name === undefined ? [] : [name]), ...rest])
  return `${line}: neither npm nor one`
}

/** What npm itself knows, and what stands for any script. */
const ofNpm = new Set(['ci', 'install', 'rebuild', '…'])

function scriptFault(line: string, script = ''): string | null {
  if (ofNpm.has(script)) return null
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  return script in scripts ? null : `${line}: no script of this name`
}

function subcommandFault(line: string, [name, ...rest]: string[]): string | null {
  if (name === '…' || name === 'help') return null
  const command = createProgram().commands.find((one) => one.name() === name)
  if (!command) return `${line}: no such subcommand`
  const known = command.createHelp().visibleOptions(command)
  const unknown = rest
    .filter((word) => word.startsWith('-'))
    .find((word) => !known.some(({ long, short }) => word === long || word === short))
  return unknown === undefined ? null : `${line}: no option ${unknown}`
}

/** Splits at blanks outside of double quotes. */
function words(line: string): string[] {
  return line.match(/"[^"]*"|\S+/g) ?? []
}
