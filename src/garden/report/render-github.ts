/**
 * Messages for GitHub Actions: annotations at their lines, and a summary of the
 * job. A public log must not hold private names, so what concerns unpublished
 * notes is only counted.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
import { type Message, severityOf } from '../message.ts'
import { publicMessageTest } from './public-message.ts'

export interface GithubReport {
  /** Lines for the log of the job. */
  annotations: string
  /** Markdown for the job summary. */
  summary: string
}

export interface GithubOptions {
  /** What stands before a vault path to make it a path of the repository; empty or ending in `/`. */
  prefix: string
  /** Names that must not be printed. */
  privateNames: readonly string[]
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

export function renderGithub(
  messages: readonly Message[],
  { prefix, privateNames }: GithubOptions,
): GithubReport {
  const shown = messages.filter(publicMessageTest(privateNames))
  const hidden = messages.length - shown.length
  return {
    annotations: [...shown.map((message) => annotation(message, prefix)), ...hiddenLine(hidden)].join(''),
    summary: summaryOf(shown, hidden, prefix),
  }
}

function annotation(message: Message, prefix: string): string {
  const properties = [
    `file=${escapeProperty(prefix + (message.file ?? ''))}`,
    ...(message.line ? [`line=${message.line}`] : []),
    ...(message.column ? [`col=${message.column}`] : []),
    `title=${escapeProperty(message.ruleId ?? '')}`,
  ]
  return `::${commands[severityOf(message)]} ${properties.join(',')}::${escapeData(message.reason)}\n`
}

function hiddenLine(hidden: number): string[] {
  return hidden === 0 ? [] : [`::notice title=unpublished notes::${hiddenSentence(hidden)}\n`]
}

function hiddenSentence(hidden: number): string {
  return `${hidden} more ${hidden === 1 ? 'message concerns' : 'messages concern'} unpublished notes. Run \`one check\` on your own machine to read ${hidden === 1 ? 'it' : 'them'}.`
}

function summaryOf(shown: readonly Message[], hidden: number, prefix: string): string {
  if (shown.length + hidden === 0) return 'No problems in the content.\n'
  const rows = shown.map((message) => {
    const place = `${prefix}${message.file}${message.line ? `:${message.line}:${message.column ?? 1}` : ''}`
    return `| ${severityOf(message)} | ${cell(place)} | [${message.ruleId}](${message.url}) | ${cell(message.reason)} |`
  })
  const table = rows.length === 0 ? [] : ['| | Place | Code | Message |', '|---|---|---|---|', ...rows]
  return [...table, ...(hidden === 0 ? [] : ['', hiddenSentence(hidden)]), ''].join('\n')
}

/** The summary is rendered as Markdown and HTML; what notes say must stay text. */
function cell(text: string): string {
  return text.replace(/[\\|[\]<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
