/** Messages for a person at a terminal, grouped by file. */
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import type { Message } from '../message.ts'

export interface TerminalOptions {
  color: boolean
}

/** The report, ending in a count; empty when there is nothing to say. */
export function renderTerminal(messages: readonly Message[], { color }: TerminalOptions): string {
  const files = [...Map.groupBy(messages, ({ file }) => file ?? '')].map(([path, own]) => {
    const file = new VFile({ path })
    file.messages.push(...own.map(withNote))
    return file
  })
  return files.length === 0 ? '' : `${reporter(files, { color })}\n`
}

/** What only the owner may read, such as the note that a secret comes from, stands behind the message. */
function withNote(message: Message): Message {
  if (!message.note) return message
  const { note, reason, place, ruleId, source, file, fatal } = message
  return Object.assign(new VFileMessage(`${reason} (${note})`, { place, ruleId, source }), { file, fatal })
}
