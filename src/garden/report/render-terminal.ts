/** Messages for a person at a terminal, grouped by file. */
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import type { Message } from '../message.ts'

export interface TerminalOptions {
  color: boolean
}

/** The report, ending in a count; empty when there is nothing to say. */
export function renderTerminal(messages: readonly Message[], { color }: TerminalOptions): string {
  const files = [...Map.groupBy(messages, ({ file }) => file ?? '')].map(([path, own]) => {
    const file = new VFile({ path })
    file.messages.push(...own)
    return file
  })
  return files.length === 0 ? '' : `${reporter(files, { color })}\n`
}
