/** A message as the help notes quote it. */
import type { Message } from '../../src/garden/message.ts'

/** `**file:line:column** reason`, without line and column where the place is unknown. */
export function quoteMessage({ file, line, column, reason }: Message): string {
  return `**${file}${line ? `:${line}:${column}` : ''}** ${reason}`
}
